import { type EscalationRow } from '#escalations';
import { type User } from '#http';
import { addDays, dayOfWeek, type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { caseActs } from './todo-acts.ts';
import { type Known, obligationLine } from './todo-lines.ts';
import { type TodoGroup } from './todo.ts';

/** At most. */
const MOST = 1_000;
/** Days for which one sees what one has done. */
const RECENT = 30;

type Tables = { readonly views: ReadModels; readonly ops: OpsModels };
type Asking = {
  readonly user: User;
  /** Rows of a group, at most. */
  readonly limit: number;
  readonly known: Known;
  /** The organizations for which the user acts. */
  readonly own: readonly string[];
};

/** Cases of others that became yellow or red this week, the latest first. A red notice in draft waits for its signature elsewhere. */
export async function raisedThisWeek(
  { views, ops }: Tables,
  where: Where,
  { user, limit, known, own }: Asking,
): Promise<TodoGroup> {
  const { rows } = await views.find<EscalationRow>('escalation-board', {
    where: {
      ...where,
      status: 'open',
      level: { in: ['yellow', 'red'] },
      levelOn: { gte: mondayOf(known.today) },
    },
    orderBy: [['levelOn', 'desc']],
    limit: MOST,
  });
  const raised = rows.filter(
    ({ redCard, organization }) => redCard !== 'drafted' && !own.includes(organization),
  );
  const shown = raised.slice(0, limit);
  const ids = shown.map(({ obligationId }) => obligationId);
  const owed = await ops.getMany<ObligationRow>('obligation-list', ids);
  const lines = shown.flatMap((row) => {
    const obligation = owed.get(row.obligationId);
    if (!obligation) return [];
    const actions = caseActs(row, user, known);
    return [obligationLine(obligation, { asked: 'urge', actions }, known)];
  });
  return { group: 'raised', count: raised.length, rows: lines };
}

/** What one's own organizations have done, the latest first. */
export async function doneLately(
  { ops }: Tables,
  where: Where,
  { limit, known, own }: Asking,
): Promise<TodoGroup> {
  const { rows } = await ops.find<ObligationRow>('obligation-list', {
    where: {
      ...where,
      organization: { in: own },
      status: 'met',
      metOn: { gt: addDays(known.today, -RECENT) },
    },
    orderBy: [['metOn', 'desc']],
    limit: MOST,
  });
  const done = rows.filter(({ kind }) => kind !== 'sign-off');
  const lines = done
    .slice(0, limit)
    .map((row) =>
      obligationLine(
        row,
        { asked: 'done', actions: [], since: row.metOn, workingDaysLeft: null },
        known,
      ),
    );
  return { group: 'done', count: done.length, rows: lines };
}

/** Weeks begin on Monday. */
const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((dayOfWeek(day) + 6) % 7));
