import { type Duties, type PlanContent } from './content.events.ts';
import { unique, withGiven } from './given-fields.ts';
import { namesIn } from './duties.ts';
import { ownDutiesIn, withOwnDuties } from './steps.ts';

/** One name replaced by others wherever it stands; who leads does not also support. */
export function renamed(content: PlanContent, from: string, into: readonly string[]): PlanContent {
  const change = <I extends Duties>(item: I): I => renamedDuties(item, from, into);
  return {
    ...content,
    tasks: content.tasks.map((task) => withOwnDuties(change(task), change)),
    targets: content.targets.map(change),
    organizations: swapped(content.organizations, from, into),
    collectives: content.collectives.filter((name) => name !== from),
  };
}

export function renamedDuties<I extends Duties>(item: I, from: string, into: readonly string[]): I {
  const spelt = (names: readonly string[]): readonly string[] => swapped(names, from, into);
  return withDutiesSpelt(item, spelt);
}

/** Each name replaced by those it stands for; a name stands in one list only. */
export const withDutiesSpelt = <I extends Duties>(
  item: I,
  spelt: (names: readonly string[]) => readonly string[],
): I =>
  withGiven(item, {
    leads: spelt(item.leads),
    supports: spelt(item.supports),
    responsible: spelt(item.responsible),
  });

const swapped = (
  names: readonly string[],
  from: string,
  into: readonly string[],
): readonly string[] => unique(names.flatMap((name) => (name === from ? into : [name])));

export const withEveryoneNamed = (content: PlanContent): PlanContent => ({
  ...content,
  organizations: unique([...content.organizations, ...everyoneNamed(content)]),
});

/** Every name that any task or target holds, by first appearance. */
export const everyoneNamed = ({
  tasks,
  targets,
}: Pick<PlanContent, 'tasks' | 'targets'>): ReadonlySet<string> =>
  new Set([...tasks, ...targets, ...tasks.flatMap(ownDutiesIn)].flatMap(namesIn));
