import { type EscalationRow } from '#escalations';
import { type User } from '#http';
import { type ObligationRow } from '#obligations';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { caseActs } from './todo-acts.ts';
import { type Known, obligationLine } from './todo-lines.ts';
import { type TodoGroup } from './todo.ts';

/** At most. */
const MOST = 1_000;

type Asking = {
  readonly user: User;
  /** Rows of a group, at most. */
  readonly limit: number;
  readonly known: Known;
  /** The organizations for which the user acts: what they owe is no others'. */
  readonly own: readonly string[];
};

/** What others owe and let pass: a day that they promised, or just now its date. Each once, the first due first. */
export async function othersLate(
  { views, ops }: { readonly views: ReadModels; readonly ops: OpsModels },
  where: Where,
  { user, limit, known, own }: Asking,
): Promise<readonly TodoGroup[]> {
  const { today, calendar } = known;
  const { rows: late } = await ops.find<ObligationRow>('obligation-list', {
    where: { ...where, status: 'open', dueOn: { lt: today } },
    orderBy: [['dueOn', 'desc']],
    limit: MOST,
  });
  const others = late.filter(({ organization }) => !own.includes(organization)).reverse();
  const unkept = others.filter(({ promisedOn }) => promisedOn !== null && promisedOn < today);
  const lastDay = calendar.addWorkingDays(today, -1);
  const lapsed = others.filter((row) => row.dueOn >= lastDay && !unkept.includes(row));
  const shown = { unkept: unkept.slice(0, limit), lapsed: lapsed.slice(0, limit) };
  const ids = [...shown.unkept, ...shown.lapsed].map(({ obligationId }) => obligationId);
  const cases = await views.getMany<EscalationRow>('escalation-board', ids);
  const lineOf = (row: ObligationRow, since: ObligationRow['promisedOn']) => {
    const its = cases.get(row.obligationId);
    const actions = its ? caseActs(its, user, known) : [];
    return obligationLine(row, { asked: 'urge', actions, since }, known);
  };
  return [
    {
      group: 'unkept',
      count: unkept.length,
      rows: shown.unkept.map((row) => lineOf(row, row.promisedOn)),
    },
    { group: 'lapsed', count: lapsed.length, rows: shown.lapsed.map((row) => lineOf(row, null)) },
  ];
}
