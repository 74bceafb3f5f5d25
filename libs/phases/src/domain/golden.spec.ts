import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import { type PhaseEvent } from './phase.events.ts';
import {
  closed,
  dropped,
  ref,
  rescheduled,
  schedule,
  scheduled,
  started,
} from './phase.fixtures.ts';
import { phaseDecider } from './phase.ts';

const folder = join(import.meta.dirname, 'golden');

/** Every type of event, in order; the compiler demands new ones. */
const built: Readonly<Record<PhaseEvent['type'], PhaseEvent>> = {
  PhaseScheduled: scheduled,
  PhaseStarted: started('2022-02-01'),
  PhaseRescheduled: rescheduled('2022-01-01', '2023-06-30'),
  PhaseClosed: closed('2022-12-30', '按期完成'),
  PhaseDropped: dropped,
};

const stored = (type: string): PhaseEvent =>
  ({
    type,
    data: JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as object,
  }) as PhaseEvent;

describe('the stored form of facts about phases', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has no file of a type that nobody knows', () => {
    const types = readdirSync(folder).map((file) => file.replace(/\.v\d+\.json$/, ''));
    expect(new Set(types)).toEqual(new Set(Object.keys(built)));
  });

  it('is understood for ever', () => {
    const { number, name, from, text } = schedule.data;
    expect(fold(phaseDecider, Object.keys(built).map(stored))).toEqual({
      status: 'dropped',
      ref,
      terms: { number, name, from, to: '2023-06-30', text },
      startedOn: '2022-02-01',
      summary: '按期完成',
    });
  });
});
