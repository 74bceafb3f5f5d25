import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { type EscalationEvent } from './escalation.events.ts';
import * as cases from './escalation.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { escalationDecider } from './escalation.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

const escalation: Forms<EscalationEvent> = {
  EscalationRaised: cases.raised('red', '2026-01-15'),
  EscalationAcknowledged: cases.acknowledged('red', '2026-01-20'),
  RedCardDeclined: cases.declined('2026-01-16'),
  RedCardApproved: cases.approved('2026-01-16'),
  EscalationLowered: cases.lowered('red', 'yellow', '2026-01-17'),
  EscalationUrged: cases.urged('u1', '2026-01-17'),
  UrgeAnswered: cases.urgeAnswered('u1', '2026-01-18'),
  EscalationLifted: cases.lifted('2026-01-19'),
  EscalationResolved: cases.resolved('2026-01-20'),
};
const built: Readonly<Record<string, Event>> = { ...escalation };

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about escalations', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has one file for each type, and none of a type that nobody knows', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(built)
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));
});

describe('what was stored is understood for ever', () => {
  it('stored events of a case are understood for ever', () =>
    expect(fold(escalationDecider, life(escalation))).toEqual({
      status: 'resolved',
      ref: duties.ref,
      case: 1,
      level: 'yellow',
      redCard: 'withdrawn',
      onApproval: ['lead.head'],
      promisedOn: null,
      promises: { red: 1 },
      urges: [
        {
          urgeId: 'u1',
          on: '2026-01-17',
          by: 'phone',
          to: '李主任',
          note: '请本周内报送材料',
          answer: '本周五前报送',
        },
      ],
      ended: 'met',
      rungs: ['1:+10wd'],
    }));
});
