import { type EscalationRow } from '#escalations';
import { type ObligationRow } from '#obligations';
import { type Where } from '#views';
import { type DutyPart, partsOf, submissionOf } from './duty-parts.ts';
import { eachOnce } from './each-once.ts';
import { handedIn } from './to-judge.ts';
import { actsOnOwed, caseActs, type Items, ownActs } from './todo-acts.ts';
import { keyOf, type Line, type Now, partOfDuty, partOwed } from './todo-line.ts';
import { dutyLine, type Known, obligationLine } from './todo-lines.ts';
import { type TodoTables } from './todo-tables.ts';
import { type TodoRow } from './todo.ts';

/** Working days ahead in which what is due is spoken of. */
const AHEAD = 10;

/** What one's own organization owes, must answer, or has handed in. */
export async function ofMine(tables: TodoTables, where: Where, now: Now): Promise<readonly Line[]> {
  const until = now.calendar.addWorkingDays(now.today, AHEAD);
  const open = await tables.obligations({ ...where, status: 'open', dueOn: { lte: until } });
  const cases = await tables.cases({ ...where, status: 'open' });
  const asking = cases.filter(({ promisedOn }) => promisedOn === null);
  const owedInCases = await tables.owedIn(asking);
  const undone = await tables.duties({ ...where, status: { in: ['returned', 'claimed'] } });
  const returned = undone.flatMap(partsOf).filter(({ status }) => status === 'returned');
  const owed = [...open, ...owedInCases.values()];
  const owedBy = new Map(owed.map((row) => [keyOf(partOwed(row)), row]));
  const mine = new Mine(now, owedBy);
  return eachOnce([
    ...asking.flatMap((row) => mine.toAnswer(row, owedInCases.get(row.obligationId))),
    ...returned.map((duty) => {
      const { returnedOn: since = null, reason: note = null } = duty.returned ?? {};
      return mine.duty(duty, { group: 'returned', asked: 'redo' }, { since, note });
    }),
    ...open.map((row) => mine.toDo(row)),
    ...(await submitted(tables, where)).map((duty) =>
      mine.duty(duty, { group: 'submitted', asked: 'wait' }, submissionOf(duty)),
    ),
  ]);
}

/** Lines of one's own organization. */
class Mine {
  constructor(
    private readonly now: Now,
    private readonly owedBy: ReadonlyMap<string, ObligationRow>,
  ) {}

  toAnswer(row: EscalationRow, obligation: ObligationRow | undefined): readonly Line[] {
    if (!obligation) return [];
    const asked = 'answer-case';
    const lineOf = (known: Known & Items): TodoRow => {
      const answers = caseActs(row, this.now.user, this.now).filter(({ action }) =>
        ['answerEscalation', 'answerUrge'].includes(action),
      );
      const actions = [...answers, ...this.acts(obligation, known)];
      return obligationLine(obligation, { asked, actions, since: row.levelOn }, known);
    };
    return [{ group: 'waiting', asked, part: partOwed(obligation), row: lineOf }];
  }

  toDo(row: ObligationRow): Line {
    const isSignOff = row.kind === 'sign-off';
    const asked = isSignOff ? 'sign' : 'do';
    return {
      group: isSignOff ? 'sign' : row.dueOn < this.now.today ? 'overdue' : 'due',
      asked,
      part: partOwed(row),
      row: (known) => obligationLine(row, { asked, actions: this.acts(row, known) }, known),
    };
  }

  duty(
    duty: DutyPart,
    { group, asked }: Pick<Line, 'group' | 'asked'>,
    more: Partial<TodoRow>,
  ): Line {
    const part = partOfDuty(duty);
    const { user } = this.now;
    return {
      group,
      asked,
      part,
      row: (known) => {
        const task = known.tasks.get(duty.taskId);
        const actions = task ? ownActs(task, user, { part: duty, now: this.now }) : [];
        const owed = this.owedBy.get(keyOf(part));
        return dutyLine(duty, { asked, actions, ...more }, { owed, known });
      },
    };
  }

  private acts(row: ObligationRow, items: Items): TodoRow['actions'] {
    return actsOnOwed(row, this.now.user, { items, now: this.now });
  }
}

/** Each once, however it waits. */
async function submitted(tables: TodoTables, where: Where): Promise<readonly DutyPart[]> {
  const { claims, extensions, disputes } = await handedIn(tables, where);
  const found = [...claims, ...extensions, ...disputes];
  return [...new Map(found.map((one) => [keyOf(partOfDuty(one)), one])).values()];
}
