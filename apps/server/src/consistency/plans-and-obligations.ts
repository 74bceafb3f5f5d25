import { type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent } from '#event-store';
import { defined, type LocalDate } from '#kernel';
import type { OpsModels } from '#views';
import {
  type ObligationTerms,
  obligationsOf,
  type PlanAsItStands,
  recurs,
  withoutCancelled,
} from '#obligations/rules';
import { followAgain } from '#following';
import { type ObligationRow, planOf } from '#obligations';
import { chainOf } from '../followers.ts';
import { type Findings } from './findings.ts';

type Tools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  /** True for what the log has opened. */
  readonly knows: (obligationId: string) => boolean;
};

const RUNNING: readonly string[] = ['open', 'claimed', 'suspended'];

/** Compares what each plan as it stands wants to be owed with what is owed. */
export async function checkPlans(tools: Tools): Promise<Findings> {
  const differences: string[] = [];
  const opened = await plansIn(tools.runner);
  for (const planId of opened) {
    const plan = await planOf(tools.runner, planId);
    if (plan) differences.push(...(await checkPlan(plan, tools)));
  }
  return { checked: { plans: opened.length }, differences };
}

/** Lets the items and obligations of every plan follow it again; what is as it should be stays untouched. */
export async function reopenPlans({
  runner,
  calendar,
}: Pick<Tools, 'runner' | 'calendar'>): Promise<void> {
  for (const follower of chainOf(runner, calendar)) await followAgain(runner.store, follower);
}

async function checkPlan(plan: PlanAsItStands, tools: Tools): Promise<readonly string[]> {
  const { planId } = plan;
  const all = wantedBy(plan, tools);
  const wanted = new Set(all.map(({ obligationId }) => obligationId));
  const missing = await missingIn(all, tools);
  const running = await runningOf(planId, tools.ops);
  const stray = running.filter(
    ({ obligationId, kind }) =>
      !wanted.has(obligationId) && (plan.withdrawn || !PASSING.includes(kind)),
  );
  return [
    ...missing.map(({ obligationId: id }) => `方案 ${planId} 应有事项 ${id}，却没有开出`),
    ...stray.map(({ obligationId }) => `事项 ${obligationId} 仍在办理，方案 ${planId} 中已无此项`),
  ];
}

/** Newly named organizations sign, too, and a report of a time before somebody was named is not asked for. */
const PASSING: readonly string[] = ['sign-off', 'check-in'];

function wantedBy(plan: PlanAsItStands, { calendar, today }: Tools): readonly ObligationTerms[] {
  if (plan.withdrawn) return [];
  return obligationsOf(withoutCancelled(plan).content, plan, calendar).filter(
    ({ kind, dueOn }) => kind !== 'sign-off' && (kind !== 'check-in' || dueOn > today),
  );
}

/** What recurs is not asked for a time before it was told, and a step that was done stays with who did it. */
async function missingIn(
  wanted: readonly ObligationTerms[],
  { knows, ops, today }: Tools,
): Promise<readonly ObligationTerms[]> {
  const missing = wanted.filter(
    (item) => !knows(item.obligationId) && !(recurs(item) && item.dueOn <= today),
  );
  const ofSteps = missing.filter(({ step }) => step !== undefined);
  if (ofSteps.length === 0) return missing;
  const subjects = [...new Set(ofSteps.map(({ subjectId }) => subjectId))];
  const where = { subjectId: { in: subjects }, status: 'met' };
  const { rows } = await ops.find<ObligationRow>('obligation-list', { where, limit: 10_000 });
  const done = new Set(rows.map(({ subjectId, step }) => `${subjectId}|${step}`));
  return missing.filter(({ subjectId, step }) => !done.has(`${subjectId}|${step}`));
}
async function runningOf(planId: string, ops: OpsModels): Promise<readonly ObligationRow[]> {
  const rows: ObligationRow[] = [];
  let cursor: string | undefined;
  do {
    const where = { planId, status: { in: RUNNING } };
    const page = await ops.find<ObligationRow>('obligation-list', {
      where,
      limit: 10_000,
      ...defined({ cursor }),
    });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

async function plansIn({ store }: CommandRunner): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const event of store.readAll({ prefixes: ['plan-'] })) {
    if (event.type === 'PlanAdopted') ids.add(planIdOf(event));
  }
  return [...ids];
}

const planIdOf = ({ data }: RecordedEvent): string => (data as { planId: string }).planId;
