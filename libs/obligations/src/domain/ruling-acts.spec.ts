import { type Holder } from '#contract';
import { fold } from '#kernel';
import { toldActs } from '#testing';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { rescheduled } from './obligation-due.fixtures.ts';
import { baselined, met, opened, waived } from './obligation.fixtures.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';
import { rulingActs } from './ruling-acts.ts';

const officer: Holder = { roles: ['office'], region: 'zezhou', organization: null };

function told(holder: Holder, ...facts: readonly ObligationEvent[]): readonly string[] {
  const state = fold(obligationDecider, facts);
  if (state.status === 'unopened') throw new Error('it was opened');
  return toldActs(rulingActs(state, holder, day('2025-11-03')));
}

const past = [opened({ dueOn: day('2024-12-31') }), baselined('2024-12-31')] as const;
const [noLonger, stillOwed] = ['ruleOnObligation of void', 'ruleOnObligation of owed'];

describe('what the office may rule on an obligation', () => {
  it('that was past at adoption: void, or still owed', () =>
    expect(told(officer, ...past)).toEqual([noLonger, stillOwed]));

  it('once it is owed by another date: as of any other task, nothing', () => {
    const facts = { before: '2024-12-31', because: 'ruling' } as const;
    expect(told(officer, ...past, rescheduled('2025-12-31', '2025-11-03', facts))).toEqual([]);
  });

  it('that runs: void, unless it is a task, which is cancelled as one', () => {
    expect(told(officer, opened({ kind: 'sign-off' }))).toEqual([noLonger]);
    expect(told(officer, opened())).toEqual([]);
  });

  it('that has ended: nothing', () => {
    expect(told(officer, ...past, met('2025-11-03'))).toEqual([]);
    expect(told(officer, ...past, waived('2025-11-03'))).toEqual([]);
    expect(told(officer, opened({ kind: 'sign-off' }), met('2025-11-03'))).toEqual([]);
  });

  it('of another region, or without the right: nothing', () => {
    expect(told({ ...officer, region: 'tunxi' }, ...past)).toEqual([]);
    expect(told({ ...officer, roles: ['supervisor'] }, ...past)).toEqual([]);
  });
});
