import { type Of } from '#kernel';
import { type EscalationCommand } from './escalation.ts';
import { type EscalationEvent } from './escalation.events.ts';
import { open, ref } from './obligation.fixtures.ts';
import { type Level } from './policy.ts';
import { day } from './policy.fixtures.ts';

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
      ...{ dueOn, subject, number, planTitle, office, level },
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

export const decline = (on: string): EscalationCommand => ({
  type: 'DeclineRedCard',
  data: { obligationId, on: day(on), reason: '已在办理' },
});
export const declined = (on: string): EscalationEvent => ({
  type: 'RedCardDeclined',
  data: { ...ref, on: day(on), reason: '已在办理' },
});

export const resolve = (on: string, because: 'met' | 'waived' = 'met'): EscalationCommand => ({
  type: 'ResolveEscalation',
  data: { obligationId, on: day(on), because },
});
export const resolved = (on: string, because: 'met' | 'waived' = 'met'): EscalationEvent => ({
  type: 'EscalationResolved',
  data: { ...ref, on: day(on), because },
});
