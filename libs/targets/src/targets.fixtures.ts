import { Global, Module, type Type } from '@nestjs/common';
import { type CommandRunner } from '#event-store';
import { idOf } from '#kernel';
import { idsOfOrganizations } from '#testing';
import type { ItemChange, PlanAdopted, PlanEvent } from '#plans';
import { day, farmers, office, origin, science, set, youth } from './domain/target.fixtures.ts';
import { TargetsModule } from './targets.module.ts';
import { TrustedSources } from './trusted-sources.port.ts';
import { setTargets } from './slices/set-targets/set-targets.ts';
import { carryOut } from '../../following/src/carry-out.fixtures.ts';

/** The slices of targets, where the policy trusts these organizations beside the office. */
export function targetsTrusting(...trusted: readonly string[]): Type {
  const bound = [{ provide: TrustedSources, useValue: { of: () => Promise.resolve(trusted) } }];
  @Global()
  @Module({ providers: bound, exports: [TrustedSources] })
  class Bound {}
  @Module({ imports: [Bound, TargetsModule] })
  class Feature {}
  return Feature;
}

export type Content = Pick<PlanAdopted['data']['content'], 'targets' | 'period'>;
type TargetContent = Content['targets'][number];

export const period = { from: day('2021-01-01'), to: day('2025-12-31') };

/** A cumulative target of 1000 by the end of 2025, unless said otherwise. */
export const targetOf = (id: string, terms: Partial<TargetContent> = {}): TargetContent => {
  const { number, subject, quote, comparator, value, upper, unit, deadline } = set().data;
  const { recurrence, soft, reference, leads, supports, responsible, taskId } = set().data;
  return {
    id,
    number,
    subject,
    quote,
    comparator,
    value,
    upper,
    unit,
    deadline,
    recurrence,
    soft,
    reference,
    leads,
    supports,
    responsible,
    taskId,
    ...terms,
  };
};

type TargetChange = Extract<ItemChange, { kind: 'target' }>;
type Terms = Extract<TargetChange, { change: 'changed' }>['after'];

/** What became of targets, as facts of a plan tell it. */
export const changesOf = (...items: readonly ItemChange[]) => {
  const count = (change: ItemChange['change']) =>
    items.filter((one) => one.change === change).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed'), items };
};
export const added = (target: TargetContent, to = period.to): TargetChange => ({
  kind: 'target',
  id: target.id,
  change: 'added',
  after: { ...target, periodFrom: period.from, periodTo: to },
});
export const changed = (id: string, before: Terms, after: Terms): TargetChange => {
  return { kind: 'target', id, change: 'changed', before, after };
};
export const removed = (id: string): TargetChange => ({ kind: 'target', id, change: 'removed' });

const plan = { planId: 'rushan', region: 'rushan' } as const;

/** As the plan's own stream has it. */
export async function adoptPlan({ store }: CommandRunner, content: Content): Promise<void> {
  const meta = { correlationId: 'c-1' };
  const { planTitle: title, policy, setOn: adoptedOn } = origin;
  const organizationIds = idsOfOrganizations(office, farmers, science, youth);
  const about = { office, policy, organizationIds, adoptedOn };
  const data = { ...plan, ...about, content: { ...content, title } };
  const adoption = { id: idOf('adoption'), type: 'PlanAdopted', data, meta };
  const draft = { ...adoption, id: idOf('draft'), type: 'PlanDrafted' };
  await store.append('plan-rushan', [draft, adoption], 'no-stream');
}

/** A later fact of the plan. @param data beside the plan's own ids @param meta beside its id */
export async function tellOfPlan(
  { store }: CommandRunner,
  type: PlanEvent['type'],
  data: object,
  meta: Readonly<Record<string, string>> = {},
): Promise<void> {
  const id = idOf(`${type}|${JSON.stringify(data)}`);
  const event = { id, type, data: { ...plan, ...data }, meta };
  await store.append('plan-rushan', [event], 'stream-exists');
}

/** As after a crash: every event of the plan is given again. */
export async function reactToAll(runner: CommandRunner): Promise<void> {
  for await (const event of runner.store.readAll({ prefixes: ['plan-'] })) {
    await carryOut(setTargets(runner), event);
  }
}
