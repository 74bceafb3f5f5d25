import { ref, science } from './obligation.fixtures.ts';
import { type ObligationCommand } from './obligation.commands.ts';
import { type DueChange, type ObligationEvent } from './obligation.events.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const { obligationId } = ref;

export const reschedule = (
  dueOn: string,
  on: string,
  because: DueChange = 'extension',
): ObligationCommand => ({
  type: 'RescheduleObligation',
  data: { obligationId, dueOn: day(dueOn), on: day(on), because, reason: '场馆改造' },
});
export const rescheduled = (
  dueOn: string,
  on: string,
  facts: { before?: string; dueVersion?: number; because?: DueChange } = {},
): ObligationEvent => {
  const { before = '2025-12-31', dueVersion = 2, because = 'extension' } = facts;
  const dates = { dueOn: day(dueOn), before: day(before), on: day(on) };
  return {
    type: 'ObligationRescheduled',
    data: { ...ref, ...dates, dueVersion, because, reason: '场馆改造' },
  };
};

export const suspend = (from: string): ObligationCommand => ({
  type: 'SuspendObligation',
  data: { obligationId, from: day(from), reason: '等待上级批复' },
});
export const suspended = (from: string): ObligationEvent => ({
  type: 'ObligationSuspended',
  data: { ...ref, from: day(from), reason: '等待上级批复' },
});

export const resume = (on: string, workingDays: number, dueOn: string): ObligationCommand => ({
  type: 'ResumeObligation',
  data: { obligationId, on: day(on), workingDays, dueOn: day(dueOn) },
});
export const resumed = (
  interval: readonly [from: string, on: string],
  workingDays: number,
  dueOn: string,
  { before = '2025-12-31', dueVersion = 2 } = {},
): ObligationEvent => ({
  type: 'ObligationResumed',
  data: {
    ...ref,
    from: day(interval[0]),
    on: day(interval[1]),
    workingDays,
    dueOn: day(dueOn),
    before: day(before),
    dueVersion,
  },
});

export const reopen = (on: string, dueOn?: string): ObligationCommand => ({
  type: 'ReopenObligation',
  data: {
    obligationId,
    on: day(on),
    reason: '验收后发现问题',
    ...(dueOn !== undefined && { dueOn: day(dueOn) }),
  },
});
export const reopened = (
  on: string,
  dueOn: string,
  { dueVersion = 2, before = '2025-12-31' } = {},
): ObligationEvent => ({
  type: 'ObligationReopened',
  data: {
    ...ref,
    on: day(on),
    dueOn: day(dueOn),
    before: day(before),
    dueVersion,
    reason: '验收后发现问题',
  },
});

export const miss = (on: string, reason = '当年指标未达标'): ObligationCommand => ({
  type: 'MissObligation',
  data: { obligationId, on: day(on), reason },
});
export const missed = (on: string): ObligationEvent => ({
  type: 'ObligationMissed',
  data: { ...ref, on: day(on), reason: '当年指标未达标' },
});

export const revise = (subject: string): ObligationCommand => ({
  type: 'ReviseObligation',
  data: {
    obligationId,
    on: day('2025-12-01'),
    reason: '方案已调整',
    wording: { subject, supports: [] },
  },
});
export const revised = (subject: string): ObligationEvent => ({
  type: 'ObligationRevised',
  data: {
    ...ref,
    on: day('2025-12-01'),
    reason: '方案已调整',
    after: { subject, supports: [] },
    before: { subject: '提升科学教育水平', supports: [science] },
  },
});
