import { type Of } from '#kernel';
import { type EscalationCommand } from './escalation.commands.ts';
import { type Ending, type EscalationEvent } from './escalation.events.ts';
import { open, ref } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { type Level } from '#policies/rules';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const { obligationId } = ref;
type Raise = Of<EscalationCommand, 'RaiseEscalation'>;

const RULES: Readonly<Record<Level, string>> = { blue: '+1wd', yellow: '+5wd', red: '+10wd' };

/** A rung reached; red is drafted, with the head to hear of it when it is approved. */
export function raise(level: Level, on: string, facts: Partial<Raise['data']> = {}): Raise {
  const { dueOn, subject, number, planTitle, office } = open().data;
  const red = level === 'red';
  return {
    type: 'RaiseEscalation',
    data: {
      ...ref,
      dueOn,
      subject,
      number,
      planTitle,
      office,
      level,
      rule: RULES[level],
      on: day(on),
      draft: red,
      onApproval: red ? ['lead.head'] : [],
      ...facts,
    },
  };
}
export const raised = (
  level: Level,
  on: string,
  facts: Partial<Raise['data']> = {},
): Of<EscalationEvent, 'EscalationRaised'> => ({
  type: 'EscalationRaised',
  data: raise(level, on, facts).data,
});

export const acknowledge = (
  today: string,
  promisedOn: string,
  note = '材料正在补齐',
): EscalationCommand => ({
  type: 'AcknowledgeEscalation',
  data: { obligationId, today: day(today), promisedOn: day(promisedOn), note },
});
export const acknowledged = (
  level: Level,
  promisedOn: string,
  note = '材料正在补齐',
): EscalationEvent => ({
  type: 'EscalationAcknowledged',
  data: { ...ref, level, promisedOn: day(promisedOn), note },
});

export const approve = (on: string): EscalationCommand => ({
  type: 'ApproveRedCard',
  data: { obligationId, on: day(on), note: '同意' },
});
export const approved = (on: string): EscalationEvent => ({
  type: 'RedCardApproved',
  data: { ...ref, on: day(on), note: '同意', onApproval: ['lead.head'] },
});

export const decline = (on: string, reason = '已在办理'): EscalationCommand => ({
  type: 'DeclineRedCard',
  data: { obligationId, on: day(on), reason },
});
export const declined = (on: string): EscalationEvent => ({
  type: 'RedCardDeclined',
  data: { ...ref, on: day(on), reason: '已在办理' },
});

type End = Exclude<Ending, 'lifted'>;
type Facts = Partial<Of<EscalationCommand, 'ResolveEscalation'>['data']>;

export const resolve = (
  on: string,
  because: End = 'met',
  facts: Facts = {},
): EscalationCommand => ({
  type: 'ResolveEscalation',
  data: { obligationId, on: day(on), because, ...facts },
});
export const resolved = (on: string, because: End = 'met', facts: Facts = {}): EscalationEvent => ({
  type: 'EscalationResolved',
  data: { ...ref, on: day(on), because, ...facts },
});

export const lower = (
  to: 'blue' | 'yellow',
  on: string,
  reason = '已有实质进展',
): EscalationCommand => ({
  type: 'LowerEscalation',
  data: { obligationId, to, on: day(on), reason },
});
export const lowered = (
  from: Level,
  to: Level,
  on: string,
  reason = '已有实质进展',
): EscalationEvent => ({
  type: 'EscalationLowered',
  data: { ...ref, from, to, on: day(on), reason },
});

export const lift = (on: string, reason = '责任转由市级部门'): EscalationCommand => ({
  type: 'LiftEscalation',
  data: { obligationId, on: day(on), reason },
});
export const lifted = (on: string, reason = '责任转由市级部门'): EscalationEvent => ({
  type: 'EscalationLifted',
  data: { ...ref, on: day(on), reason },
});

const call = { by: 'phone', to: '李主任', note: '请本周内报送材料' } as const;

export const urge = (urgeId: string, on: string): EscalationCommand => ({
  type: 'UrgeEscalation',
  data: { obligationId, urgeId, on: day(on), ...call },
});
export const urged = (urgeId: string, on: string): EscalationEvent => ({
  type: 'EscalationUrged',
  data: { ...ref, urgeId, on: day(on), ...call },
});

export const answerUrge = (
  urgeId: string,
  on: string,
  { answer = '本周五前报送', promisedOn }: { answer?: string; promisedOn?: string } = {},
): EscalationCommand => ({
  type: 'AnswerUrge',
  data: {
    obligationId,
    urgeId,
    on: day(on),
    answer,
    ...(promisedOn !== undefined && { promisedOn: day(promisedOn) }),
  },
});
export const urgeAnswered = (
  urgeId: string,
  on: string,
  answer = '本周五前报送',
): EscalationEvent => ({
  type: 'UrgeAnswered',
  data: { ...ref, urgeId, on: day(on), answer },
});
