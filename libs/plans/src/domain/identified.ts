import { type OrganizationIds } from '#contract';
import { idOfName } from '#kernel';
import { type PlanContent } from './content.events.ts';
import { everyoneNamed } from './renamed.ts';

/** Where ids of organizations come from, the first that knows a name before the others. */
type Known = {
  readonly region: string;
  /** As the plan has them: an organization keeps the id with which it was named first. */
  readonly plan: OrganizationIds;
  /** Names and aliases of the region's directory; default: none. */
  readonly directory?: OrganizationIds | undefined;
};

/** The plan's ids of organizations with those of everybody whom this content and the office name. */
export function identified(
  content: PlanContent,
  office: string,
  { region, plan, directory = {} }: Known,
): OrganizationIds {
  const names = new Set([office, ...content.organizations, ...everyoneNamed(content)]);
  const ids = new Map(Object.entries(plan));
  const listed = new Map(Object.entries(directory));
  for (const name of names) {
    if (!ids.has(name)) ids.set(name, listed.get(name) ?? idOfName(region, name));
  }
  return Object.fromEntries(ids);
}
