import fc from 'fast-check';
import { addDays, type LocalDate, type Of, parseLocalDate } from '#kernel';
import { idsOfOrganizations } from '#testing';
import { type PhaseEvent, type PhaseRef } from './phase.events.ts';
import { type PhaseCommand } from './phase.ts';

export const day = (text: string): LocalDate => parseLocalDate(text);

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
    planTitle: '实施方案',
    office: '督查室',
    policy: { name: 'default', version: 1 },
    organizationIds: idsOfOrganizations('督查室'),
    scheduledOn: day('2022-01-07'),
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

const reason = '上级文件推迟';
const on = day('2022-03-01');
export const reschedule = (from: string, to: string, because = reason): PhaseCommand => ({
  type: 'ReschedulePhase',
  data: { phaseId: ref.phaseId, from: day(from), to: day(to), on, reason: because },
});
export const rescheduled = (from: string, to: string): Of<PhaseEvent, 'PhaseRescheduled'> => {
  const { from: first, to: last } = schedule.data;
  const before = { from: first, to: last };
  return {
    type: 'PhaseRescheduled',
    data: { ...ref, from: day(from), to: day(to), before, on, reason, byAmendment: false },
  };
};
/** What an amended plan says otherwise. */
export const follow = (said: { to?: LocalDate; name?: string }): PhaseCommand => ({
  type: 'FollowPlan',
  data: { phaseId: ref.phaseId, ...said, on, reason: '方案调整' },
});
export const drop: PhaseCommand = {
  type: 'DropPhase',
  data: { phaseId: ref.phaseId, on, reason: '方案调整' },
};
export const dropped: PhaseEvent = {
  type: 'PhaseDropped',
  data: { ...ref, droppedOn: on, reason: '方案调整' },
};

const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(day('2022-01-01'), days));
const anySummary = fc.constantFrom('', ' ', '按期完成', '基本完成', '长'.repeat(5_001));

export const anyCommand: fc.Arbitrary<PhaseCommand> = fc.oneof(
  fc.constant(schedule),
  anyDay.map(start),
  fc.tuple(anyDay, anyDay).map(([from, to]) => reschedule(from, to)),
  anyDay.map((to) => follow({ to })),
  fc.constant(drop),
  fc.tuple(anyDay, anySummary).map(([on, summary]) => close(on, summary)),
);
export const anyEvent: fc.Arbitrary<PhaseEvent> = fc.oneof(
  fc.constant(scheduled),
  anyDay.map(started),
  fc.tuple(anyDay, anyDay).map(([from, to]) => rescheduled(from, to)),
  fc.constant(dropped),
  fc.tuple(anyDay, anySummary).map(([on, summary]) => closed(on, summary)),
);
