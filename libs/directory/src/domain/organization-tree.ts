import { Rejection, words } from '#contract';
import { byPinyin, idOfName } from '#kernel';
import { type OrganizationFields } from './organization.events.ts';

/** An organization of a region, as far as its neighbours must know it. */
export type Neighbour = OrganizationFields & {
  readonly organizationId: string;
  /** The plan that names it, as long as no person has said anything of it; absent or null: somebody has. */
  readonly namedBy?: string | null;
};

const namesOf = ({ name, aliases }: OrganizationFields): readonly string[] => [name, ...aliases];

/** Which one a name or alias means. */
type Directory = ReadonlyMap<string, Neighbour>;

/** Names before aliases; of two that claim the same, the one with the lesser id. */
function directoryOf(rows: readonly Neighbour[]): Directory {
  const sorted = rows.toSorted((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
  const found = new Map<string, Neighbour>();
  const claim = (name: string, row: Neighbour): unknown => found.has(name) || found.set(name, row);
  for (const row of sorted) claim(row.name, row);
  for (const row of sorted) for (const alias of row.aliases) claim(alias, row);
  return found;
}

/**
 * The id of an organization that was given none: of the registered one of that name, else made of region and name, so
 * that the same command names the same organization for ever.
 */
export const organizationIdOf = (
  rows: readonly Neighbour[],
  { region, name }: Pick<OrganizationFields, 'region' | 'name'>,
): string => rows.find((row) => row.name === name)?.organizationId ?? idOfName(region, name);

/** Those of which only plans know, under a name that another one now has: they are the same, and give way to it. */
export function givingWay(rows: readonly Neighbour[], wanted: Neighbour): readonly Neighbour[] {
  const names = namesOf(wanted);
  return rows.filter(({ organizationId, name, namedBy }) => {
    return namedBy && organizationId !== wanted.organizationId && names.includes(name);
  });
}

/**
 * Whether an organization can stand among the others of its region as asked.
 * @param rows of its region, itself as it is now or not at all
 * @throws {Rejection} `organization-name-taken`, `organization-parent-unknown`, `organization-circle`,
 * `organization-parent-name-used` (others name it as the one above them by a name that it would lose)
 */
export function demandFits(rows: readonly Neighbour[], wanted: Neighbour): void {
  const others = rows.filter(({ organizationId }) => organizationId !== wanted.organizationId);
  demandFreeNames(others, wanted);
  const after = directoryOf([...others, wanted]);
  demandTree(after, wanted);
  const before = directoryOf(rows);
  const lost = others.find(
    ({ parent }) =>
      parent !== null &&
      before.get(parent)?.organizationId === wanted.organizationId &&
      !after.has(parent),
  );
  if (lost) {
    throw new Rejection('organization-parent-name-used', {
      name: lost.name,
      parent: lost.parent ?? '',
    });
  }
}

function demandFreeNames(others: readonly Neighbour[], wanted: Neighbour): void {
  const wantedNames = namesOf(wanted);
  for (const other of others) {
    const taken = namesOf(other).find((name) => wantedNames.includes(name));
    if (taken === undefined) continue;
    throw new Rejection('organization-name-taken', {
      name: taken,
      by: other.name,
      organizationId: other.organizationId,
    });
  }
}

function demandTree(directory: Directory, wanted: Neighbour): void {
  const passed = new Set<string>();
  let above = wanted.parent;
  while (above !== null) {
    const row = directory.get(above);
    if (!row) {
      if (passed.size > 0) return;
      throw new Rejection('organization-parent-unknown', { parent: above });
    }
    if (row.organizationId === wanted.organizationId) {
      throw new Rejection('organization-circle', { name: wanted.name });
    }
    if (passed.has(row.organizationId)) return;
    passed.add(row.organizationId);
    above = row.parent;
  }
}

const MOST_NAMED = 5;

/** @throws {Rejection} `organization-has-parts` while others stand under it */
export function demandNobodyUnder(rows: readonly Neighbour[], organizationId: string): void {
  const directory = directoryOf(rows);
  const under = rows.filter(({ parent }) => {
    return parent !== null && directory.get(parent)?.organizationId === organizationId;
  });
  if (under.length === 0) return;
  const names = under.map((one) => one.name);
  const { name = '' } = rows.find((row) => row.organizationId === organizationId) ?? {};
  throw new Rejection('organization-has-parts', { name, names: words.someOf(names, MOST_NAMED) });
}

/** The organizations of a region from the top down, each before those under it, side by side by name. */
export function treeOrder<N extends Neighbour>(
  rows: readonly N[],
): readonly (N & { readonly depth: number })[] {
  const sorted = rows.toSorted((a, b) => byPinyin(a.name, b.name));
  const directory = directoryOf(sorted);
  const under = Map.groupBy(sorted, ({ parent }) =>
    parent === null ? undefined : directory.get(parent)?.organizationId,
  );
  const placed = new Map<string, N & { readonly depth: number }>();
  // Rows whose parents go in a circle (two writers at once) have no top: the first of them then stands for one.
  for (const top of [...(under.get(undefined) ?? []), ...sorted]) place(top);
  return [...placed.values()];

  function place(top: N): void {
    const waiting: (N & { readonly depth: number })[] = [{ ...top, depth: 0 }];
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      if (placed.has(row.organizationId)) continue;
      placed.set(row.organizationId, row);
      const depth = row.depth + 1;
      const parts = under.get(row.organizationId) ?? [];
      waiting.push(...parts.toReversed().map((part) => ({ ...part, depth })));
    }
  }
}
