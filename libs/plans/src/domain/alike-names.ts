import { type Findings } from './plan.events.ts';
import { type PlanContent } from './content.events.ts';
import { namesIn } from './duties.ts';

/** `name` may be another name of `full`. */
export type Alike = { readonly name: string; readonly full: string };

type Hints = Pick<Findings, 'aliases'>;

/** A place before a name is no longer than this: 乳山市, 黄山市屯溪区. */
const LONGEST_PLACE = 6;
/** So many names with one opening are no list of departments; they are not compared. */
const MOST_ALIKE = 100;

/**
 * Names in the plan that look like one organization: what the reader was not sure of, a name with and without its place
 * (科协, 县科协), and a name whose letters stand in another's in their order (县农业局, 县农业农村局).
 * Two that one item names side by side are two.
 */
export function alikeNames(content: PlanContent, hints: Hints): readonly Alike[] {
  const places = placesOf(content);
  const collectives = new Set(content.collectives);
  const names = [...places.keys()].filter((name) => !collectives.has(name));
  const known = new Set(names);
  const guessed = names.flatMap((name): Alike[] => {
    const full = Object.hasOwn(hints.aliases, name) ? hints.aliases[name] : undefined;
    return full !== undefined && known.has(full) ? [{ name, full }] : [];
  });
  const found = [...guessed, ...withoutPlace(names, known), ...shortened(names)];
  const apart = found.filter(({ name, full }) => !together(places.get(name), places.get(full)));
  return [...new Map(apart.map((alike) => [alike.name, alike])).values()];
}

/** Whether two names may mean one organization: one is the other without its place, or has letters of it in their order. */
export const mayBeOne = (one: string, other: string): boolean =>
  isShortOf(one, other) || isShortOf(other, one);

const isShortOf = (name: string, full: string): boolean =>
  isWithoutPlace(name, full) || isShortened(name, full);

function isWithoutPlace(name: string, full: string): boolean {
  const place = full.length - name.length;
  return name.length >= 2 && place > 0 && place <= LONGEST_PLACE && full.endsWith(name);
}

const isShortened = (name: string, full: string): boolean =>
  name.length >= 3 &&
  name.length < full.length &&
  endsOf(name) === endsOf(full) &&
  standsIn(name, full);

/** How a name opens and what it ends with: those of short and long form are the same. */
const endsOf = (name: string): string => `${name.slice(0, 2)}…${name.slice(-1)}`;

/** In which items each name stands. */
function placesOf({ tasks, targets }: PlanContent): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const [index, item] of [...tasks, ...targets].entries()) {
    for (const name of namesIn(item)) {
      const at = places.get(name) ?? new Set();
      places.set(name, at.add(index));
    }
  }
  return places;
}

function together(one?: ReadonlySet<number>, other?: ReadonlySet<number>): boolean {
  return one !== undefined && other !== undefined && one.values().some((at) => other.has(at));
}

const withoutPlace = (names: readonly string[], known: ReadonlySet<string>): readonly Alike[] =>
  names.flatMap((full) => {
    const cuts = Array.from({ length: LONGEST_PLACE }, (_, index) => full.slice(index + 1));
    return cuts
      .filter((name) => name.length >= 2 && known.has(name))
      .map((name) => ({ name, full }));
  });

function shortened(names: readonly string[]): readonly Alike[] {
  const groups = Map.groupBy(names, endsOf);
  return [...groups.values()]
    .filter((group) => group.length <= MOST_ALIKE)
    .flatMap((group) =>
      group.flatMap((name) =>
        group.filter((full) => isShortened(name, full)).map((full) => ({ name, full })),
      ),
    );
}

function standsIn(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part.charAt(at)) at++;
  return at === part.length;
}
