import { type Where } from '#views';
import { caseActs } from './todo-acts.ts';
import { type Line, type Now, partOwed } from './todo-line.ts';
import { obligationLine } from './todo-lines.ts';
import { type TodoTables } from './todo-tables.ts';

/** Red notices in draft. */
export async function toIssue(
  tables: TodoTables,
  where: Where,
  now: Now,
): Promise<readonly Line[]> {
  const cases = await tables.cases({ ...where, status: 'open', redCard: 'drafted' });
  const owed = await tables.owedIn(cases);
  return cases.flatMap((row): readonly Line[] => {
    const obligation = owed.get(row.obligationId);
    if (!obligation) return [];
    const asked = 'sign-red-card';
    return [
      {
        group: 'waiting',
        asked,
        part: partOwed(obligation),
        row: (known) => {
          const actions = caseActs(row, now.user, now);
          return obligationLine(obligation, { asked, actions, since: row.levelOn }, known);
        },
      },
    ];
  });
}
