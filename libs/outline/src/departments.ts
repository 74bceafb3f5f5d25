import type { Departments } from './outline.ts';
import type { Clause } from './clauses.ts';
import type { Name } from './names.ts';

export const nobody = (): Departments => ({ lead: [], support: [], responsible: [] });

export const isNobody = ({ lead, support, responsible }: Departments): boolean =>
  lead.length + support.length + responsible.length === 0;

/**
 * Weighs the roles of clauses that belong together. Beside a lead, everybody else supports;
 * a name printed twice keeps its first and weightiest place.
 */
export function weigh(clauses: readonly Clause[], spell: (name: Name) => string): Departments {
  const lists = clauses.flatMap(({ lists }) => lists);
  const led = lists.some(({ role }) => role === 'lead');
  const departments = nobody();
  const seen = new Set<string>();
  for (const wanted of ['lead', 'support', 'responsible'] as const) {
    for (const { role, names } of lists) {
      const place = led && role === 'responsible' ? 'support' : role;
      if (place !== wanted) continue;
      for (const name of names.map(spell)) {
        if (!seen.has(name)) departments[place].push(name);
        seen.add(name);
      }
    }
  }
  if (clauses.some(({ openEnded }) => openEnded)) departments.openEnded = true;
  return departments;
}
