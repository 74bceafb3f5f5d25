import { type Command, type Decider, equal, type LocalDate, type Of, Rejection } from '#kernel';
import type { EvidenceRef } from '#evidence';
import { soundEvidence } from './attachments.ts';
import { asksFor, type CheckInPlan, doersOf } from './check-in-plan.ts';
import { type CheckInEvent, type CheckInItem, type CheckInReported } from './check-in.events.ts';
import { MAX_REPORT } from './reporting.ts';

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

/** What was last reported; null before the first report. */
export type CheckIn = Pick<CheckInReported['data'], 'text' | 'items' | 'evidence'> | null;

function decide({ data }: Of<CheckInCommand, 'ReportCheckIn'>, state: CheckIn): CheckInEvent[] {
  const { plan, dueOn, reportedOn, text, items, evidence } = data;
  const organization = data.organization ?? plan.office;
  checkAsked(plan, organization, dueOn);
  checkItems(plan, organization, items);
  checkTexts(text, items);
  soundEvidence(evidence);
  if (state && isSame(state, data)) return [];
  const { planId, region } = plan;
  const facts = {
    checkInId: `${planId}.${dueOn}.${organization}`,
    planId,
    region,
    organization,
    dueOn,
    reportedOn,
    ...contentOf(data),
  };
  return [{ type: 'CheckInReported', data: facts }];
}

function checkAsked(plan: CheckInPlan, organization: string, dueOn: LocalDate): void {
  if (plan.withdrawn) throw new Rejection('plan-withdrawn', '这个方案已经撤销，不再报送');
  if (!asksFor(plan, dueOn)) {
    throw new Rejection('check-in-not-asked', `方案没有要求在 ${dueOn} 报送进展`);
  }
  if (!plan.tasks.some((task) => doersOf(task, plan.office).has(organization))) {
    throw new Rejection('organization-not-assigned', `“${organization}”在这个方案中没有任务`);
  }
}

function checkItems(plan: CheckInPlan, organization: string, items: readonly CheckInItem[]): void {
  if (new Set(items.map(({ taskId }) => taskId)).size < items.length) {
    throw new Rejection('check-in-task-repeated', '同一项任务只写一条');
  }
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  for (const { taskId, percent = 0 } of items) {
    const task = tasks.get(taskId);
    if (!task || !doersOf(task, plan.office).has(organization)) {
      const sentence = `“${organization}”在方案中没有编号为“${taskId}”的任务`;
      throw new Rejection('check-in-task-unknown', sentence);
    }
    if (!(percent >= 0 && percent <= 100)) {
      throw new Rejection('percent-out-of-range', '完成比例应在 0 到 100 之间');
    }
  }
}

function checkTexts(text: string, items: readonly CheckInItem[]): void {
  const isBlank = (words: string): boolean => words.trim().length === 0;
  if (items.some((item) => isBlank(item.text)) || (items.length === 0 && isBlank(text))) {
    throw new Rejection('report-empty', '请写明进展情况');
  }
  const tooMany = items.length > MAX_CHECK_IN_ITEMS || text.length > MAX_REPORT;
  if (tooMany || items.some((item) => item.text.length > MAX_CHECK_IN_ITEM)) {
    const sentence = `总的情况不超过 ${MAX_REPORT} 字，每项任务不超过 ${MAX_CHECK_IN_ITEM} 字`;
    throw new Rejection('report-too-long', sentence);
  }
}

/** Nothing but what the fact keeps, each field in its place, so that two can be compared. */
const contentOf = ({ text, items, evidence }: NonNullable<CheckIn>): NonNullable<CheckIn> => ({
  text,
  items: items.map((item) => ({
    ...{ taskId: item.taskId, text: item.text },
    ...(item.percent !== undefined && { percent: item.percent }),
  })),
  evidence: evidence.map(({ sha256, name, size, type }) => ({ sha256, name, size, type })),
});

const isSame = (before: NonNullable<CheckIn>, after: NonNullable<CheckIn>): boolean =>
  equal(contentOf(before), contentOf(after));

const evolve = (_: CheckIn, { data }: CheckInEvent): CheckIn => contentOf(data);

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
