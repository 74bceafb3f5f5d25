import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, type Rows, stateBefore } from '#following';
import { type Of } from '#kernel';
import type { PlanAdopted, PlanAmended, PlanEvent } from '#plans';
import { type PhaseCommand, phaseDecider, phaseStream } from '../../domain/phase.ts';

type FollowingCommand = Of<PhaseCommand, 'SchedulePhase' | 'FollowPlan' | 'DropPhase'>;

/** Ids of the phases that the plan has; none while it is a draft. */
type PhasesBefore = readonly string[];

/** What each fact of a plan asks of its phases. */
export const phaseRows: Rows<PlanEvent, FollowingCommand, PhasesBefore> = {
  PlanDrafted: () => [],
  OutlineEdited: () => [],
  PlanAdopted: ({ data }) => data.content.phases.map((phase) => scheduling(phase, data)),
  DutiesRuled: () => [],
  AmendmentDrafted: () => [],
  AmendmentEdited: () => [],
  AmendmentDiscarded: () => [],
  PlanAmended: ({ data }) => amending(data),
  PlanConcluded: () => [],
  PlanWithdrawn: ({ data }, before) => before.map((id) => dropping(id, data.reason)),
};

type PlanRef = { readonly planId: string; readonly region: string };

const scheduling = (
  { id, ...terms }: PlanAdopted['data']['content']['phases'][number],
  { planId, region }: PlanRef,
): FollowingCommand => ({ type: 'SchedulePhase', data: { phaseId: id, planId, region, ...terms } });

const dropping = (phaseId: string, reason: string): FollowingCommand => {
  return { type: 'DropPhase', data: { phaseId, reason } };
};

/** Only what the amendment changed: dates that the office gave a phase since the plan was adopted stay otherwise. */
function amending(data: PlanAmended['data']): readonly FollowingCommand[] {
  const { content, changes, reason } = data;
  const phases = new Map(content.phases.map((phase) => [phase.id, phase]));
  const ours = changes.items.filter(({ kind }) => kind === 'phase');
  return ours.map(({ id, change, fields }): FollowingCommand => {
    const phase = phases.get(id);
    if (!phase) return dropping(id, reason);
    if (change === 'added') return scheduling(phase, data);
    const { from, to, number, name, text } = phase;
    const moved = fields.includes('from') || fields.includes('to');
    const said = { number, name, text, ...(moved && { from, to }) };
    return { type: 'FollowPlan', data: { phaseId: id, ...said, reason } };
  });
}

/** Opens the phases of an adopted plan, each in a stream of its own, and has them follow what is amended and withdrawn. */
export const schedulePhases = (runner: CommandRunner): Follower =>
  follower<PlanEvent, FollowingCommand, PhasesBefore>(runner, {
    name: 'schedule-phases',
    prefixes: ['plan-'],
    actorOf: ({ type, meta }) =>
      type === 'PlanAmended' || type === 'PlanWithdrawn'
        ? (meta['actor'] ?? 'duban.opening')
        : 'duban.opening',
    context: (fact) =>
      fact.type === 'PlanWithdrawn' ? phasesBefore(runner)(fact) : Promise.resolve([]),
    rows: phaseRows,
    to: aggregate(phaseDecider, ({ data }) => phaseStream(data.phaseId)),
  });

const phasesBefore = ({ store }: CommandRunner) =>
  stateBefore<PlanEvent, PhasesBefore>(store, {
    initialState: [],
    evolve: (before, { type, data }) =>
      type === 'PlanAdopted' || type === 'PlanAmended'
        ? data.content.phases.map(({ id }) => id)
        : before,
  });
