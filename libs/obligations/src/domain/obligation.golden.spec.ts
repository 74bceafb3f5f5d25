import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { type ObligationEvent } from './obligation.events.ts';
import * as dates from './obligation-due.fixtures.ts';
import * as duties from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

/** The compiler demands every type here; the spec fails until it has a file. */
type Later =
  | 'ObligationRescheduled'
  | 'ObligationSuspended'
  | 'ObligationResumed'
  | 'ObligationReopened'
  | 'ObligationMissed'
  | 'ObligationRevised';
const obligation: Forms<Exclude<ObligationEvent, { type: Later }>> = {
  ObligationOpened: duties.opened(),
  ObligationBaselined: duties.baselined('2025-12-31'),
  ObligationClaimed: duties.claimed('2025-12-08'),
  ObligationReturned: duties.returned('2025-12-10'),
  ReminderSuperseded: duties.superseded('-30d', '-10wd'),
  ReminderIssued: duties.issued('2025-12-17', {
    rule: '-10wd',
    unresolved: [{ role: 'support.liaison', organization: duties.science }],
  }),
  ObligationHeld: duties.held('blue', '2026-01-20'),
  ObligationWaived: duties.waived('2026-01-21'),
  ObligationMet: duties.met('2026-01-20', true),
};
const later: Forms<Extract<ObligationEvent, { type: Later }>> = {
  ObligationSuspended: dates.suspended('2025-12-10'),
  ObligationResumed: dates.resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15'),
  ObligationRescheduled: dates.rescheduled('2026-03-31', '2026-01-10', {
    before: '2026-01-15',
    dueVersion: 3,
  }),
  ObligationRevised: dates.revised('提升科学素质'),
  ObligationMissed: dates.missed('2026-04-10'),
  ObligationReopened: dates.reopened('2026-04-20', '2026-06-30', {
    before: '2026-03-31',
    dueVersion: 4,
  }),
};
const built: Readonly<Record<string, Event>> = { ...obligation, ...later };

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about obligations', () => {
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
  it('stored events of an obligation are understood for ever', () =>
    expect(fold(obligationDecider, life(obligation))).toMatchObject({
      status: 'met',
      ref: duties.ref,
      terms: {
        kind: 'task',
        dueOn: '2025-12-31',
        since: '2025-11-03',
        holds: [{ level: 'blue', until: '2026-01-20' }],
      },
      policy: { name: 'default', version: 1 },
      recorded: ['-30d', '-10wd'],
      baselined: true,
    }));

  it('stored dates of an obligation are understood for ever', () =>
    expect(
      fold(obligationDecider, [stored('ObligationOpened') as ObligationEvent, ...life(later)]),
    ).toMatchObject({
      status: 'open',
      dueVersion: 4,
      wording: { subject: '提升科学素质', supports: [] },
      terms: { dueOn: '2026-06-30', since: '2026-04-20' },
    }));
});
