import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, type Rows, stateBefore } from '#following';
import type { PlanAmended, PlanEvent } from '#plans';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { type TargetSet } from '../../domain/target.events.ts';
import { targetDecider, targetStream } from '../../domain/target.ts';
import { givenBy, targetsOf, termsOf } from './targets-of.ts';

/** The plan before a fact; null while it is a draft, and where the fact needs no more than it says. */
export type PlanBefore = {
  readonly office: string;
  /** Ids of all targets that it has had. */
  readonly targets: readonly string[];
} | null;

type Commands = readonly TargetCommand[];

/** What each fact of a plan asks of its targets. */
export const targetRows: Rows<PlanEvent, TargetCommand, PlanBefore> = {
  PlanDrafted: () => [],
  OutlineEdited: () => [],
  PlanAdopted: ({ data }) => targetsOf(givenBy(data)).map(setting),
  // A ruling in a draft finds no target yet.
  DutiesRuled: ({ data: { changed, ruledOn: today, reason } }, plan) =>
    (plan ? changed : [])
      .filter(({ kind }) => kind === 'target')
      .map(({ id: targetId, leads, supports, responsible }) => {
        const changes = { leads, supports, responsible };
        return { type: 'ReviseTarget', data: { targetId, changes, reason, today } };
      }),
  AmendmentDrafted: () => [],
  AmendmentEdited: () => [],
  AmendmentDiscarded: () => [],
  PlanAmended: ({ data }, plan) => (plan ? amend(data, plan) : []),
  PlanConcluded: () => [],
  PlanWithdrawn: ({ data: { withdrawnOn: droppedOn, reason } }, plan) =>
    (plan?.targets ?? []).map((targetId) => drop({ targetId, droppedOn, reason })),
};

const setting = (data: TargetSet['data']): TargetCommand => ({ type: 'SetTarget', data });

const drop = (data: Extract<TargetCommand, { type: 'DropTarget' }>['data']): TargetCommand => {
  return { type: 'DropTarget', data };
};

function amend(
  { planId, region, content, amendedOn, reason }: PlanAmended['data'],
  { office, targets: ids }: NonNullable<PlanBefore>,
): Commands {
  const given = { planId, region, office, content, since: amendedOn };
  const kept = new Set(content.targets.map(({ id }) => id));
  return [
    ...targetsOf(given)
      .filter(({ targetId }) => !ids.includes(targetId))
      .map(setting),
    ...content.targets.map((target): TargetCommand => {
      const changes = termsOf(target, content);
      const data = { targetId: target.id, changes, reason, today: amendedOn };
      return { type: 'ReviseTarget', data };
    }),
    ...ids
      .filter((id) => !kept.has(id))
      .map((targetId) => drop({ targetId, droppedOn: amendedOn, reason })),
  ];
}

/** Opens the targets of an adopted plan, each in a stream of its own, and lets them follow what becomes of the plan. */
export const setTargets = (runner: CommandRunner): Follower =>
  follower<PlanEvent, TargetCommand, PlanBefore>(runner, {
    name: 'set-targets',
    prefixes: ['plan-'],
    actorOf: () => 'duban.opening',
    context: (fact) => (NEEDED.includes(fact.type) ? before(runner)(fact) : Promise.resolve(null)),
    rows: targetRows,
    to: aggregate(targetDecider, ({ data }) => targetStream(data.targetId)),
  });

const NEEDED: readonly PlanEvent['type'][] = ['DutiesRuled', 'PlanAmended', 'PlanWithdrawn'];

const before = ({ store }: CommandRunner) =>
  stateBefore<PlanEvent, PlanBefore>(store, {
    initialState: null,
    evolve: (plan, { type, data }) => {
      if (type === 'PlanAdopted') {
        return { office: data.office, targets: data.content.targets.map(({ id }) => id) };
      }
      if (type !== 'PlanAmended' || !plan) return plan;
      const ids = [...plan.targets, ...data.content.targets.map(({ id }) => id)];
      return { ...plan, targets: [...new Set(ids)] };
    },
  });
