import { type CommandRunner, type RecordedEvent, because } from '#event-store';
import { Rejection } from '#contract';
import { defined, type Of } from '#kernel';
import type { Reaction } from '#views';
import { type EscalationCommand } from '../domain/escalation.commands.ts';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import { escalationDecider, escalationStream } from '../domain/escalation.ts';
import { type ObligationEvent, obligationDecider, obligationStream } from '#obligations/rules';
import { type PolicyRef, levelOf } from '#policies/rules';

const ACTOR = 'duban.engine';

/** A rung reached raises the case; what becomes of the obligation ends it; an answer holds the ladder. */
export const keepEscalations = (runner: CommandRunner): Reaction => ({
  name: 'keep-escalations',
  prefixes: ['obligation-', 'escalation-'],
  from: 'start',
  async react(event) {
    if (event.type === 'EscalationAcknowledged') {
      await hold(runner, event);
      return;
    }
    const fact = event as unknown as ObligationEvent;
    const command = fact.type === 'ReminderIssued' ? await raising(fact, runner) : ending(fact);
    if (!command) return;
    const request = { decider: escalationDecider, command, origin: because(event, ACTOR) };
    await runner.runOnce(event, escalationStream(command.data.obligationId), request);
  },
});

async function raising(
  { data }: Of<ObligationEvent, 'ReminderIssued'>,
  runner: CommandRunner,
): Promise<EscalationCommand | undefined> {
  const level = levelOf(data.form);
  if (!level) return undefined;
  const { obligationId, planId, region, organization, subject, number, planTitle, office } = data;
  const { rule, on, dueOn, dueVersion, draft, onApproval } = data;
  const policy = await policyOf(obligationId, runner);
  return {
    type: 'RaiseEscalation',
    data: {
      obligationId,
      planId,
      region,
      organization,
      subject,
      number,
      planTitle,
      office,
      level,
      rule,
      on,
      dueOn,
      dueVersion,
      draft,
      onApproval,
      ...defined({ policy }),
    },
  };
}

/** What an obligation was opened with, it keeps. */
async function policyOf(
  obligationId: string,
  runner: CommandRunner,
): Promise<PolicyRef | undefined> {
  for await (const event of runner.store.read(obligationStream(obligationId), { maxCount: 1 })) {
    const { type, data } = event as unknown as ObligationEvent;
    if (type === 'ObligationOpened') return data.policy;
  }
  return undefined;
}

function ending(event: ObligationEvent): EscalationCommand | undefined {
  const { obligationId } = event.data;
  const end = (
    facts: Omit<Of<EscalationCommand, 'ResolveEscalation'>['data'], 'obligationId'>,
  ): EscalationCommand => ({ type: 'ResolveEscalation', data: { obligationId, ...facts } });
  switch (event.type) {
    case 'ObligationMet':
      return end({ on: event.data.metOn, because: 'met' });
    case 'ObligationWaived':
      return end({ on: event.data.waivedOn, because: 'waived', reason: event.data.reason });
    case 'ObligationRescheduled':
      return end({ on: event.data.on, because: 'extended', reason: event.data.reason });
    case 'ObligationSuspended':
      return end({ on: event.data.from, because: 'suspended', reason: event.data.reason });
    case 'ObligationMissed':
      return end({ on: event.data.on, because: 'missed', reason: event.data.reason });
    default:
      return undefined;
  }
}

async function hold(runner: CommandRunner, event: RecordedEvent): Promise<void> {
  const { obligationId, level, promisedOn } = (
    event as unknown as Of<EscalationEvent, 'EscalationAcknowledged'>
  ).data;
  const data = { obligationId, level, until: promisedOn };
  const origin = because(event, event.meta['actor'] ?? ACTOR);
  try {
    const command = { type: 'HoldObligation', data } as const;
    const request = { decider: obligationDecider, command, origin };
    await runner.runOnce(event, obligationStream(obligationId), request);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
}
