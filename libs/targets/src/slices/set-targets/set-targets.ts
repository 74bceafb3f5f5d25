import { type CommandRunner, type Origin, type RecordedEvent } from '#event-store';
import type { DutiesRuled, PlanAdopted, PlanAmended, PlanEvent } from '#plans';
import type { Reaction } from '#views';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetDecider, targetStream } from '../../domain/target.ts';
import { givenBy, targetsOf, termsOf } from './targets-of.ts';

const AT_ONCE = 64;

/**
 * Opens the targets of an adopted plan, each in a stream of its own, and lets them follow what becomes of the plan.
 * Told again of an event that a later one has overtaken, a target stays as the later one left it.
 */
export const setTargets = (runner: CommandRunner): Reaction => ({
  name: 'set-targets',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    const commands = await commandsFor(runner, event);
    for (let from = 0; from < commands.length; from += AT_ONCE) {
      await Promise.all(commands.slice(from, from + AT_ONCE).map(({ run }) => run()));
    }
  },
});

type Work = { readonly run: () => Promise<void> };

async function commandsFor(runner: CommandRunner, event: RecordedEvent): Promise<readonly Work[]> {
  const told = event as unknown as PlanEvent;
  switch (told.type) {
    case 'PlanAdopted':
      return targetsOf(givenBy(told.data)).map((data) => opening(runner, event, data));
    case 'DutiesRuled':
      return followers(runner, event, ruledCommands(told.data));
    case 'PlanAmended':
      return amended(runner, event, told.data);
    case 'PlanWithdrawn': {
      const { withdrawnOn: droppedOn, reason } = told.data;
      const { ids } = await planBefore(runner, event);
      return followers(
        runner,
        event,
        ids.map((targetId) => ({ type: 'DropTarget', data: { targetId, droppedOn, reason } })),
      );
    }
    default:
      return [];
  }
}

/** What is open already stays as it is. */
const opening = (
  runner: CommandRunner,
  event: RecordedEvent,
  data: ReturnType<typeof targetsOf>[number],
): Work => ({
  run: async () => {
    const origin = originOf(event, data.targetId);
    const command = { type: 'SetTarget', data } as const;
    await runner.run(targetStream(data.targetId), targetDecider, command, origin);
  },
});

const ruledCommands = ({ changed, ruledOn: today, reason }: DutiesRuled['data']): TargetCommand[] =>
  changed
    .filter(({ kind }) => kind === 'target')
    .map(({ id: targetId, leads, supports, responsible }) => ({
      type: 'ReviseTarget',
      data: { targetId, changes: { leads, supports, responsible }, reason, today },
    }));

async function amended(
  runner: CommandRunner,
  event: RecordedEvent,
  { planId, region, content, amendedOn, reason }: PlanAmended['data'],
): Promise<readonly Work[]> {
  const { ids, office } = await planBefore(runner, event);
  const given = { planId, region, office, content, since: amendedOn };
  const events = targetsOf(given).filter(({ targetId }) => !ids.includes(targetId));
  const kept = new Set(content.targets.map(({ id }) => id));
  const gone = ids.filter((id) => !kept.has(id));
  return [
    ...events.map((data) => opening(runner, event, data)),
    ...(await followers(runner, event, [
      ...content.targets.map((target): TargetCommand => {
        const changes = termsOf(target, content);
        return {
          type: 'ReviseTarget',
          data: { targetId: target.id, changes, reason, today: amendedOn },
        };
      }),
      ...gone.map((targetId): TargetCommand => {
        return { type: 'DropTarget', data: { targetId, droppedOn: amendedOn, reason } };
      }),
    ])),
  ];
}

type PlanBefore = {
  readonly office: string;
  /** Of every target it ever had. */
  readonly ids: readonly string[];
};

/** The plan as its stream tells it before an event. */
async function planBefore(
  runner: CommandRunner,
  { stream, revision }: RecordedEvent,
): Promise<PlanBefore> {
  const ids = new Set<string>();
  let office = '';
  for await (const recorded of runner.store.read(stream, { to: revision - 1 })) {
    if (recorded.type !== 'PlanAdopted' && recorded.type !== 'PlanAmended') continue;
    const { content, ...data } = recorded.data as PlanAdopted['data'] | PlanAmended['data'];
    for (const { id } of content.targets) ids.add(id);
    if ('office' in data) office = data.office;
  }
  return { office, ids: [...ids] };
}

/** Commands of targets that are there, unless this event or a later one of the plan has reached them. */
async function followers(
  runner: CommandRunner,
  event: RecordedEvent,
  commands: readonly TargetCommand[],
): Promise<readonly Work[]> {
  if (commands.length === 0) return [];
  const since = new Set<string>();
  for await (const { id } of runner.store.read(event.stream, { from: event.revision }))
    since.add(id);
  return commands.map((command) => ({
    run: async () => {
      const { targetId } = command.data;
      const { events, exists } = await runner.store.load(targetStream(targetId));
      const overtaken = events.some(({ meta }) => since.has(meta['causationId'] ?? ''));
      if (!exists || overtaken) return;
      const origin = originOf(event, targetId);
      await runner.run(targetStream(targetId), targetDecider, command, origin);
    },
  }));
}

const originOf = (event: RecordedEvent, id: string): Origin => ({
  actor: 'duban.opening',
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
