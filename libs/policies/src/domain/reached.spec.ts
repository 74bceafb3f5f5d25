import { stateCouncilCalendar as calendar } from '#calendar';
import { day, policy } from './policy.fixtures.ts';
import { issuedInTime, sortOut } from './reached.ts';
import { timeline } from './timeline.ts';

const all = timeline(
  { kind: 'task', dueOn: day('2025-12-31'), soft: false, since: day('2025-01-02') },
  policy,
  calendar,
  day('2026-02-12'),
);
/** What becomes of these rules, all reached and none recorded. */
const sorted = (...rules: readonly string[]) => {
  const { issued, superseded } = sortOut(all.filter(({ rule }) => rules.includes(rule)));
  return [
    issued.map(({ rule }) => rule),
    Object.fromEntries(superseded.map(({ item, by }) => [item.rule, by.rule])),
  ];
};

describe('of what was reached and not recorded', () => {
  it('the latest reminder is issued', () =>
    expect(sorted('-30d', '-10wd', '-3wd')).toEqual([
      ['-3wd'],
      { '-30d': '-3wd', '-10wd': '-3wd' },
    ]));

  it('the highest colour is issued, and no reminder beside it', () =>
    expect(sorted('0d', '+1wd', '+5wd')).toEqual([['+5wd'], { '0d': '+5wd', '+1wd': '+5wd' }]));

  it('a drafted red lets the colour below be told, since nobody hears of a draft', () =>
    expect(sorted('0d', '+1wd', '+5wd', '+10wd')).toEqual([
      ['+5wd', '+10wd'],
      { '0d': '+10wd', '+1wd': '+5wd' },
    ]));

  it('a drafted red goes alone when yellow was told', () =>
    expect(sorted('+10wd')).toEqual([['+10wd'], {}]));

  it('a list overtakes earlier lists, and no colour', () =>
    expect(sorted('+5wd', '+10wd', '+20wd', '+30wd', '+40wd')).toEqual([
      ['+5wd', '+10wd', '+40wd'],
      { '+20wd': '+40wd', '+30wd': '+40wd' },
    ]));

  it('nothing is issued when nothing was reached', () => expect(sorted()).toEqual([[], {}]));
});

it('what is looked at in time is issued one by one', () => expect(issuedInTime(all)).toEqual(all));
