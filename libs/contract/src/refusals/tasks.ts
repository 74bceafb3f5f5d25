import { WHOLE } from '../steps.ts';
import { stepWord } from '../words/steps.ts';
import { conflict, invalid, notFound, plan, quoted } from './refusal.ts';

const missing = (what: string) => invalid(`请填写${what}，理由记入办理记录。`);
type ByOrganization = { organization: string };
type Titled = { title: string };
/** Left out: the task as a whole. */
type Part = Titled & { step?: string };
type Suspended = { from: string; earliest: string | null };
type NotNamed = ByOrganization & {
  /** Of a task or a target. */
  title?: string;
  /** Where the whole plan names it nowhere. */
  planTitle?: string;
  /** Left out: not known here. */
  office?: string;
};
type Length = { most: number; length: number };

export const taskRefusals = {
  'task-not-found': notFound('任务'),
  'task-cancelled': conflict<Titled & { on: string | null }>(
    ({ title, on }) => `${quoted(title)}已${since(on)}终止，不再办理。`,
  ),
  'task-already-accepted': conflict<Part & { on: string | null; office: string }>(
    ({ title, step, on, office }) =>
      `${called(title, step)}已${since(on)}办结；确需重办的，请由${office}选择“重新办理”。`,
  ),
  'task-suspended': conflict<Titled & { from: string | null }>(
    ({ title, from }) =>
      `${quoted(title)}${from === null ? '正在' : `自${from}起`}暂缓办理，恢复办理后再操作。`,
  ),
  'task-already-suspended': conflict<Titled & { from: string }>(
    ({ title, from }) => `${quoted(title)}自${from}起已暂缓办理。`,
  ),
  'task-not-suspended': conflict<Titled>(({ title }) => `${quoted(title)}未暂缓，无需恢复。`),
  'task-still-running': conflict<Titled>(
    ({ title }) => `${quoted(title)}仍在办理；不再办理的请终止任务，换单位的请改派。`,
  ),
  'suspension-in-the-future': conflict<Suspended>(suspensionDay),
  'suspension-too-early': conflict<Suspended>(suspensionDay),
  'resumption-in-the-future': conflict('恢复办理的日期不得晚于今天。'),
  'resumption-too-early': conflict<{ from: string }>(
    ({ from }) => `恢复办理的日期不得早于${from}。`,
  ),
  'suspension-reason-missing': missing('暂缓理由'),
  'cancel-reason-missing': missing('终止理由'),

  'date-before-assignment': conflict<{ date: string; earliest: string }>(
    ({ date, earliest }) => `日期${date}早于任务交办之日${earliest}，请更正。`,
  ),
  'organization-not-assigned': conflict<NotNamed>(notNamed),
  'accepts-own-claim': conflict('办结申请由本人填报，须由另一人审核。'),
  'organization-not-owing': conflict<Titled & ByOrganization & { owners: string }>(
    ({ title, organization, owners }) =>
      `${quoted(title)}由${owners}承办，${organization}不需申请办结。`,
  ),
  'step-missing': conflict<{ steps: string }>(
    ({ steps }) => `任务分步办理，请指明是哪一步（step）：${steps}。`,
  ),
  'step-not-found': conflict<{ step: string; organization: string }>(
    ({ step, organization }) => `任务中没有由${organization}承办的步骤“${step}”，请核对。`,
  ),

  'completion-not-claimed': conflict<ByOrganization>(
    ({ organization }) => `${organization}没有待审核的办结申请，可能已审核。`,
  ),
  'completion-not-accepted': conflict<Part & ByOrganization>(
    ({ organization, title, step }) =>
      `${organization}尚未办结${called(title, step)}，无需重新办理。`,
  ),
  'completion-claimed': conflict('办结申请待审核，其间不能申请延期；如被退回，可再申请。'),
  'return-reason-missing': missing('退回理由'),
  'reopen-reason-missing': missing('重新办理理由'),

  'extension-pending': conflict<ByOrganization & { requestedOn: string }>(
    ({ organization, requestedOn }) =>
      `${organization}${requestedOn}提出的延期申请待审批，请勿重复提出；如需修改，请先撤回。`,
  ),
  'extensions-too-many': conflict<ByOrganization & { date: string; most: number }>(
    ({ organization, date, most }) =>
      `${organization}${date}已提出${most}次延期申请，当日不再接收；请次日再提。`,
  ),
  'extension-not-pending': conflict<ByOrganization>(
    ({ organization }) => `${organization}没有待审批的延期申请，可能已审批或撤回。`,
  ),
  'extension-not-later': conflict<{ newDueOn: string; dueOn: string }>(
    ({ newDueOn, dueOn }) => `申请日期${newDueOn}不晚于现行时限${dueOn}，请改填更晚的日期。`,
  ),
  'extension-reason-missing': missing('延期理由'),
  'decline-reason-missing': missing('不同意延期的理由'),
  'due-date-past': conflict<{ dueOn: string }>(
    ({ dueOn }) => `新时限${dueOn}已过，请填今天或以后的日期。`,
  ),
  'due-date-missing': invalid<Titled>(({ title }) => `${quoted(title)}没有时限，无需延期。`),
  'due-date-too-far': invalid('时限不得晚于2100年12月31日。'),

  'dispute-pending': conflict<ByOrganization & { disputedOn: string }>(
    ({ organization, disputedOn }) =>
      `${organization}${disputedOn}提出的异议待答复，请勿重复提出。`,
  ),
  'dispute-not-pending': conflict<ByOrganization>(
    ({ organization }) => `${organization}没有待答复的异议，可能已答复。`,
  ),
  'dispute-proposes-itself': conflict('建议承办单位不能是本单位，请改填其他单位。'),
  'dispute-reason-missing': missing('异议理由'),
  'dismiss-reason-missing': missing('不予采纳的理由'),

  'report-empty': invalid('请填写进展情况。'),
  'report-too-long': conflict<Length>(
    ({ most, length }) => `进展情况不超过${most}字，已填${length}字，请精简或改用附件。`,
  ),
  'reports-too-many': conflict<ByOrganization & { date: string; most: number }>(
    ({ organization, date, most }) =>
      `${organization}${date}已报送${most}次，当日不再接收；请汇总后次日报送。`,
  ),
  'report-already-recorded': conflict<{ reportId: string }>(
    ({ reportId }) => `编号“${reportId}”已用于另一份进展，请另换编号。`,
  ),
  'draft-empty': invalid('草稿没有内容；不再需要时请删除。'),
  'percent-out-of-range': invalid<{ percent: number }>(
    ({ percent }) => `完成比例应为0至100，已填${percent}。`,
  ),
  'figures-malformed': invalid<{ most: number }>(
    ({ most }) => `数据应有名称和数值，不超过${most}项。`,
  ),

  'check-in-not-asked': conflict<Titled & { dueOn: string; days: string }>(
    ({ title, dueOn, days }) =>
      `${plan(title)}未要求在${dueOn}报送${days && `；应报送日期为每年${days}`}。`,
  ),
  'check-in-not-found': {
    ...notFound('定期报送'),
    sentence: ({ id }: { readonly id: string }) => `暂无${id}的定期报送。`,
  },
  'check-in-task-unknown': conflict<{ organization: string; taskId: string }>(
    ({ organization, taskId }) => `${organization}在方案中没有任务“${taskId}”，请核对编号。`,
  ),
  'check-in-task-repeated': conflict('同一项任务只填一条。'),
  'date-malformed': invalid<{ date: string }>(
    ({ date }) => `“${date}”不是日期，请填如2025-06-30的日期。`,
  ),
} as const;

/** “title”, or the step of it: “title”第2步. */
function called(title: string, step: string | undefined): string {
  const isPart = step !== undefined && step !== WHOLE;
  return `${quoted(title)}${isPart ? stepWord(step).zh : ''}`;
}

function since(on: string | null): string {
  return on === null ? '' : `于${on}`;
}

function suspensionDay({ from, earliest }: Readonly<Suspended>): string {
  return earliest === null
    ? `暂缓起始日期不得晚于今天，现为${from}。`
    : `暂缓起始日期应在${earliest}至今天之间，现为${from}。`;
}

function notNamed({ organization, office, title, planTitle }: Readonly<NotNamed>): string {
  const task = title === undefined ? '' : `${quoted(title)}的`;
  const whole = planTitle === undefined ? '' : `${plan(planTitle)}的`;
  return `${task || whole}责任分工中没有${organization}；有异议请联系${office ?? '督办单位'}。`;
}
