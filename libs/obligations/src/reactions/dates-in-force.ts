import { type CommandRunner, eachOf } from '#event-store';
import { fold, type LocalDate } from '#kernel';
import { type ObligationChanges } from '../domain/obligation-changes.ts';
import { type ObligationEvent } from '../domain/obligation.events.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { type ObligationTerms } from '../domain/obligation-terms.ts';

/**
 * The items, each with the date that counts: what was put off for one organization stays put off, also for who takes it
 * over, whatever the plan says.
 */
export async function datedInForce(
  items: readonly ObligationTerms[],
  { opened, ended }: ObligationChanges,
  runner: CommandRunner,
): Promise<readonly ObligationTerms[]> {
  const own = await movedDates(items, runner);
  const newlyAssigned = new Set(opened.map(({ obligationId }) => obligationId));
  const taken = items.filter(({ obligationId }) => newlyAssigned.has(obligationId));
  const subjects = new Set(taken.map(({ subjectId }) => subjectId));
  const unassigned = ended.filter(
    ({ kind, subjectId }) => kind === 'task' && subjects.has(subjectId),
  );
  const left = await movedDates(unassigned, runner);
  const handedOn = (subject: string): LocalDate | undefined =>
    unassigned
      .filter(({ subjectId }) => subjectId === subject)
      .flatMap(({ obligationId }) => left.get(obligationId) ?? [])
      .sort()
      .at(-1);
  return items.map((item) => {
    const { obligationId, subjectId, dueOn } = item;
    const date = newlyAssigned.has(obligationId) ? handedOn(subjectId) : own.get(obligationId);
    return { ...item, dueOn: date ?? dueOn };
  });
}

/** Dates that were moved for an organization itself. */
async function movedDates(
  items: readonly ObligationTerms[],
  { store }: CommandRunner,
): Promise<ReadonlyMap<string, LocalDate>> {
  const dates = new Map<string, LocalDate>();
  await eachOf(items, async ({ obligationId }) => {
    const { events } = await store.load(obligationStream(obligationId));
    const state = fold(obligationDecider, events as unknown as readonly ObligationEvent[]);
    if (state.status !== 'unopened' && state.moved) dates.set(obligationId, state.terms.dueOn);
  });
  return dates;
}
