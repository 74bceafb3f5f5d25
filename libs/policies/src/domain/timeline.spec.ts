import { explainShift, stateCouncilCalendar as calendar } from '#calendar';
import { type Policy } from './policy.events.ts';
import { day, morning, policy } from './policy.fixtures.ts';
import { type Hold } from './ladder.ts';
import { reachedBy, type Terms, timeline } from './timeline.ts';

const terms = (facts: Partial<Terms> = {}): Terms => ({
  kind: 'task',
  dueOn: day('2025-12-31'),
  soft: false,
  since: day('2025-01-02'),
  ...facts,
});
const table = (facts: Partial<Terms>, until = '2025-12-31', by: Policy = policy) =>
  timeline(terms(facts), by, calendar, day(until)).map(({ rule, on }) => [rule, on]);

/**
 * Counted by hand on the State Council's calendar for 2025 and 2026. New Year is off from Thursday 1 to Saturday 3
 * January with Sunday the 4th made up; Spring Festival from 15 to 23 February with Saturdays 14 and 28 made up.
 */
describe('what is due on 31 December 2025', () => {
  it('has its notices on these days', () =>
    expect(table({}, '2026-03-04')).toEqual([
      ['-30d', '2025-12-01'],
      ['-10wd', '2025-12-17'],
      ['-3wd', '2025-12-26'],
      ['0d', '2025-12-31'],
      ['+1wd', '2026-01-04'], // the Sunday that makes up for the 2nd
      ['+5wd', '2026-01-08'],
      ['+10wd', '2026-01-15'],
      ['+20wd', '2026-01-29'],
      ['+30wd', '2026-02-12'],
      ['+40wd', '2026-03-04'], // over Spring Festival, with its two Saturdays worked
      ['+50wd', '2026-03-18'], // the first beyond the last day asked for
    ]));

  it('has its mail at half past eight in Shanghai', () => {
    const items = timeline(terms(), policy, calendar, day('2025-12-31'));
    expect(items[0]).toMatchObject({ at: '2025-12-01T00:30:00.000Z', on: '2025-12-01' });
    expect(items.every(({ at, on }) => at === morning(on))).toBe(true);
  });

  it('rises from reminders through blue and yellow to a red draft and the list', () => {
    const items = timeline(terms(), policy, calendar, day('2025-12-31'));
    expect(items.map(({ form, level, draft }) => [form, level, draft])).toEqual([
      ...Array.from({ length: 4 }, () => ['reminder', undefined, undefined]),
      ['blue', 'blue', undefined],
      ['yellow', 'yellow', undefined],
      ['red', 'red', true],
      ['list', undefined, undefined],
    ]);
    expect(items.at(-2)?.onApproval).toEqual(['lead.head', 'lead.liaison']);
  });

  it('has been reached by half past eight of each day', () => {
    const items = timeline(terms(), policy, calendar, day('2025-12-31'));
    const rules = (at: string) => reachedBy(items, morning(at)).map(({ rule }) => rule);
    expect(rules('2025-12-16')).toEqual(['-30d']);
    expect(rules('2025-12-17')).toEqual(['-30d', '-10wd']);
  });
});

describe('what is due on a day off', () => {
  it('is reminded of on the working day before', () =>
    // National Day: 1 to 8 October 2025 are off, Sunday 28 September and Saturday 11 October are worked.
    expect(table({ dueOn: day('2025-10-06') }).slice(0, 6)).toEqual([
      ['-30d', '2025-09-05'], // 6 September is a Saturday
      ['-10wd', '2025-09-18'],
      ['-3wd', '2025-09-28'],
      ['0d', '2025-09-30'],
      ['+1wd', '2025-10-09'],
      ['+5wd', '2025-10-14'],
    ]));
});

describe('what is adopted late', () => {
  it('catches up with everything passed on the first working day', () =>
    expect(table({ since: day('2025-12-20') })).toEqual([
      ['-30d', '2025-12-22'], // the 20th is a Saturday
      ['-10wd', '2025-12-22'],
      ['-3wd', '2025-12-26'],
      ['0d', '2025-12-31'],
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-08'],
      ['+10wd', '2026-01-15'],
      ['+20wd', '2026-01-29'],
    ]));

  it('puts the latest of those last, which is the one that is issued', () => {
    const items = timeline(
      terms({ since: day('2025-12-27') }),
      policy,
      calendar,
      day('2026-01-31'),
    );
    const first = items.filter(({ on }) => on === '2025-12-29');
    expect(first.map(({ rule }) => rule)).toEqual(['-30d', '-10wd', '-3wd']);
  });

  it('a plan adopted late on a working day counts that day itself', () =>
    expect(table({ since: day('2025-12-17') }).slice(0, 2)).toEqual([
      ['-30d', '2025-12-17'],
      ['-10wd', '2025-12-17'],
    ]));
});

describe('an answered escalation', () => {
  const held = (...holds: readonly Hold[]) =>
    table({ holds }, '2026-01-31').filter(([rule]) => rule?.startsWith('+'));

  it('keeps blue, and goes on at yellow on the working day after the promise', () =>
    expect(held({ level: 'blue', until: day('2026-01-20') })).toEqual([
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-21'], // 9 working days later than the 8th
      ['+10wd', '2026-01-28'], // and red keeps its 5 working days from yellow
      ['+20wd', '2026-02-11'],
    ]));

  it('promised for a Friday goes on on Monday', () =>
    expect(held({ level: 'blue', until: day('2026-01-09') })[1]).toEqual(['+5wd', '2026-01-12']));

  it('changes nothing when the promise lies before the next rung', () =>
    expect(held({ level: 'blue', until: day('2026-01-07') })).toEqual(held()));

  it('an escalation answered at yellow leaves what came before, and holds red', () =>
    expect(held({ level: 'yellow', until: day('2026-01-21') })).toEqual([
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-08'],
      ['+10wd', '2026-01-22'],
      ['+20wd', '2026-02-05'],
    ]));

  it('holds again when the next rung is answered too', () =>
    expect(
      held(
        { level: 'blue', until: day('2026-01-09') },
        { level: 'yellow', until: day('2026-01-22') },
      ),
    ).toEqual([
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-12'],
      ['+10wd', '2026-01-23'],
      ['+20wd', '2026-02-06'],
    ]));
});

describe('a claim that waited for the office', () => {
  const returned = (claimedOn: string, returnedOn: string, facts: Partial<Terms> = {}) => {
    const holds = [{ claimedOn: day(claimedOn), returnedOn: day(returnedOn) }];
    return table({ holds, ...facts }, '2026-01-31').filter(([rule]) => rule?.startsWith('+'));
  };

  it('made in time and returned late, begins at blue three working days after the return', () =>
    expect(returned('2025-12-29', '2026-01-09')).toEqual([
      ['+1wd', '2026-01-14'], // the 12th would be the first, the 14th is the third after the return
      ['+5wd', '2026-01-20'],
      ['+10wd', '2026-01-27'],
      ['+20wd', '2026-02-10'],
    ]));

  it('made after blue, does not count for yellow', () =>
    expect(returned('2026-01-06', '2026-01-13')).toEqual([
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-16'], // 4, 5, 6, 14, 15 January are five; the 16th is the third after the return
      ['+10wd', '2026-01-23'],
      ['+20wd', '2026-02-06'],
    ]));

  it('changes nothing when it was returned in time', () =>
    expect(returned('2025-12-08', '2025-12-22')).toEqual(returned('2025-11-03', '2025-11-03')));
});

describe('who is newly named', () => {
  it('is left alone for three days, and its rungs count from their end when the date is past', () =>
    expect(
      table(
        { dueOn: day('2025-12-16'), since: day('2025-12-24'), graceUntil: day('2025-12-23') },
        '2025-12-16',
      ),
    ).toEqual([
      ['-30d', '2025-12-24'],
      ['-10wd', '2025-12-24'],
      ['-3wd', '2025-12-24'],
      ['0d', '2025-12-24'],
      ['+1wd', '2025-12-24'],
      ['+5wd', '2025-12-30'],
      ['+10wd', '2026-01-07'],
      ['+20wd', '2026-01-21'],
    ]));

  it('counts from the due date when that comes later', () =>
    expect(
      table({ since: day('2025-12-24'), graceUntil: day('2025-12-23') })
        .slice(4, 6)
        .map(([rule, on]) => [rule, on]),
    ).toEqual([
      ['+1wd', '2026-01-04'],
      ['+5wd', '2026-01-08'],
    ]));
});

describe('other kinds', () => {
  it('a soft target is reminded and never escalated', () =>
    expect(table({ kind: 'target', soft: true }, '2026-12-31')).toEqual([
      ['-30d', '2025-12-01'],
      ['-10wd', '2025-12-17'],
      ['0d', '2025-12-31'],
    ]));

  it('a sign-off is reminded on its day and turns blue after three working days', () =>
    // Adopted on Monday 3 November 2025: due on Thursday the 6th.
    expect(
      table({ kind: 'sign-off', dueOn: day('2025-11-06'), since: day('2025-11-03') }, '2026-12-31'),
    ).toEqual([
      ['0d', '2025-11-06'],
      ['+3wd', '2025-11-11'],
    ]));

  it('a check-in has rungs of its own', () =>
    expect(table({ kind: 'check-in', dueOn: day('2025-09-30') }, '2026-12-31')).toEqual([
      ['-3wd', '2025-09-26'], // back from the 30th: 29th, Sunday 28th (made up), 26th
      ['+2wd', '2025-10-10'],
      ['+4wd', '2025-10-13'], // the 11th, a Saturday, is made up
    ]));

  it('has nothing to say under a policy without rules', () =>
    expect(table({}, '2026-12-31', { ...policy, rules: [] })).toEqual([]));
});

it('the timeline can give its reasons for every date', () => {
  const made = explainShift(calendar, day('2025-12-31'), { days: 1, unit: 'wd' });
  expect(made).toMatchObject({
    result: '2026-01-04',
    skipped: [{ date: '2026-01-01' }, { date: '2026-01-02' }, { date: '2026-01-03' }],
    makeUpDaysUsed: [{ date: '2026-01-04' }],
  });
});
