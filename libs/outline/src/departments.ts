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

/**
 * Weighs the roles of clauses that belong together. Beside a lead, everybody else supports;
 * a name printed twice keeps its first and weightiest place.
 */
export function weigh(clauses: readonly Clause[], spell: (name: Name) => string): Departments {
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
  return departments;
}
