import fc from 'fast-check';
import { addDays, type LocalDate, type Of, parseLocalDate } from '#kernel';
import { type PhaseEvent, type PhaseRef } from './phase.events.ts';
import { type PhaseCommand } from './phase.ts';

const day = (text: string): LocalDate => parseLocalDate(text);

export const ref: PhaseRef = { phaseId: 'rushan.p1', planId: 'rushan', region: 'rushan' };

export const schedule: Of<PhaseCommand, 'SchedulePhase'> = {
  type: 'SchedulePhase',
  data: {
    ...ref,
    number: '阶段1',
    name: '启动实施',
    from: day('2022-01-01'),
    to: day('2022-12-31'),
    text: '各部门制定年度计划。',
  },
};
export const start = (on: string): PhaseCommand => ({
  type: 'StartPhase',
  data: { phaseId: ref.phaseId, startedOn: day(on) },
});
export const close = (on: string, summary: string): PhaseCommand => ({
  type: 'ClosePhase',
  data: { phaseId: ref.phaseId, closedOn: day(on), summary },
});

export const scheduled: PhaseEvent = { type: 'PhaseScheduled', data: schedule.data };
export const started = (on: string): PhaseEvent => ({
  type: 'PhaseStarted',
  data: { ...ref, startedOn: day(on) },
});
export const closed = (on: string, summary: string): PhaseEvent => ({
  type: 'PhaseClosed',
  data: { ...ref, closedOn: day(on), summary },
});

const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(day('2022-01-01'), days));
const anySummary = fc.constantFrom('', ' ', '按期完成', '基本完成', '长'.repeat(5_001));

export const anyCommand: fc.Arbitrary<PhaseCommand> = fc.oneof(
  fc.constant(schedule),
  anyDay.map(start),
  fc.tuple(anyDay, anySummary).map(([on, summary]) => close(on, summary)),
);
export const anyEvent: fc.Arbitrary<PhaseEvent> = fc.oneof(
  fc.constant(scheduled),
  anyDay.map(started),
  fc.tuple(anyDay, anySummary).map(([on, summary]) => closed(on, summary)),
);
