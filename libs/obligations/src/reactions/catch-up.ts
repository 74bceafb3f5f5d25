import { type CommandRunner, eachOf } from '#event-store';
import type { Recorded } from '#following';
import { type LocalDate } from '#kernel';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { type ObligationTerms } from '../domain/obligation-terms.ts';
import { type WorkContext, type WorkEvent, workRows } from './work-rows.ts';

/** Facts about a whole subject; of those with one name the last is how it stands. */
const TOPICS: Readonly<Partial<Record<WorkEvent['type'], string>>> = {
  TaskSuspended: 'clock',
  TaskResumed: 'clock',
  PhaseClosed: 'closed',
  TargetAttained: 'attained',
  TargetUnattained: 'attained',
  TargetYearClosed: 'attained',
};

/** What had been done on a subject before a ruling gave it to somebody else holds for that one, too. */
export async function catchUp(
  runner: CommandRunner,
  opened: readonly ObligationTerms[],
): Promise<void> {
  const subjects = opened.filter(({ kind }) => ['task', 'phase', 'target'].includes(kind));
  await eachOf(subjects, async (terms) => {
    const { events } = await runner.store.load(`${terms.kind}-${terms.subjectId}`);
    const facts = events as readonly unknown[] as readonly Recorded<WorkEvent>[];
    for (const fact of standing(facts, terms)) await follow(runner, fact, terms.obligationId);
  });
}

/** Of each topic the last fact; of a yearly target those of the year alone that the obligation is about. */
export function standing(
  facts: readonly Recorded<WorkEvent>[],
  { kind, dueOn }: { readonly kind: string; readonly dueOn: LocalDate },
): readonly Recorded<WorkEvent>[] {
  const last = new Map<string, Recorded<WorkEvent>>();
  for (const fact of facts) {
    const topic = TOPICS[fact.type];
    const { year = null } = fact.data as { readonly year?: number | null };
    const another = kind === 'target' && year !== null && !dueOn.startsWith(String(year));
    if (topic !== undefined && !another) last.set(topic, fact);
  }
  return [...last.values()];
}

async function follow(
  runner: CommandRunner,
  fact: Recorded<WorkEvent>,
  obligationId: string,
): Promise<void> {
  const row = workRows[fact.type] as (
    fact: Recorded<WorkEvent>,
    context: WorkContext,
  ) => readonly ObligationCommand[];
  const own = row(fact, { onSubject: [obligationId], signed: [], leftAlone: [] }).filter(
    ({ data }) => data.obligationId === obligationId,
  );
  const actor = fact.meta['actor'] ?? 'duban.work';
  const by = { follower: 'open-obligations', fact, actor };
  await runner.followFact(obligationStream(obligationId), obligationDecider, own.slice(-1), by);
}
