import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { addDays, defined, type LocalDate, type Of, parseLocalDate } from '#kernel';
import { everyoneIn } from '#contract';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import { type TaskCommand } from './task.commands.ts';
import { type AssignmentRef, type TaskDuties, type TaskEvent } from './task.events.ts';
import { type TaskRef, type TaskTerms } from './task.events.ts';

export const day = (text: string): LocalDate => parseLocalDate(text);

const { taskId, planId, region }: TaskRef = {
  taskId: 'rushan.t1',
  planId: 'rushan',
  region: 'rushan',
};
export const ref: TaskRef = { taskId, planId, region };
export const office = '督查室';
export const planTitle = '全民科学素质行动规划纲要实施方案';
export const [education, science, youth] = ['市教育局', '市科协', '团市委'] as const;

type Duties = Partial<TaskDuties>;

/** Where a fact about an organization's part belongs. */
export const partOf = (organization: string): AssignmentRef => ({
  ...ref,
  organization,
  organizationId: idOfOrganization(organization),
});
/** Whom a fact about the whole task concerns. */
const concerning = (organizations: readonly string[]) => ({
  organizations,
  organizationIds: idsOfOrganizations(...organizations),
});
const full = (duties: Duties): TaskDuties => ({
  leads: [],
  supports: [],
  responsible: [],
  ...duties,
});

export const assign = (duties: Duties): Of<TaskCommand, 'AssignTask'> => ({
  type: 'AssignTask',
  data: {
    ...ref,
    number: '二（一）1',
    title: '提升基础教育阶段科学教育水平',
    section: '青少年科学素质提升行动',
    tracked: true,
    clause: '争取每年培训科技辅导员200人次以上。',
    ...full(duties),
    office,
    planTitle,
    policy: { name: 'default', version: 1 },
    organizationIds: idsOfOrganizations(office, ...everyoneIn(full(duties))),
    dueOn: day('2025-12-31'),
    dueOnDefaulted: true,
    assignedOn: day('2022-01-07'),
    byAmendment: false,
  },
});

const to = (organization: string | null) => ({ taskId, organization });

/** @param on the day that an act bears @param today the day on which it is done; default: that day */
const dated = (
  on: string,
  { today = on, reason = '' }: Partial<Record<'today' | 'reason', string>>,
) => ({
  today: day(today),
  reason,
});
type When = Parameters<typeof dated>[1];

export const sign = (organization: string | null, on: string, when: When = {}): TaskCommand => ({
  type: 'SignAssignment',
  data: { ...to(organization), signedOn: day(on), ...dated(on, when) },
});
type Report = Omit<Of<TaskEvent, 'ProgressReported'>['data'], keyof AssignmentRef>;
const june: Report = {
  reportId: 'r-1',
  text: '上半年培训120人次。',
  percent: 60,
  reportedOn: day('2025-06-30'),
};
export const report = (
  organization: string | null,
  facts: Partial<Report> = {},
  when: When = {},
): TaskCommand => {
  const said = { ...june, ...facts };
  return {
    type: 'ReportProgress',
    data: { ...to(organization), ...said, ...dated(said.reportedOn, when) },
  };
};
const { reportId, text, reportedOn } = june;
/** A report that does not say how far it is. */
export const unmeasured: { readonly command: TaskCommand; readonly fact: TaskEvent } = {
  command: {
    type: 'ReportProgress',
    data: { ...to(education), reportId, text, reportedOn, ...dated(reportedOn, {}) },
  },
  fact: {
    type: 'ProgressReported',
    data: { ...partOf(education), reportId, text, reportedOn },
  },
};
export const claim = (
  organization: string | null,
  on: string,
  note = '',
  when: When = {},
): TaskCommand => ({
  type: 'ClaimCompletion',
  data: { ...to(organization), claimedOn: day(on), note, ...dated(on, when) },
});
/** @param doneOn as the office confirms it */
export const accept = (
  organization: string,
  on: string,
  { doneOn, reason = '' }: { readonly doneOn?: string; readonly reason?: string } = {},
): TaskCommand => ({
  type: 'AcceptCompletion',
  data: { taskId, organization, today: day(on), reason, ...(doneOn && { doneOn: day(doneOn) }) },
});
export const returnClaim = (organization: string, on: string, reason: string): TaskCommand => ({
  type: 'ReturnCompletion',
  data: { taskId, organization, returnedOn: day(on), reason },
});

export const assigned = (duties: Duties): TaskEvent => ({
  type: 'TaskAssigned',
  data: assign(duties).data,
});
export const signed = (organization: string, on: string): TaskEvent => ({
  type: 'AssignmentSigned',
  data: { ...partOf(organization), signedOn: day(on) },
});
export const reported = (
  organization: string,
  facts: Partial<Report> = {},
): Of<TaskEvent, 'ProgressReported'> => ({
  type: 'ProgressReported',
  data: { ...partOf(organization), ...june, ...facts },
});
export const claimed = (
  organization: string,
  on: string,
  note = '',
  received: { readonly receivedOn?: string } = {},
): TaskEvent => ({
  type: 'CompletionClaimed',
  data: {
    ...partOf(organization),
    claimedOn: day(on),
    ...(received.receivedOn && { receivedOn: day(received.receivedOn) }),
    note,
  },
});
export const accepted = (
  organization: string,
  on: string,
  claimedOn: string,
  doneOn?: string,
): TaskEvent => ({
  type: 'CompletionAccepted',
  data: {
    ...partOf(organization),
    acceptedOn: day(on),
    claimedOn: day(claimedOn),
    ...(doneOn && { doneOn: day(doneOn) }),
  },
});
export const returned = (organization: string, on: string, reason: string): TaskEvent => ({
  type: 'CompletionReturned',
  data: { ...partOf(organization), returnedOn: day(on), reason },
});

const reasoned = (organization: string, reason: string) => ({ taskId, organization, reason });
export const reopen = (
  organization: string,
  on: string,
  dueOn: string,
  reason = '数据不实',
): TaskCommand => ({
  type: 'ReopenCompletion',
  data: { ...reasoned(organization, reason), reopenedOn: day(on), dueOn: day(dueOn) },
});
export const dispute = (
  organization: string | null,
  on: string,
  {
    reason = '不属本单位职责',
    proposed = null,
  }: { reason?: string; proposed?: string | null } = {},
): TaskCommand => ({
  type: 'DisputeAssignment',
  data: { ...to(organization), disputedOn: day(on), reason, proposed, calendar },
});
export const dismiss = (organization: string, on: string, reason = '职责明确'): TaskCommand => ({
  type: 'DismissDispute',
  data: { ...reasoned(organization, reason), dismissedOn: day(on) },
});
export const askExtension = (
  organization: string | null,
  on: string,
  newDueOn: string,
  reason = '招标推迟',
): TaskCommand => ({
  type: 'RequestExtension',
  data: { ...to(organization), requestedOn: day(on), newDueOn: day(newDueOn), reason },
});
export const grantExtension = (
  organization: string,
  on: string,
  newDueOn?: string,
): TaskCommand => ({
  type: 'GrantExtension',
  data: { taskId, organization, grantedOn: day(on), ...(newDueOn && { newDueOn: day(newDueOn) }) },
});
export const declineExtension = (
  organization: string,
  on: string,
  reason = '工期不变',
): TaskCommand => ({
  type: 'DeclineExtension',
  data: { ...reasoned(organization, reason), declinedOn: day(on) },
});
export const withdrawExtension = (organization: string | null, on: string): TaskCommand => ({
  type: 'WithdrawExtension',
  data: { ...to(organization), withdrawnOn: day(on) },
});
export const suspend = (from: string, today = from, reason = '等待上级文件'): TaskCommand => ({
  type: 'SuspendTask',
  data: { taskId, from: day(from), today: day(today), reason },
});
export const resume = (on: string, today = on): TaskCommand => ({
  type: 'ResumeTask',
  data: { taskId, on: day(on), today: day(today), calendar },
});
/** @param asked what the same amendment asks otherwise */
export const rule = (
  duties: Duties,
  on: string,
  asked?: Partial<TaskTerms>,
): Of<TaskCommand, 'RuleLead'> => ({
  type: 'RuleLead',
  data: {
    taskId,
    ...full(duties),
    ruledOn: day(on),
    reason: '职责调整',
    planTitle,
    organizationIds: idsOfOrganizations(...everyoneIn(full(duties))),
    ...defined({ asked }),
  },
});
const { number, title, section, tracked, clause, dueOn, dueOnDefaulted } = assign({}).data;
export const terms: TaskTerms = { number, title, section, tracked, clause, dueOn, dueOnDefaulted };
export const revise = (changed: Partial<TaskTerms>, on: string): TaskCommand => ({
  type: 'ReviseTask',
  data: { taskId, ...changed, revisedOn: day(on), reason: '方案修订' },
});
export const cancel = (on: string, reason = '项目取消'): TaskCommand => ({
  type: 'CancelTask',
  data: { taskId, cancelledOn: day(on), reason },
});

export const assignedOn = (on: string, duties: Duties): TaskEvent => ({
  type: 'TaskAssigned',
  data: { ...assign(duties).data, assignedOn: day(on) },
});
export const reopened = (
  organization: string,
  on: string,
  dueOn: string,
  reason = '数据不实',
): TaskEvent => ({
  type: 'CompletionReopened',
  data: { ...partOf(organization), reopenedOn: day(on), dueOn: day(dueOn), reason },
});
export const disputed = (
  organization: string,
  on: string,
  facts: { reason?: string; proposed?: string | null; late?: boolean } = {},
): TaskEvent => ({
  type: 'AssignmentDisputed',
  data: {
    ...partOf(organization),
    disputedOn: day(on),
    reason: '不属本单位职责',
    proposed: null,
    late: false,
    ...facts,
  },
});
export const dismissed = (organization: string, on: string, reason = '职责明确'): TaskEvent => ({
  type: 'DisputeDismissed',
  data: { ...partOf(organization), dismissedOn: day(on), reason },
});
/** @param days the date in force, and the one asked for */
export const extensionAsked = (
  organization: string,
  on: string,
  days: readonly [string, string],
  late = false,
): TaskEvent => ({
  type: 'ExtensionRequested',
  data: {
    ...partOf(organization),
    requestedOn: day(on),
    dueOn: day(days[0]),
    newDueOn: day(days[1]),
    reason: '招标推迟',
    late,
  },
});
/** @param days the date before, and the new one */
export const extensionGranted = (
  organization: string,
  on: string,
  [before, newDueOn]: readonly [string, string],
): TaskEvent => ({
  type: 'ExtensionGranted',
  data: {
    ...partOf(organization),
    grantedOn: day(on),
    newDueOn: day(newDueOn),
    before: day(before),
  },
});
export const extensionDeclined = (
  organization: string,
  on: string,
  reason = '工期不变',
): TaskEvent => ({
  type: 'ExtensionDeclined',
  data: { ...partOf(organization), declinedOn: day(on), reason },
});
export const extensionWithdrawn = (organization: string, on: string): TaskEvent => ({
  type: 'ExtensionWithdrawn',
  data: { ...partOf(organization), withdrawnOn: day(on) },
});
export const suspended = (
  organizations: readonly string[],
  from: string,
  reason = '等待上级文件',
): TaskEvent => ({
  type: 'TaskSuspended',
  data: { ...ref, ...concerning(organizations), from: day(from), reason },
});
export const nameLeader = (leader: string, on: string): TaskCommand => ({
  type: 'NameResponsibleLeader',
  data: { taskId, leader, namedOn: day(on) },
});
/** @param names before and after */
export const leaderNamed = (
  organizations: readonly string[],
  [before, leader]: readonly [string, string],
  on: string,
): TaskEvent => ({
  type: 'ResponsibleLeaderNamed',
  data: { ...ref, ...concerning(organizations), leader, before, namedOn: day(on) },
});
/** @param moved each organization's date before and after */
export const resumed = (
  organizations: readonly string[],
  [from, on, workingDays]: readonly [string, string, number],
  moved: readonly (readonly [string, string, string])[],
): TaskEvent => ({
  type: 'TaskResumed',
  data: {
    ...ref,
    ...concerning(organizations),
    from: day(from),
    on: day(on),
    workingDays,
    dueDates: moved.map(([organization, before, after]) => ({
      organization,
      organizationId: idOfOrganization(organization),
      dueOn: day(after),
      before: day(before),
    })),
  },
});
type Ruled = Of<TaskEvent, 'LeadRuled'>['data'];
export const ruled = (
  before: Duties,
  after: Duties,
  facts: Pick<Ruled, 'organizations'> & Partial<Ruled> & { readonly on: string },
): Of<TaskEvent, 'LeadRuled'> => {
  const { on, ...more } = facts;
  const organizationIds = idsOfOrganizations(office, ...facts.organizations);
  const told = { ruledOn: day(on), reason: '职责调整', office, planTitle };
  const begin = { dueOn, suspendedFrom: null };
  const data = { ...ref, ...full(after), before: full(before), ...told, ...begin };
  return { type: 'LeadRuled', data: { ...data, organizationIds, ...more } };
};
export const revised = (
  changed: Partial<TaskTerms>,
  organizations: readonly string[],
  { before, on }: { readonly before: Partial<TaskTerms>; readonly on: string },
): TaskEvent => {
  const why = { before, revisedOn: day(on), reason: '方案修订' };
  return {
    type: 'TaskRevised',
    data: { ...ref, ...terms, ...changed, ...concerning(organizations), ...why },
  };
};
export const cancelled = (
  organizations: readonly string[],
  on: string,
  reason = '项目取消',
): TaskEvent => ({
  type: 'TaskCancelled',
  data: { ...ref, ...concerning(organizations), cancelledOn: day(on), reason },
});

const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((days): string => addDays(day('2024-01-01'), days));
const anyone = fc.constantFrom(education, science, youth, office);
const anyNames = fc.subarray([education, science, youth]);
export const anyDuties = fc.record({ leads: anyNames, supports: anyNames, responsible: anyNames });
const anyFacts = fc.record({
  reportId: fc.constantFrom('r-1', 'r-2'),
  text: fc.constantFrom('', '进展顺利', '基本完成'),
  reportedOn: anyDay.map(day),
});
const anyReason = fc.constantFrom('', '材料不全', '未达数量');
const anyDue = fc.constantFrom('2024-06-30', '2025-12-31', '2026-06-30', '2101-01-01');
const anyReported = fc.tuple(fc.option(anyone), anyFacts);
const anyActing = fc.tuple(fc.option(anyone), anyDay);
const anyJudging = fc.tuple(anyone, anyDay, anyReason);
const anyDated = fc.tuple(anyone, anyDay, anyDue);

export const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  anyDuties.map(assign),
  anyActing.map((a) => sign(...a)),
  anyReported.map((a) => report(...a)),
  anyActing.map((a) => claim(...a)),
  fc.tuple(anyone, anyDay).map((a) => accept(...a)),
  anyJudging.map((a) => returnClaim(...a)),
  fc.tuple(anyone, anyDay, anyDue, anyReason).map((a) => reopen(...a)),
  fc
    .tuple(fc.option(anyone), anyDay, fc.record({ reason: anyReason, proposed: fc.option(anyone) }))
    .map((a) => dispute(...a)),
  anyJudging.map((a) => dismiss(...a)),
  fc.tuple(fc.option(anyone), anyDay, anyDue, anyReason).map((a) => askExtension(...a)),
  fc.tuple(anyone, anyDay, fc.option(anyDue, { nil: undefined })).map((a) => grantExtension(...a)),
  anyJudging.map((a) => declineExtension(...a)),
  anyActing.map((a) => withdrawExtension(...a)),
  fc.tuple(anyDay, anyDay, anyReason).map((a) => suspend(...a)),
  fc.tuple(anyDay, anyDay).map((a) => resume(...a)),
  fc.tuple(anyDuties, anyDay).map((a) => rule(...a)),
  fc
    .tuple(fc.record({ dueOn: fc.option(anyDue.map(day)), tracked: fc.boolean() }), anyDay)
    .map((a) => revise(...a)),
  fc.tuple(anyDay, anyReason).map((a) => cancel(...a)),
);
export const anyEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  anyDuties.map(assigned),
  fc.tuple(anyone, anyDay).map((a) => signed(...a)),
  fc.tuple(anyone, anyFacts).map((a) => reported(...a)),
  fc.tuple(anyone, anyDay).map((a) => claimed(...a)),
  fc.tuple(anyone, anyDay, anyDay).map((a) => accepted(...a)),
  anyJudging.map((a) => returned(...a)),
  anyDated.map((a) => reopened(...a)),
  fc.tuple(anyone, anyDay).map((a) => disputed(...a)),
  fc.tuple(anyone, anyDay).map((a) => dismissed(...a)),
  anyDated.map(([who, on, due]) => extensionAsked(who, on, [on, due])),
  anyDated.map(([who, on, due]) => extensionGranted(who, on, [on, due])),
  fc.tuple(anyone, anyDay).map((a) => extensionDeclined(...a)),
  fc.tuple(anyone, anyDay).map((a) => extensionWithdrawn(...a)),
  fc.tuple(anyNames, anyDay).map((a) => suspended(...a)),
  anyDated.map(([who, on, due]) => resumed([who], [on, due, 3], [[who, on, due]])),
  fc
    .tuple(anyDuties, anyDay)
    .map(([after, on]) => ruled({}, after, { organizations: [education, science, youth], on })),
  fc
    .tuple(anyNames, anyDay)
    .map(([names, on]) => revised({ dueOn: null }, names, { before: {}, on })),
  fc.tuple(anyNames, anyDay).map((a) => cancelled(...a)),
);
