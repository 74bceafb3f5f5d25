import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, type Recorded, type Rows } from '#following';
import { defined, type Of } from '#kernel';
import { type ObligationEvent, obligationDecider, obligationStream } from '#obligations/rules';
import { type PolicyRef, levelOf } from '#policies/rules';
import { type EscalationCommand } from '../domain/escalation.commands.ts';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import { escalationDecider, escalationStream } from '../domain/escalation.ts';

/** The policy that the obligation was opened with; undefined for what reaches no rung. */
type Opened = PolicyRef | undefined;

type Commands = readonly EscalationCommand[];
type Ending = Omit<Of<EscalationCommand, 'ResolveEscalation'>['data'], 'obligationId'>;

const end = (obligationId: string, facts: Ending): Commands => [
  { type: 'ResolveEscalation', data: { obligationId, ...facts } },
];

/** A rung reached raises the case; what becomes of the obligation ends it. */
export const caseRows: Rows<ObligationEvent, EscalationCommand, Opened> = {
  ObligationOpened: () => [],
  ObligationBaselined: () => [],
  ObligationClaimed: () => [],
  ObligationReturned: () => [],
  ObligationMet: ({ data }) => end(data.obligationId, { on: data.metOn, because: 'met' }),
  ObligationWaived: ({ data: { obligationId, waivedOn: on, reason } }) =>
    end(obligationId, { on, because: 'waived', reason }),
  ObligationHeld: () => [],
  ObligationRescheduled: ({ data: { obligationId, on, reason } }) =>
    end(obligationId, { on, because: 'extended', reason }),
  ObligationSuspended: ({ data: { obligationId, from: on, reason } }) =>
    end(obligationId, { on, because: 'suspended', reason }),
  ObligationResumed: () => [],
  ObligationReopened: () => [],
  ObligationMissed: ({ data: { obligationId, on, reason } }) =>
    end(obligationId, { on, because: 'missed', reason }),
  ObligationRevised: () => [],
  ReminderIssued: ({ data }, policy) => raise(data, policy),
  ReminderSuperseded: () => [],
  RecipientsFound: () => [],
  VacanciesClosed: () => [],
};

function raise(data: Of<ObligationEvent, 'ReminderIssued'>['data'], policy: Opened): Commands {
  const level = levelOf(data.form);
  if (!level) return [];
  const { obligationId, planId, region, organization, organizationId } = data;
  const { subject, number, planTitle, office } = data;
  const { rule, on, dueOn, dueVersion, draft, onApproval } = data;
  return [
    {
      type: 'RaiseEscalation',
      data: {
        obligationId,
        planId,
        region,
        organization,
        organizationId,
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
    },
  ];
}

const ACTOR = 'duban.engine';

export const keepEscalations = (runner: CommandRunner): Follower =>
  follower<ObligationEvent, EscalationCommand, Opened>(runner, {
    name: 'keep-escalations',
    prefixes: ['obligation-'],
    actorOf: () => ACTOR,
    context: (fact) => policyOf(fact, runner),
    rows: caseRows,
    to: aggregate(escalationDecider, ({ data }) => escalationStream(data.obligationId)),
  });

/** What an obligation was opened with, it keeps. Most reminders reach no rung, and need not know it. */
async function policyOf(fact: Recorded<ObligationEvent>, runner: CommandRunner): Promise<Opened> {
  if (fact.type !== 'ReminderIssued' || !levelOf(fact.data.form)) return undefined;
  for await (const event of runner.store.read(fact.stream, { maxCount: 1 })) {
    const { type, data } = event as unknown as ObligationEvent;
    if (type === 'ObligationOpened') return data.policy;
  }
  return undefined;
}

type Hold = Of<Parameters<typeof obligationDecider.decide>[0], 'HoldObligation'>;

/** An answer holds the ladder of the obligation until the day that it promises. */
export const holdRows: Rows<EscalationEvent, Hold, undefined> = {
  EscalationRaised: () => [],
  EscalationAcknowledged: ({ data: { obligationId, level, promisedOn: until } }) => [
    { type: 'HoldObligation', data: { obligationId, level, until } },
  ],
  RedCardApproved: () => [],
  RedCardDeclined: () => [],
  EscalationLowered: () => [],
  EscalationUrged: () => [],
  UrgeAnswered: () => [],
  EscalationLifted: () => [],
  EscalationResolved: () => [],
};

export const holdObligations = (runner: CommandRunner): Follower =>
  follower<EscalationEvent, Hold, undefined>(runner, {
    name: 'hold-obligations',
    prefixes: ['escalation-'],
    actorOf: ({ meta }) => meta['actor'] ?? ACTOR,
    context: () => Promise.resolve(undefined),
    rows: holdRows,
    to: aggregate(obligationDecider, ({ data }) => obligationStream(data.obligationId)),
  });
