import { type Desk, type RecordedEvent } from '#event-store';
import { Rejection } from '#kernel';
import type { Reaction } from '#views';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import {
  escalationDecider,
  escalationStream,
  type EscalationCommand,
} from '../domain/escalation.ts';
import { type ObligationEvent } from '../domain/obligation.events.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { levelOf } from '../domain/timeline.ts';
import { because } from './origin.ts';

const ACTOR = 'duban.engine';

/** A rung reached raises the case; what ends the obligation ends the case; an answer holds the ladder. */
export const keepEscalations = (desk: Desk): Reaction => ({
  name: 'keep-escalations',
  prefixes: ['obligation-', 'escalation-'],
  from: 'start',
  async react(event) {
    if (event.type === 'EscalationAcknowledged') {
      await hold(desk, event);
      return;
    }
    const command = escalationCommand(event as unknown as ObligationEvent);
    if (!command) return;
    const stream = escalationStream(command.data.obligationId);
    await desk.run(stream, escalationDecider, command, because(event, ACTOR));
  },
});

function escalationCommand(event: ObligationEvent): EscalationCommand | undefined {
  const { obligationId } = event.data;
  switch (event.type) {
    case 'ReminderIssued': {
      const level = levelOf(event.data.form);
      if (!level) return undefined;
      const { planId, region, organization, rule, on, dueOn, draft, onApproval } = event.data;
      const { subject, number, planTitle, office } = event.data;
      const ref = { obligationId, planId, region, organization };
      const about = { subject, number, planTitle, office, rule, on, dueOn };
      return { type: 'RaiseEscalation', data: { ...ref, ...about, level, draft, onApproval } };
    }
    case 'ObligationMet':
      return {
        type: 'ResolveEscalation',
        data: { obligationId, on: event.data.metOn, because: 'met' },
      };
    case 'ObligationWaived':
      return {
        type: 'ResolveEscalation',
        data: { obligationId, on: event.data.waivedOn, because: 'waived' },
      };
    default:
      return undefined;
  }
}

async function hold(desk: Desk, event: RecordedEvent): Promise<void> {
  const { obligationId, level, promisedOn } = (
    event as unknown as Extract<EscalationEvent, { type: 'EscalationAcknowledged' }>
  ).data;
  const data = { obligationId, level, until: promisedOn };
  const origin = because(event, event.meta['actor'] ?? ACTOR);
  try {
    const command = { type: 'HoldObligation', data } as const;
    await desk.run(obligationStream(obligationId), obligationDecider, command, origin);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
}
