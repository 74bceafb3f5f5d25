import { recipient } from './people.ts';
import { levels } from './supervision.ts';
import { filled, word, type Word } from './word.ts';

/** Kinds of letters: in 【…】 the tag of the subject. */
export const letterKinds = {
  digest: word('督办提醒', 'daily reminder'),
  /** A digest in which something waits for the office. */
  desk: word('待办提醒', 'to be seen to'),
  assignment: word('任务交办', 'assignment'),
  return: word('办结退回', 'returned'),
  'red-draft': word('督办单待签发', 'red notice to sign'),
  red: word('红色督办单', 'red notice'),
  ended: word('终止办理', 'ended'),
  transferred: word('任务改派', 'reassigned'),
} as const;

/** Groups of the lines of a letter. */
export const letterGroups = {
  claim: word('待审核', 'to review'),
  extension: word('待审批', 'to decide'),
  dispute: word('待答复', 'to answer'),
  figure: word('待核实', 'to verify'),
  ruling: word('待认定', 'to rule on'),
  promise: word('承诺到期未办结', 'promises not kept'),
  lapsed: word('新增逾期', 'newly overdue'),
  lost: word('未送达', 'did not arrive'),
  overdue: word('已逾期', 'overdue'),
  today: word('今日到期', 'due today'),
  within3: word('3个工作日内到期', 'due within 3 working days'),
  within10: word('10个工作日内到期', 'due within 10 working days'),
  later: word('尚未到期', 'not yet due'),
  review: word('待审核', 'to review'),
  answers: word('办理答复', 'answers'),
  items: word('事项', 'items'),
} as const;

/** The first sentence of a letter. `{n}` items, of an assignment `{items}`; `{today}`, of a digest, its `{counts}` and what it asks (`{ask}`). */
export const letterOpenings = {
  digest: word(
    '截至{today}，您办理或跟进的督办事项{counts}。{ask}',
    'As of {today}, yours to do or to follow: {counts}. {ask}',
  ),
  assignment: word(
    '以下{items}由贵单位承办或配合，请核对内容和时限，尽快签收；对责任分工有异议的，请在3个工作日内提出。',
    'Your unit leads or supports {items} below. Please check them and sign for them soon; objections within 3 working days.',
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
  ended: word(
    '以下{n}项任务自{today}起终止，贵单位不再办理，此前已报送的进展情况和材料继续保存。',
    'The {n} tasks below ended on {today}; your unit no longer owes them. What you reported is kept.',
  ),
  transferred: word(
    '以下{n}项任务自{today}起改由所列单位承办，贵单位不再办理。请将已有进展和材料移交承办单位。',
    'From {today} the units named below do these {n} tasks; yours no longer owes them. Please hand over what there is.',
  ),
} as const;

/** Of a red notice that its organization's head is written to as well: the reader does the work. */
export const redCopied = word(
  '以下{n}项逾期未办结，经批准列入红色督办，已函告贵单位主要负责人。请抓紧办理，明确办结日期并回复督办。',
  'The {n} items below are overdue and a red notice was issued; the head of your unit is written to. Please see to them, and answer by when they will be done.',
);

/** Of a plan that ended. `{plan}` its title. */
export const planEnded = word(
  '《{plan}》自{today}起终止，贵单位尚未办结的督办事项不再办理。',
  '{plan} ended on {today}: what your unit had not done of it is no longer owed.',
);

/** How many of each kind an assignment names. */
export const letterCounts = {
  task: word('{n}项任务', '{n} tasks'),
  target: word('{n}项指标', '{n} targets'),
  phase: word('{n}个阶段', '{n} phases'),
} as const;

/** Time left. `{n}` working days. */
export const timesLeft = {
  late: word('已逾期{n}个工作日', '{n} working days overdue'),
  lateNoWorkingDay: word('已逾期', 'overdue'),
  today: word('今日到期', 'due today'),
  ahead: word('剩余{n}个工作日', '{n} working days left'),
  aheadNoWorkingDay: word('到期前已无工作日', 'no working day left before it is due'),
} as const;

/** Of what fell overdue since the last letter. `{left}` one of {@link timesLeft}. */
export const newlyLate = word('{left}（新增逾期）', '{left} (newly)');

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
  figure: word('请核实指标数据', 'verify the figures'),
  ruling: word(
    '请认定：仍须办理的，请确定新时限；不再办理的，请说明理由',
    'rule on it: still owed, and by when, or no longer owed, and why',
  ),
  support: word('请配合牵头单位按时完成', 'support the lead organization'),
  correct: word('请核对后更正', 'please check and correct it'),
  /** Said for information only. */
  nothing: word('', ''),
  promise: word('请催办', 'please urge'),
  lapsed: word('请督促承办单位尽快办结', 'please see that it gets done'),
  draft: word('请审签红色督办单', 'sign the red notice, or decline to'),
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
  why: word('发送原因', 'why you'),
  clause: word('任务内容', 'what it is'),
  dueOn: word('时限', 'due'),
  originallyDueOn: word('原定', 'originally'),
  pending: word('申请中', 'asked for'),
  promised: word('已承诺', 'promised'),
  notDelivered: word('此前', 'before'),
  answer: word('答复', 'answer'),
  answeredBy: word('答复单位', 'answered by'),
  waits: word('待办', 'waiting'),
  reason: word('理由', 'reason'),
  obligationId: word('事项编号', 'id'),
  url: word('在线办理', 'open'),
  contact: word('联系人', 'contact'),
} as const;

/** Whom to call at the office, behind {@link letterFields}. */
export const letterContact = word(
  '{office}{name}，电话：{phone}',
  '{name}, {office}, telephone {phone}',
);

/** What is asked of the office and not answered. `{date}` asked for, `{on}` the day it was asked. */
export const letterRequests = {
  extension: word(
    '延期至{date}（{on}提出，待审批）',
    'an extension to {date} (asked {on}, to be decided)',
  ),
  dispute: word('异议（{on}提出，待答复）', 'an objection (made {on}, to be answered)'),
} as const;

/** `{on}` the day of the claim. */
export const letterClaimed = word('{on}申请办结，待审核', 'claimed {on}, in review');

const letterNotDelivered = word(
  '{level}提醒未送达{role}',
  'the {level} notice did not reach {role}',
);

/** Earlier colours of which a person in a role was not told; empty where there are none. */
export function notDelivered(
  told: readonly { readonly level: keyof typeof levels; readonly role: string }[],
): Word {
  const inWords = (language: 'zh' | 'en') =>
    told.map(({ level, role }) => {
      const places = { level: levels[level][language], role: recipient(role)[language] };
      return filled(letterNotDelivered[language], places);
    });
  return word(inWords('zh').join('；'), inWords('en').join('; '));
}

/** `{date}` promised. */
export const letterPromised = {
  ahead: word('{date}前办结', 'done by {date}'),
  unkept: word('{date}前办结，未兑现', 'done by {date}: not kept'),
} as const;

/** Under every letter; the second under a digest, before it. */
export const letterFooters = {
  every: word(
    '本邮件由督办系统依据本单位的督办规则自动发出。如事项与您无关或联系人已有变动，请告知发文单位更正。',
    'Sent by the system under the rules of this office. If it does not concern you, or the contact has changed, please tell the issuing unit.',
  ),
  /** Where the pages of the system have no address that a mail could name. */
  command: word(
    '查看事项：duban obligations show 事项编号。',
    'To see an item: duban obligations show and its id.',
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
  ended: word('终止理由', 'why it ended'),
  transferred: word('改派理由', 'why it was reassigned'),
} as const;

export const mailStates = {
  pending: word('待发送', 'waiting'),
  deferred: word('待重发', 'to retry'),
  delivered: word('已送达', 'delivered'),
  failed: word('发送失败', 'failed'),
  bounced: word('退信', 'bounced'),
  unaddressed: word('无收件人', 'nobody to send to'),
} as const;
