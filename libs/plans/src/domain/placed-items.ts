import { Rejection } from '#contract';
import { type PlanContent } from './content.events.ts';
import { type Highest } from './current-plan.ts';

type Item = { readonly id: string };

/** The item of this id. @throws {Rejection} `outline-item-not-found` */
export function itemOf<I extends Item>(items: readonly I[], id: string): I {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Rejection('outline-item-not-found', { id });
  return item;
}

/** @throws {Rejection} `outline-item-not-found` */
export function mustHave(items: readonly Item[], id: string): void {
  itemOf(items, id);
}

/** The items with one put where it stands in `order`: behind the nearest before it that is there, else first. */
export function putBack<I extends Item>(
  items: readonly I[],
  item: I,
  order: readonly Item[],
): readonly I[] {
  const before = order.slice(
    0,
    order.findIndex(({ id }) => id === item.id),
  );
  const there = new Map(items.map(({ id }, index) => [id, index]));
  const neighbour = before.findLast(({ id }) => there.has(id));
  const at = neighbour ? (there.get(neighbour.id) ?? 0) + 1 : 0;
  return items.toSpliced(at, 0, item);
}

const LETTERS = { phases: 'p', tasks: 't', targets: 'g' } as const;

/** The running number in which an id ends. */
export const numberIn = ({ id }: Item): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** An id that no item of the plan has, or had when the number was last counted. */
export function newId(
  kind: keyof typeof LETTERS,
  content: PlanContent,
  { planId, highest }: { readonly planId: string; readonly highest: Highest },
): string {
  const items: readonly Item[] = content[kind];
  const last = items.reduce((most, item) => Math.max(most, numberIn(item)), highest[kind]);
  return `${planId}.${LETTERS[kind]}${last + 1}`;
}
