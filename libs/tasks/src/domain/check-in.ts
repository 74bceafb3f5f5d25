import { organizationIdIn, Rejection, words } from '#contract';
import { type Command, type Decider, defined, equal, type LocalDate, type Of } from '#kernel';
import type { EvidenceRef } from '#evidence';
import { soundEvidence } from './attachments.ts';
import { asksFor, type CheckInPlan, doersOf } from './check-in-plan.ts';
import { type CheckInEvent, type CheckInItem, type CheckInReported } from './check-in.events.ts';
import { demandFew, MAX_REPORT } from './reporting.ts';

/** Tasks that one check-in may speak of, and characters it may say of each. */
export const MAX_CHECK_IN_ITEMS = 200;
export const MAX_CHECK_IN_ITEM = 1_000;

export type CheckInCommand = Command<
  'ReportCheckIn',
  {
    /** As it stands. */
    readonly plan: CheckInPlan;
    /** Null: the supervising office itself. */
    readonly organization: string | null;
    readonly dueOn: LocalDate;
    readonly reportedOn: LocalDate;
    readonly text: string;
    readonly items: readonly CheckInItem[];
    readonly evidence: readonly EvidenceRef[];
  }
>;

type Content = Pick<CheckInReported['data'], 'text' | 'items' | 'evidence'>;

/** What was last reported, on which day, and how often on that day; null before the first report. */
export type CheckIn =
  | (Content & { readonly reportedOn: LocalDate; readonly sameDay: number })
  | null;

function decide({ data }: Of<CheckInCommand, 'ReportCheckIn'>, state: CheckIn): CheckInEvent[] {
  const { plan, dueOn, reportedOn, text, items, evidence } = data;
  const organization = data.organization ?? plan.office;
  checkAsked(plan, organization, dueOn);
  checkItems(plan, organization, items);
  checkTexts(text, items);
  soundEvidence(evidence);
  if (state && isSame(state, data)) return [];
  const sameDay = state?.reportedOn === reportedOn ? state.sameDay : 0;
  demandFew(sameDay, { organization, date: reportedOn });
  const { planId, region } = plan;
  const facts = {
    checkInId: `${planId}.${dueOn}.${organization}`,
    planId,
    region,
    organization,
    organizationId: organizationIdIn(plan.organizationIds, organization),
    dueOn,
    reportedOn,
    ...contentOf(data),
  };
  return [{ type: 'CheckInReported', data: facts }];
}

function checkAsked(plan: CheckInPlan, organization: string, dueOn: LocalDate): void {
  const { title, withdrawnOn } = plan;
  if (withdrawnOn !== null) throw new Rejection('plan-withdrawn', { title, on: withdrawnOn });
  if (!asksFor(plan, dueOn)) {
    throw new Rejection('check-in-not-asked', { title, dueOn, days: daysInstead(plan, dueOn) });
  }
  if (!plan.tasks.some((task) => doersOf(task, plan.office).has(organization))) {
    const { office } = plan;
    throw new Rejection('organization-not-assigned', { planTitle: title, organization, office });
  }
}

const MOST_DAYS = 4;

/** Of each year; empty where the day is one of them, and only the year is not. */
const daysInstead = ({ checkIns }: CheckInPlan, dueOn: LocalDate): string =>
  checkIns.includes(dueOn.slice('YYYY-'.length)) ? '' : words.someOf(checkIns, MOST_DAYS);

function checkItems(plan: CheckInPlan, organization: string, items: readonly CheckInItem[]): void {
  if (new Set(items.map(({ taskId }) => taskId)).size < items.length) {
    throw new Rejection('check-in-task-repeated');
  }
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  for (const { taskId, percent = 0 } of items) {
    const task = tasks.get(taskId);
    if (!task || !doersOf(task, plan.office).has(organization)) {
      throw new Rejection('check-in-task-unknown', { organization, taskId });
    }
    if (!(percent >= 0 && percent <= 100)) {
      throw new Rejection('percent-out-of-range', { percent });
    }
  }
}

function checkTexts(text: string, items: readonly CheckInItem[]): void {
  const isBlank = (words: string): boolean => words.trim().length === 0;
  if (items.some((item) => isBlank(item.text)) || (items.length === 0 && isBlank(text))) {
    throw new Rejection('report-empty');
  }
  if (items.length > MAX_CHECK_IN_ITEMS) throw tooLong(MAX_CHECK_IN_ITEMS, items.length);
  if (text.length > MAX_REPORT) throw tooLong(MAX_REPORT, text.length);
  const long = items.find((item) => item.text.length > MAX_CHECK_IN_ITEM);
  if (long) throw tooLong(MAX_CHECK_IN_ITEM, long.text.length);
}

const tooLong = (most: number, length: number): Rejection =>
  new Rejection('report-too-long', { most, length });

/** Nothing but what the fact keeps, each field in its place, so that two can be compared. */
const contentOf = ({ text, items, evidence }: Content): Content => ({
  text,
  items: items.map((item) => ({
    taskId: item.taskId,
    text: item.text,
    ...defined({ percent: item.percent }),
  })),
  evidence: evidence.map(({ sha256, name, size, type }) => ({ sha256, name, size, type })),
});

const isSame = (before: Content, after: Content): boolean =>
  equal(contentOf(before), contentOf(after));

const evolve = (before: CheckIn, { data }: CheckInEvent): CheckIn => ({
  ...contentOf(data),
  reportedOn: data.reportedOn,
  sameDay: before?.reportedOn === data.reportedOn ? before.sameDay + 1 : 1,
});

/**
 * What an organization reports on one of the plan's days. The same again writes nothing; a changed report takes the
 * place of the one before, which stays in the log. Early and late ones are taken alike, and move no date.
 */
export const checkInDecider: Decider<CheckInCommand, CheckInEvent, CheckIn> = {
  initialState: null,
  decide,
  evolve,
};

export const checkInStream = (planId: string, dueOn: LocalDate, organization: string): string =>
  `check-in-${planId}.${dueOn}.${organization}`;
