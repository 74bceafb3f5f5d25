import { type ObligationRow } from '#obligations';
import { type PlanRow } from '#plans';
import { type Where } from '#views';
import { disputeOf, type DutyPart, extensionOf, partsOf } from './duty-parts.ts';
import { judgingActs, rulingsOn } from './todo-acts.ts';
import { type Line, type Now, partOfDuty, partOwed } from './todo-line.ts';
import { dutyLine, obligationLine, planLine } from './todo-lines.ts';
import { type TodoTables } from './todo-tables.ts';
import { type Asked, type TodoRow } from './todo.ts';

/** What organizations wait for from the office, and what it began and has not finished. */
export async function toJudge(
  tables: TodoTables,
  where: Where,
  plans: readonly PlanRow[],
  now: Now,
): Promise<readonly Line[]> {
  const { claims, extensions, disputes } = await handedIn(tables, where);
  const past = await tables.obligations({ ...where, status: 'baselined' });
  const judged = (asked: Asked, duty: DutyPart, more: Partial<TodoRow>): Line => ({
    group: 'waiting',
    asked,
    part: partOfDuty(duty),
    row: (known) => {
      const task = known.tasks.get(duty.taskId);
      const actions = task ? judgingActs(task, now.user, { asked, part: duty, now }) : [];
      return dutyLine(duty, { asked, actions, ...more }, { owed: undefined, known });
    },
  });
  return [
    ...claims.map((duty) => judged('judge-claim', duty, { since: duty.claimedOn })),
    ...extensions.map((duty) => judged('judge-extension', duty, extensionOf(duty))),
    ...disputes.map((duty) => judged('judge-dispute', duty, disputeOf(duty))),
    ...past.map((row) => toRule(row, now)),
    ...plans.flatMap(toReview),
  ];
}

const toRule = (row: ObligationRow, now: Now): Line => ({
  group: 'waiting',
  asked: 'rule-past',
  part: partOwed(row),
  row: (known) => {
    const actions = rulingsOn(row, now.user, now);
    return obligationLine(row, { asked: 'rule-past', actions }, known);
  },
});

function toReview(plan: PlanRow): readonly Line[] {
  const isDraft = plan.status === 'draft';
  if (!isDraft && !plan.amendmentInReview) return [];
  const asked = isDraft ? 'review-plan' : 'review-amendment';
  const row = planLine(plan, { asked, actions: [] });
  return [{ group: 'waiting', asked, part: row, row: () => row }];
}

/** What was handed in and is not answered: of whom `where` says. */
export async function handedIn(
  tables: TodoTables,
  where: Where,
): Promise<Readonly<Record<'claims' | 'extensions' | 'disputes', readonly DutyPart[]>>> {
  const claimed = await tables.duties({ ...where, status: 'claimed' });
  const asking = await tables.duties({ ...where, extensionRequestedOn: { isNull: false } });
  const disputed = await tables.duties({ ...where, disputedOn: { isNull: false } });
  return {
    claims: claimed.flatMap(partsOf).filter(({ status }) => status === 'claimed'),
    extensions: asking.flatMap(partsOf).filter((part) => part.pendingExtension !== null),
    disputes: disputed,
  };
}
