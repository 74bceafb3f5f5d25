import { organizationIdsOf } from '#contract';
import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, inNameOf, type Rows } from '#following';
import { type LocalDate, type Of } from '#kernel';
import type {
  ItemChange,
  PhaseContent,
  PlanAdopted,
  PlanAmended,
  PlanEvent,
  PlanInForce,
} from '#plans';
import { type PhaseScheduled } from '../../domain/phase.events.ts';
import { type PhaseCommand, phaseDecider, phaseStream } from '../../domain/phase.ts';

type FollowingCommand = Of<PhaseCommand, 'SchedulePhase' | 'FollowPlan' | 'DropPhase'>;
type PhaseChange = Extract<ItemChange, { kind: 'phase' }>;
type Commands = readonly FollowingCommand[];

const nothing = (): Commands => [];

/** What each fact of a plan asks of its phases. */
export const phaseRows: Rows<PlanEvent, FollowingCommand, null> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }) => {
    const { content, adoptedOn: scheduledOn } = data;
    const beginning = { ...data, planTitle: content.title, scheduledOn };
    return content.phases.map((phase) => schedule(phase, beginning));
  },
  DutiesRuled: nothing,
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }) => phasesIn(data.changes).map((change) => amend(change, data)),
  PlanConcluded: nothing,
  PlanWithdrawn: ({ data: { changes, withdrawnOn, reason } }) =>
    phasesIn(changes).map(({ id }) => drop(id, { on: withdrawnOn, reason })),
};

const phasesIn = ({ items }: PlanAmended['data']['changes']): readonly PhaseChange[] =>
  items.filter((item) => item.kind === 'phase');

type Beginning = Pick<PlanAdopted['data'], 'planId' | 'region'> &
  PlanInForce &
  Pick<PhaseScheduled['data'], 'scheduledOn'>;

function schedule({ id: phaseId, ...phase }: PhaseContent, beginning: Beginning): FollowingCommand {
  const { planId, region, planTitle, office, policy, scheduledOn } = beginning;
  const organizationIds = organizationIdsOf([office], beginning.organizationIds);
  const about = { planId, region, planTitle, office, policy, organizationIds, scheduledOn };
  return { type: 'SchedulePhase', data: { phaseId, ...about, ...phase } };
}

/** Only what the amendment changed: dates that the office gave a phase since the plan was adopted stay otherwise. */
function amend(change: PhaseChange, amendment: PlanAmended['data']): FollowingCommand {
  const { amendedOn: on, reason, inForce } = amendment;
  switch (change.change) {
    case 'added':
      return schedule(change.after, { ...amendment, ...inForce, scheduledOn: on });
    case 'removed':
      return drop(change.id, { on, reason });
    case 'changed': {
      const { id: _id, ...said } = change.after;
      return { type: 'FollowPlan', data: { phaseId: change.id, ...said, on, reason } };
    }
  }
}

const drop = (
  phaseId: string,
  why: { readonly on: LocalDate; readonly reason: string },
): FollowingCommand => ({ type: 'DropPhase', data: { phaseId, ...why } });

/** Opens the phases of an adopted plan, each in a stream of its own, and has them follow what is amended and withdrawn. */
export const schedulePhases = (runner: CommandRunner): Follower =>
  follower<PlanEvent, FollowingCommand, null>(runner, {
    name: 'schedule-phases',
    prefixes: ['plan-'],
    actorOf: inNameOf('duban.opening', 'PlanAdopted'),
    context: () => Promise.resolve(null),
    rows: phaseRows,
    to: aggregate(phaseDecider, ({ data }) => phaseStream(data.phaseId)),
  });
