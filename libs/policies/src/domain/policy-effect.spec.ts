import { stateCouncilCalendar as calendar } from '#calendar';
import { addDays, fold, parseInstant } from '#kernel';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { obligationDecider, type Opened } from '#obligations/rules';
import { parsePolicy } from './policy.ts';
import { type Policy } from './policy.events.ts';
import { type PolicyEffect, PolicyEffectCount } from './policy-effect.ts';
import { day, defaultSource, policy } from './policy.fixtures.ts';

const now = parseInstant('2025-11-10T10:00:00+08:00');
type Opening = Parameters<typeof duties.opened>[0];
const owed = (facts: Opening = {}, ...more: ReturnType<typeof duties.superseded>[]): Opened =>
  fold(obligationDecider, [duties.opened(facts), ...more]) as Opened;

function effectOf(proposed: Policy, ...states: readonly Opened[]): PolicyEffect {
  const count = new PolicyEffectCount(proposed, { calendar, now });
  for (const state of states) count.add({ ...state, supports: [duties.science] }, policy);
  return count.effect;
}

const rule = (offset: string, form = 'reminder', to = ['lead.liaison']) => ({ offset, form, to });
const proposal = (rules: readonly object[], more: object = {}): Policy =>
  parsePolicy({ ...defaultSource(), version: 2, rules, ...more });

describe('a policy tried on what is open', () => {
  it('trying the policy that is in force moves nothing', () => {
    const { obligations, moves, examples, mails } = effectOf(policy, owed());
    expect({ obligations, moves, examples }).toEqual({ obligations: 1, moves: 0, examples: [] });
    for (const { before, after } of mails) expect(after).toBe(before);
  });

  it('tells which steps move, come and fall away, and when', () => {
    const { moves, examples } = effectOf(
      proposal([rule('-3wd'), rule('0d'), rule('+3wd', 'blue')], { sendAt: '09:00' }),
      owed(),
    );
    const told = Object.fromEntries(examples.map((one) => [one.rule, [one.before, one.after]]));
    expect(moves).toBe(examples.length);
    expect(told).toMatchObject({
      '-30d': ['2025-12-01T00:30:00.000Z', null],
      '-3wd': ['2025-12-26T00:30:00.000Z', '2025-12-26T01:00:00.000Z'],
      '0d': ['2025-12-31T00:30:00.000Z', '2025-12-31T01:00:00.000Z'],
      '+3wd': [null, '2026-01-06T01:00:00.000Z'],
    });
    expect(examples[0]).toMatchObject({ obligationId: duties.ref.obligationId });
  });

  it('counts what is still to come, not what was issued or is past', () => {
    const done = owed({}, duties.superseded('-30d', '-10wd'));
    const nothing = proposal([]);
    const rules = ({ examples }: PolicyEffect) => examples.map((one) => one.rule);
    expect(rules(effectOf(nothing, owed()))).toContain('-30d');
    expect(rules(effectOf(nothing, done))).not.toContain('-30d');
    expect(rules(effectOf(nothing, owed({ dueOn: day('2025-11-03') })))).not.toContain('0d');
  });

  it('counts a person’s mails by month, one a day for however many obligations', () => {
    const other = owed({ obligationId: 'zezhou.t2.县教育局', subjectId: 'zezhou.t2' });
    const { mails } = effectOf(proposal([rule('-10wd'), rule('-3wd')]), owed(), other);
    expect(mails[0]).toEqual({
      region: 'zezhou',
      organization: duties.education,
      role: 'liaison',
      month: '2025-12',
      before: 4,
      after: 2,
    });
    expect(mails.find(({ organization }) => organization === duties.science)).toMatchObject({
      role: 'liaison',
      month: '2025-12',
      before: 1,
      after: 0,
    });
    expect(mails.some(({ role }) => role === 'board')).toBe(false);
  });

  it('names who would get more mails than its budget', () => {
    const budget = (mailsPerPersonMonth: number) =>
      effectOf(
        proposal([rule('-10wd'), rule('-3wd')], { budget: { mailsPerPersonMonth } }),
        owed(),
      );
    expect(budget(2).overBudget).toEqual([]);
    expect(budget(1).overBudget).toMatchObject([{ role: 'liaison', month: '2025-12', after: 2 }]);
  });

  it('counts those that keep an older version', () => {
    expect(effectOf({ ...policy, version: 2 }, owed()).keepOlder).toBe(1);
    expect(effectOf(policy, owed()).keepOlder).toBe(0);
    expect(effectOf({ ...policy, name: 'other' }, owed()).keepOlder).toBe(0);
  });

  it('has nothing to say of dates at the end of the calendar', () =>
    expect(effectOf(policy, owed({ dueOn: day('9999-12-31') }))).toMatchObject({ moves: 0 }));

  it('is tried on 20,000 obligations in less than three seconds', () => {
    const dates = Array.from({ length: 400 }, (_, n) => addDays(day('2025-11-03'), n));
    const count = new PolicyEffectCount(proposal([rule('-5wd'), rule('+2wd', 'blue')]), {
      calendar,
      now,
    });
    const states = Array.from({ length: 20_000 }, (_, n) => {
      const organization = `第${n % 300}局`;
      return owed({
        obligationId: `p.t${n}`,
        organization,
        dueOn: dates[n % 400] ?? day('2026-01-01'),
      });
    });
    // Of the processor, so that a busy machine does not make it slow.
    const began = process.cpuUsage();
    for (const state of states) count.add({ ...state, supports: [duties.science] }, policy);
    const { obligations, examples, mails } = count.effect;
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    expect({ obligations, examples: examples.length }).toEqual({
      obligations: 20_000,
      examples: 100,
    });
    expect(mails.length).toBeLessThanOrEqual(1_000);
  });
});
