import { calendarWith, stateCouncilCalendar } from '#calendar';
import { addDays, fold } from '#kernel';
import { named } from './calendar-year.fixtures.ts';
import { CalendarEffectCount } from './calendar-year-effect.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { obligationDecider, type Opened } from '#obligations/rules';
import { day, morning, policy } from './policy.fixtures.ts';

/** Five ordinary working days of October 2027 become days off. */
const after = calendarWith([
  {
    year: 2027,
    holidays: ['04', '05', '06', '07', '08'].map((of) => named(`2027-10-${of}`, '国庆节')),
    makeUpDays: [],
  },
]);

const due = (dueOn: string, ...rules: readonly string[]): Opened =>
  fold(obligationDecider, [
    duties.opened({ dueOn: day(dueOn), openedOn: day('2027-01-04') }),
    ...rules.map((rule) => duties.issued('2027-09-01', { rule })),
  ]) as Opened;

const effectOn = (now: string, ...open: readonly Opened[]) => {
  const count = new CalendarEffectCount({ before: stateCouncilCalendar, after }, morning(now));
  for (const state of open) count.add(state, policy);
  return count.effect;
};

describe('what another calendar moves', () => {
  it('is each step to come that is counted over the days in question, with its moments before and after', () => {
    const effect = effectOn('2027-09-17', due('2027-10-11', '-30d'));
    expect(effect).toMatchObject({ obligations: 1, moved: 1, dueAtOnce: 0 });
    expect(effect.examples[0]).toMatchObject({ ...duties.ref, dueOn: '2027-10-11' });
    const [first, second, third] = effect.examples[0]?.steps ?? [];
    expect(first).toEqual({
      rule: '-10wd',
      form: 'reminder',
      before: morning('2027-09-24'),
      after: morning('2027-09-20'),
    });
    expect(second).toEqual({
      rule: '-3wd',
      form: 'reminder',
      before: morning('2027-10-06'),
      after: morning('2027-09-29'),
    });
    expect(third).toBeUndefined();
  });

  it('is nothing that was issued already', () => {
    const rules = ['-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd', '+10wd', '+20wd'];
    const steps = effectOn('2027-09-20', due('2027-10-11', ...rules)).examples;
    expect(steps.flatMap((one) => one.steps.map(({ rule }) => rule))).toEqual([]);
  });

  it('is nothing of what is due in another season', () =>
    expect(effectOn('2027-09-20', due('2028-10-11'))).toEqual({
      obligations: 1,
      moved: 0,
      steps: 0,
      dueAtOnce: 0,
      examples: [],
    }));

  it('is the next line on the office’s list of what has long been overdue', () => {
    const { examples } = effectOn('2027-09-20', due('2027-06-30', '+20wd', '+30wd'));
    const moved = examples.flatMap(({ steps }) => steps.map(({ rule, after: at }) => [rule, at]));
    expect(moved).toContainEqual(['+70wd', morning('2027-10-13')]);
  });

  it('tells of how many a step is reached by it at once', () =>
    expect(effectOn('2027-09-30', due('2027-10-11', '-30d', '-10wd'))).toMatchObject({
      dueAtOnce: 1,
    }));

  it('repetitions are looked at for thirty days ahead, and no further', () => {
    const overdue = due('2027-06-30', '+20wd', '+30wd', '+40wd', '+50wd', '+60wd');
    const rules = (now: string) =>
      effectOn(now, overdue).examples.flatMap(({ steps }) => steps.map(({ rule }) => rule));
    // Before: +70wd falls on Wednesday 6 October 2027, seventy working days after 30 June.
    expect(rules('2027-09-20')).toEqual(['+70wd', '+80wd']);
    expect(rules('2027-07-20')).toEqual([]);
  });

  it('a step that was reached before is not due at once', () => {
    const { dueAtOnce } = effectOn('2027-10-06', due('2027-10-11', '-30d', '-10wd'));
    expect(dueAtOnce).toBe(0);
  });

  it('nothing moves at the end of all calendars', () =>
    expect(effectOn('2027-09-20', due('9999-12-31'))).toMatchObject({ obligations: 1, moved: 0 }));

  it('counts 20,000 obligations whole within seconds, with the first 200 as examples', () => {
    const open = Array.from({ length: 20_000 }, (_, index) => {
      const state = due('2027-10-11');
      const since = addDays(day('2026-01-01'), index % 400);
      const dueOn = addDays(day('2027-09-20'), index % 30);
      return { ...state, terms: { ...state.terms, since, dueOn } };
    });
    const from = process.cpuUsage();
    const effect = effectOn('2027-08-02', ...open);
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(10_000); // of the processor: others run beside
    expect(effect.obligations).toBe(20_000);
    expect(effect.moved).toBe(20_000);
    expect(effect.examples).toHaveLength(200);
  });
});
