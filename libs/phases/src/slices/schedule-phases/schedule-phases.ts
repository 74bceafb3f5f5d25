import { type CommandRunner, type Origin, type RecordedEvent } from '#event-store';
import { type Of } from '#kernel';
import type { PlanAdopted, PlanAmended, PlanEvent } from '#plans';
import type { Reaction } from '#views';
import { type PhaseCommand, phaseDecider, phaseStream } from '../../domain/phase.ts';

const AT_ONCE = 64;

/**
 * Opens the phases of an adopted plan, each in a stream of its own, and has them follow what is amended and withdrawn.
 * What is as it should be stays as it is.
 */
export const schedulePhases = (runner: CommandRunner): Reaction => ({
  name: 'schedule-phases',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    const commands = await commandsOf(event, runner);
    for (let from = 0; from < commands.length; from += AT_ONCE) {
      const batch = commands.slice(from, from + AT_ONCE);
      await Promise.all(batch.map((command) => grant(command, event, runner)));
    }
  },
});

type Following = Exclude<PhaseCommand, { type: 'StartPhase' | 'ReschedulePhase' | 'ClosePhase' }>;

async function commandsOf(
  event: RecordedEvent,
  runner: CommandRunner,
): Promise<readonly Following[]> {
  const fact = event as unknown as PlanEvent;
  switch (fact.type) {
    case 'PlanAdopted':
      return fact.data.content.phases.map((phase) => scheduling(phase, fact.data));
    case 'PlanAmended':
      return amending(fact.data);
    case 'PlanWithdrawn':
      return (await phasesBefore(event, runner)).map((id) => dropping(id, fact.data.reason));
    default:
      return [];
  }
}

type Phase = PlanAdopted['data']['content']['phases'][number];
type Ref = { readonly planId: string; readonly region: string };

const scheduling = ({ id, ...terms }: Phase, { planId, region }: Ref): Following => ({
  type: 'SchedulePhase',
  data: { phaseId: id, planId, region, ...terms },
});

const dropping = (phaseId: string, reason: string): Of<PhaseCommand, 'DropPhase'> => ({
  type: 'DropPhase',
  data: { phaseId, reason },
});

/** Only what the amendment changed: dates that the office gave a phase since the plan was adopted stay otherwise. */
function amending(data: PlanAmended['data']): readonly Following[] {
  const { content, changes, reason } = data;
  const phases = new Map(content.phases.map((phase) => [phase.id, phase]));
  const ours = changes.items.filter(({ kind }) => kind === 'phase');
  return ours.flatMap(({ id, change, fields }): Following[] => {
    const phase = phases.get(id);
    if (!phase) return [dropping(id, reason)];
    if (change === 'added') return [scheduling(phase, data)];
    const { from, to, number, name, text } = phase;
    const moved = fields.includes('from') || fields.includes('to');
    const said = { number, name, text, ...(moved && { from, to }) };
    return [{ type: 'FollowPlan', data: { phaseId: id, ...said, reason } }];
  });
}

/** Ids of the phases of a plan until this event. */
async function phasesBefore(
  event: RecordedEvent,
  runner: CommandRunner,
): Promise<readonly string[]> {
  const { events } = await runner.store.load(event.stream);
  const past = events.filter(({ revision }) => revision < event.revision);
  const facts = past as unknown as readonly PlanEvent[];
  const last = facts.findLast(({ type }) => type === 'PlanAmended' || type === 'PlanAdopted');
  const data = last?.data as (PlanAdopted | PlanAmended)['data'] | undefined;
  return (data?.content.phases ?? []).map(({ id }) => id);
}

async function grant(
  command: Following,
  event: RecordedEvent,
  runner: CommandRunner,
): Promise<void> {
  const { phaseId } = command.data;
  const stream = phaseStream(phaseId);
  if (command.type === 'SchedulePhase') {
    await runner.run(stream, phaseDecider, command, originOf(event, phaseId));
    return;
  }
  const { actor = 'duban.opening' } = event.meta;
  const origin = { ...originOf(event, phaseId), actor };
  await runner.runOnce(event, stream, { decider: phaseDecider, command, origin });
}

const originOf = (event: RecordedEvent, id: string): Origin => ({
  actor: 'duban.opening',
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
