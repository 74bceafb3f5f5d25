import type { Departments } from './outline.ts';
import type { Clause } from './clauses.ts';
import type { Name } from './names.ts';

export const nobody = (): Departments => ({ lead: [], support: [], responsible: [] });

export const copyOf = ({ lead, support, responsible, ...rest }: Departments): Departments => ({
  lead: [...lead],
  support: [...support],
  responsible: [...responsible],
  ...rest,
});

export const isNobody = ({ lead, support, responsible }: Departments): boolean =>
  lead.length + support.length + responsible.length === 0;

/** How the document as a whole names departments. */
export type Naming = {
  /** The name as it is meant. */
  spell: (name: Name) => string;
  /** Of names without a role the first one leads: 排在第一位的为牵头单位. */
  firstLeads: boolean;
};

const FIRST_LEADS =
  /(?:第一(?:位|个|名)?|首位|排名?(?:在)?(?:第一|首)位?|列(?:在)?(?:第一|首)位?)[^，。；）\n]{0,10}(?:为|是|系)(?:总?牵头|主办|主责)/;

export const firstLeads = (norm: string): boolean => FIRST_LEADS.test(norm);

/**
 * Weighs the roles of clauses that belong together. Beside a lead, everybody else supports;
 * a name printed twice keeps its first and weightiest place.
 */
export function weigh(clauses: readonly Clause[], { spell, firstLeads }: Naming): Departments {
  if (clauses.length === 0) return nobody();
  const lists = clauses.flatMap(({ lists }) => lists);
  const led = lists.some(({ role }) => role === 'lead');
  const departments = nobody();
  const seen = new Set<string>();
  for (const place of ['lead', 'support', 'responsible'] as const) {
    const names = lists
      .filter(({ role }) => (led && role === 'responsible' ? 'support' : role) === place)
      .flatMap((list) => list.names.map(spell));
    departments[place] = [...new Set(names)].filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
  }
  if (clauses.some(({ openEnded }) => openEnded)) departments.openEnded = true;
  return firstLeads && !led ? leadByFirst(departments) : departments;
}

function leadByFirst({ support, responsible, ...rest }: Departments): Departments {
  const [first, ...others] = responsible;
  if (first === undefined) return { ...rest, support, responsible };
  return { ...rest, lead: [first], support: [...others, ...support], responsible: [] };
}
