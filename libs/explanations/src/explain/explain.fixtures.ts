import { stateCouncilCalendar as calendar } from '#calendar';
import { type Event } from '#kernel';
import { ref } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { obligationList } from '#obligations';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { type ExplainedCase, type Happened } from './explained.ts';
import { type ObligationEvent } from '#obligations/rules';
import { explainObligation, type Explanation } from './explain-obligation.ts';
import { type Topic } from './sentence.ts';
import { type Person } from './who.ts';

export { calendar, day, morning, policy };

const list = obligationList({ calendar, policyOf: () => policy });

/** The row that these facts leave, whatever the obligation's id. */
export function rowOf(...facts: readonly Event[]) {
  const events = facts.map((event, place) => recorded(event, place));
  const [row] = [...rowsOf(list, events).values()];
  if (!row) throw new Error('these facts open no obligation');
  return row;
}

export type ExplainOptions = {
  readonly today: string;
  readonly escalation?: ExplainedCase;
  readonly history?: readonly Happened[];
  readonly person?: Person;
};

/** As it is explained at that day. */
export function explained(
  facts: readonly Event[],
  { today, person, ...more }: ExplainOptions,
): Explanation {
  const grounds = { policy, calendar, today: day(today), ...more };
  return explainObligation(rowOf(...facts), grounds, person);
}

/** What is said on a topic, as lines: the Chinese, then the English. */
export function said({ sentences }: Pick<Explanation, 'sentences'>, topic: Topic) {
  const own = sentences.filter((sentence) => sentence.topic === topic);
  return { zh: own.map(({ zh }) => zh), en: own.map(({ en }) => en) };
}

/** Facts with the moments at which they happened. */
export const happened = (...facts: readonly [string, ObligationEvent][]): readonly Happened[] =>
  facts.map(([on, event]) => ({ event, at: morning(on) }));

type Moved = { readonly dueOn: string; readonly before: string; readonly on: string };
const dates = ({ dueOn, before, on }: Moved, dueVersion: number) => ({
  dueOn: day(dueOn),
  before: day(before),
  on: day(on),
  dueVersion,
});

export const extended = (move: Moved, reason: string, dueVersion = 2): ObligationEvent => ({
  type: 'ObligationRescheduled',
  data: { ...ref, ...dates(move, dueVersion), because: 'extension', reason },
});
export const suspended = (from: string, reason: string): ObligationEvent => ({
  type: 'ObligationSuspended',
  data: { ...ref, from: day(from), reason },
});
export const resumed = (move: Moved, from: string, workingDays: number): ObligationEvent => ({
  type: 'ObligationResumed',
  data: { ...ref, ...dates(move, 2), from: day(from), workingDays },
});
