import { word } from './word.ts';

/** Kinds of letters: in 【…】 the tag of the subject. */
export const letterKinds = {
  digest: word('督办提醒', 'daily reminder'),
  assignment: word('任务交办', 'assignment'),
  return: word('办结退回', 'returned'),
  'red-draft': word('督办单待签发', 'red notice to sign'),
  red: word('红色督办单', 'red notice'),
} as const;

/** Groups of the lines of a letter. */
export const letterGroups = {
  overdue: word('已逾期', 'overdue'),
  within3: word('3个工作日内到期', 'due within 3 working days'),
  within10: word('10个工作日内到期', 'due within 10 working days'),
  later: word('尚未到期', 'not yet due'),
  review: word('待审核', 'to review'),
  items: word('事项', 'items'),
} as const;

/** What stands before what a letter says of an item. */
export const letterFields = {
  organization: word('承办单位', 'owing unit'),
  toDo: word('请办理', 'to do'),
  why: word('为何收到本邮件', 'why you'),
  clause: word('原文', 'text as printed'),
  dueOn: word('时限', 'due'),
  url: word('查看办理', 'open'),
} as const;

/** Under every letter; the second under a digest, before it. */
export const letterFooters = {
  every: word(
    '本邮件由督办系统依据本单位的督办规则自动发出，直接回复无人查看。如事项与您无关或联系人已有变动，请告知发文单位更正。',
    'Sent by the system under the rules of this office; nobody reads replies. If it does not concern you, or the contact has changed, please tell the issuing unit.',
  ),
  digest: word(
    '提醒按人汇总，每个工作日至多一封。',
    'One reminder a person and working day at most.',
  ),
} as const;

/** What a person wrote to a letter. */
export const letterNotes = {
  digest: word('附言', 'note'),
  assignment: word('交办说明', 'note'),
  return: word('退回意见', 'why it was returned'),
  'red-draft': word('拟办意见', 'proposal'),
  red: word('签发意见', 'note of the approving official'),
} as const;

export const mailStates = {
  pending: word('待发送', 'waiting'),
  deferred: word('待重发', 'to retry'),
  delivered: word('已送达', 'delivered'),
  failed: word('发送失败', 'failed'),
  bounced: word('退信', 'bounced'),
  unaddressed: word('无收件人', 'nobody to send to'),
} as const;
