import { fold } from '#kernel';
import { goldenSuite } from '#testing';
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

const stored = goldenSuite<PhaseEvent>(
  'phases',
  {
    PhaseScheduled: scheduled,
    PhaseStarted: started('2022-02-01'),
    PhaseRescheduled: rescheduled('2022-01-01', '2023-06-30'),
    PhaseClosed: closed('2022-12-30', '按期完成'),
    PhaseDropped: dropped,
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a phase are understood for ever', () => {
  const { number, name, from, text } = schedule.data;
  expect(fold(phaseDecider, stored())).toEqual({
    status: 'dropped',
    ref,
    terms: { number, name, from, to: '2023-06-30', text },
    startedOn: '2022-02-01',
    summary: '按期完成',
  });
});
