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

/** The first sentence of a letter. `{n}` items; `{today}`, of a digest, and its `{counts}`. */
export const letterOpenings = {
  digest: word(
    '截至{today}，需您办理或跟进的事项{counts}。请于各项所列时限前办结，已办结的请申请办结。',
    'As of {today}, yours to do or to follow: {counts}. Please finish each by its due date, and claim completion of what is done.',
  ),
  assignment: word(
    '以下{n}项任务由贵单位承办或配合，请核对任务内容和时限，尽快签收；对责任分工有异议的，请在3个工作日内提出。',
    'Your unit leads or supports the {n} tasks below. Please check them and sign for them soon; objections within 3 working days.',
  ),
  return: word(
    '以下{n}项的办结申请经审核退回，请按退回意见补充办理，于所列时限前重新申请办结。',
    'The claims of completion of the {n} items below were returned. Please complete them as noted and claim again by their due dates.',
  ),
  'red-draft': word(
    '以下{n}项逾期较久，已拟红色督办单，请审签。签发之前，不通知承办单位主要负责人。',
    'The {n} items below are long overdue and a red notice is drafted. Please sign it or decline; until then the head of the owing unit is not told.',
  ),
  red: word(
    '以下{n}项逾期未办结，经批准列入红色督办。请您研究推动，明确办结日期并回复督办。',
    'The {n} items below are overdue and a red notice was issued. Please see to them, and answer by when they will be done.',
  ),
} as const;

/** Of a digest whose lines are all of one group: how they all stand. */
export const letterGroupsAlone = {
  overdue: word('已逾期', 'overdue'),
  within3: word('于3个工作日内到期', 'due within 3 working days'),
  within10: word('于10个工作日内到期', 'due within 10 working days'),
  later: word('尚未到期', 'not yet due'),
  review: word('待审核', 'to review'),
  items: word('请办理', 'please do'),
} as const;

/** Time left. `{n}` working days. */
export const timesLeft = {
  late: word('已逾期{n}个工作日', '{n} working days overdue'),
  lateNoWorkingDay: word('已逾期', 'overdue'),
  today: word('今日到期', 'due today'),
  ahead: word('剩余{n}个工作日', '{n} working days left'),
  aheadNoWorkingDay: word('到期前已无工作日', 'no working day left before it is due'),
} as const;

/** What a letter asks for: by the kind of what is owed, by what is asked of the office, or by who reads it. */
export const requests = {
  phase: word('请完成本阶段工作并填写阶段总结', 'finish the phase and sum it up'),
  task: word('请于时限前办结并提交办结申请', 'finish by the due date and claim completion'),
  target: word(
    '请于时限前达到目标值并报送指标数据',
    'reach the target by the due date and report its figures',
  ),
  'sign-off': word(
    '请核对并签收；有异议的，请在3个工作日内提出',
    'confirm receipt of the assignment, or object within three working days',
  ),
  'check-in': word('请报送进展情况', 'report the progress of this term'),
  extension: word('请审批延期申请', 'review the request for an extension'),
  dispute: word('请答复异议', 'answer the objection to the assignment'),
  claim: word('请审核办结申请', 'review the claim of completion'),
  support: word('请配合牵头单位按时完成', 'support the lead organization'),
  'red-card': word('请审签红色督办单', 'sign the red notice, or decline to'),
  overdue: word(
    '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期',
    'it is overdue: finish soon, or answer by when it will be done',
  ),
} as const;

/** Before the title in the subject of an assignment. */
export const pleaseSign = word('请签收：', 'please sign for: ');

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
