import { type Holder } from '#contract';
import { fold } from '#kernel';
import { toldActs } from '#testing';
import { education, science } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { escalationActs } from './escalation-acts.ts';
import {
  acknowledged,
  approved,
  declined,
  lowered,
  raised,
  resolved,
  urgeAnswered,
  urged,
} from './escalation.fixtures.ts';
import { type EscalationEvent } from './escalation.events.ts';
import { escalationDecider } from './escalation.ts';

const holder = (role: Holder['roles'][number], organization: string | null = null): Holder => ({
  roles: [role],
  region: 'zezhou',
  organization,
});
const [officer, supervisor] = [holder('office'), holder('supervisor')];
const liaison = holder('liaison', education);

function told(who: Holder, ...facts: readonly EscalationEvent[]): readonly string[] {
  const state = fold(escalationDecider, facts);
  if (state.status === 'none') throw new Error('it was raised');
  return toldActs(escalationActs(state, who, day('2026-01-16')));
}

const blue = raised('blue', '2026-01-04');
const yellow = raised('yellow', '2026-01-08');
const red = raised('red', '2026-01-15');

describe('what may be done with a case', () => {
  it('at blue: answering, urging and lifting, and nothing lower', () => {
    expect(told(officer, blue)).toEqual(['answerEscalation', 'urge', 'liftEscalation']);
    expect(told(liaison, blue)).toEqual(['answerEscalation']);
  });

  it('at yellow: lowering, too', () =>
    expect(told(supervisor, blue, yellow)).toEqual(['urge', 'lowerEscalation', 'liftEscalation']));

  it('while a red card is drafted: approving or declining it, by the supervisor', () => {
    const drafted = ['approveRedCard', 'declineRedCard'];
    const rest = ['urge', 'lowerEscalation', 'liftEscalation'];
    expect(told(supervisor, red)).toEqual([...drafted, ...rest]);
    expect(told(officer, red)).toEqual(['answerEscalation', ...rest]);
    for (const decided of [approved('2026-01-16'), declined('2026-01-16')]) {
      expect(told(supervisor, red, decided)).toEqual(rest);
    }
    expect(told(supervisor, red, lowered('red', 'blue', '2026-01-16'))).toEqual([
      'urge',
      'liftEscalation',
    ]);
  });

  it('when it was promised for tomorrow: promising another day', () =>
    expect(told(liaison, blue, acknowledged('blue', '2026-01-17'))).toEqual(['answerEscalation']));

  it('when it was put off twice: no third promise, and why', () => {
    const promises = ['2026-01-09', '2026-01-12', '2026-01-13'].map((on) =>
      acknowledged('blue', on),
    );
    expect(told(liaison, blue, ...promises)).toEqual([
      'answerEscalation: promise-renewed-too-often',
    ]);
  });

  it('when it was urged: answering each urge that was not answered yet', () => {
    const urges = [urged('u1', '2026-01-05'), urged('u2', '2026-01-06')];
    expect(told(liaison, blue, ...urges)).toEqual([
      'answerEscalation',
      'answerUrge of u1',
      'answerUrge of u2',
    ]);
    expect(told(liaison, blue, ...urges, urgeAnswered('u1', '2026-01-07'))).toEqual([
      'answerEscalation',
      'answerUrge of u2',
    ]);
  });

  it('once it has ended: nothing but the answers that are still out', () => {
    const over = [red, urged('u1', '2026-01-15'), resolved('2026-01-16')];
    for (const who of [officer, supervisor, liaison]) {
      expect(told(who, ...over)).toEqual(['answerUrge of u1']);
      expect(told(who, ...over, urgeAnswered('u1', '2026-01-16'))).toEqual([]);
    }
  });

  it('by nobody of another organization or region, nor by who only reads', () => {
    expect(told(holder('liaison', science), blue)).toEqual([]);
    expect(told({ ...officer, region: 'tunxi' }, blue)).toEqual([]);
    expect(told(holder('auditor'), blue)).toEqual([]);
  });
});
