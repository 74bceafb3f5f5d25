import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { type Hold, levelOf, rankOf } from './ladder.ts';
import { day, policy } from './policy.fixtures.ts';
import { timeline } from './timeline.ts';

type Facts = {
  readonly dueOn: LocalDate;
  readonly graceUntil?: LocalDate;
  readonly holds: readonly Hold[];
};

const from = day('2024-06-03');
const anyDay = fc.nat({ max: 500 }).map((days) => addDays(from, days));
const anyLength = fc.nat({ max: 40 });
const anyPromise = fc
  .tuple(fc.constantFrom('blue' as const, 'yellow' as const), anyDay)
  .map(([level, until]): Hold => ({ level, until }));
/** Reviews of one obligation never overlap: each begins after the one before was returned. */
const anyReviews = fc
  .tuple(anyDay, fc.array(fc.tuple(anyLength, anyLength), { maxLength: 3 }))
  .map(([start, lengths]) => {
    let claimedOn = start;
    return lengths.map(([work, review]): Hold => {
      claimedOn = addDays(claimedOn, work);
      const returnedOn = addDays(claimedOn, review);
      const hold = { claimedOn, returnedOn };
      claimedOn = returnedOn;
      return hold;
    });
  });
const anyFacts: fc.Arbitrary<Facts> = fc
  .record(
    { dueOn: anyDay, graceUntil: anyDay, reviews: anyReviews, promises: fc.array(anyPromise) },
    { requiredKeys: ['dueOn', 'reviews', 'promises'] },
  )
  .map(({ reviews, promises, ...facts }) => ({ ...facts, holds: [...reviews, ...promises] }));

/** What the rules say, walked day by day. */
function walked({ dueOn, graceUntil = dueOn, holds }: Facts): readonly (readonly string[])[] {
  const start = graceUntil > dueOn ? graceUntil : dueOn;
  const worksOn = (date: LocalDate) => calendar.isWorkingDay(date);
  const inReview = (date: LocalDate) =>
    holds.some((one) => 'claimedOn' in one && one.claimedOn < date && date <= one.returnedOn);
  const afterReturn = (returnedOn: LocalDate) => {
    let [date, left] = [returnedOn, 3];
    while (left > 0) if (worksOn((date = addDays(date, 1)))) left--;
    return date;
  };
  const isHeld = (date: LocalDate, rank: number) =>
    holds.some((one) =>
      'level' in one
        ? rank > rankOf(one.level) && date <= one.until
        : one.claimedOn <= date && date < afterReturn(one.returnedOn),
    );
  let delay = 0;
  return policy.rules
    .filter(({ form }) => levelOf(form) !== undefined)
    .map(({ id, form, offset }) => {
      let [date, count] = [start, 0];
      do {
        date = addDays(date, 1);
        if (worksOn(date) && !inReview(date)) count++;
      } while (!worksOn(date) || count < offset.days + delay || isHeld(date, rankOf(form)));
      delay = Math.max(delay, count - offset.days);
      return [id, date];
    });
}

describe('the ladder', () => {
  it('is where a walk day by day finds it, whatever was promised, claimed, returned or handed on', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const terms = { kind: 'task', soft: false, since: from, ...facts } as const;
        const items = timeline(terms, policy, calendar, facts.dueOn);
        const rungs = items.filter(({ level }) => level !== undefined);
        expect(rungs.map(({ rule, on }) => [rule, on])).toEqual(walked(facts));
      }),
      { numRuns: 300 },
    );
  });
});
