import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import * as audits from './self-audit.fixtures.ts';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { selfAuditDecider } from './self-audit.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

const selfAudit: Forms<SelfAuditEvent> = {
  SelfAuditAsked: audits.asked(),
  SelfAuditDone: audits.done(),
};
const built: Readonly<Record<string, Event>> = { ...selfAudit };

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about looks at the system itself', () => {
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
  it('stored events of a self-audit are understood for ever', () =>
    expect(fold(selfAuditDecider, life(selfAudit))).toEqual({ asked: ['r1'], done: ['r1'] }));
});
