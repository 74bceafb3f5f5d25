import { type WorkCalendar } from '#calendar';
import { holds, WHOLE } from '#contract';
import { type EscalationRow } from '#escalations';
import { isOutside, type User, within } from '#http';
import { defined, type LocalDate } from '#kernel';
import { obligationAsTold, type ObligationRow } from '#obligations';
import { type PhaseRow } from '#phases';
import { type PlanRow } from '#plans';
import { type TargetRow } from '#targets';
import { type TaskDuty, type TaskRow } from '#tasks';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { disputeOf, type DutyPart, extensionOf, partsOf, submissionOf } from './duty-parts.ts';
import { eachOnce } from './each-once.ts';
import { officeGroups } from './office-groups.ts';
import { actsOnOwed, caseActs, type Items, judgingActs, ownActs, rulingsOn } from './todo-acts.ts';
import { dutyLine, type Known, obligationLine, planLine } from './todo-lines.ts';
import { othersLate } from './others-late.ts';
import { doneLately, raisedThisWeek } from './to-know.ts';
import { type Asked, type Todo, type TodoGroup, type TodoGroupName, type TodoRow } from './todo.ts';

const GROUPS = [
  'waiting',
  'unkept',
  'lapsed',
  'verify',
  'returned',
  'sign',
  'overdue',
  'due',
  'submitted',
  'undelivered',
  'raised',
  'done',
] as const satisfies readonly TodoGroupName[];
/** Working days ahead in which what is due is spoken of. */
const AHEAD = 10;
/** Of each kind, at most. */
const MOST = 1_000;

type Question = {
  readonly user: User;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** Rows of a group, at most. */
  readonly limit: number;
};

type Line = { readonly group: TodoGroupName; readonly row: TodoRow };

/** Reads what a person has to do from the tables; no stream is loaded. */
export class FindTodo {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly question: Question,
  ) {}

  async find(): Promise<Todo> {
    const { user, today, limit } = this.question;
    const scope = within(user, 'getTodo');
    const { organization, ...where } = scope;
    const plans = await this.rows<PlanRow>(this.views, 'plan-board', where);
    const own = holds(user, 'liaison') ? [organization ?? ''] : officesOf(user, plans);
    const lines = [
      ...(holds(user, 'office') ? await this.toJudge(where, plans) : []),
      ...(holds(user, 'supervisor') ? await this.toIssue(scope, plans) : []),
      ...(own.length > 0 ? await this.ofMine({ ...where, organization: { in: own } }, plans) : []),
    ];
    const known = await this.known(plans, []);
    const tables = { views: this.views, ops: this.ops };
    const asking = { ...this.question, known };
    const counted = [
      ...(await officeGroups(tables, where, asking)),
      ...(holds(user, 'office', 'supervisor')
        ? [
            ...(await othersLate(tables, scope, { ...asking, own })),
            await raisedThisWeek(tables, scope, { ...asking, own }),
          ]
        : []),
      ...(own.length > 0 ? [await doneLately(tables, where, { ...asking, own })] : []),
    ];
    const groups = GROUPS.map((group): TodoGroup => {
      const rows = lines.filter((line) => line.group === group).map(({ row }) => row);
      const listed = { group, count: rows.length, rows: rows.slice(0, limit) };
      return counted.find((one) => one.group === group) ?? listed;
    });
    return { on: today, groups };
  }

  /** What organizations wait for from the office, and what it began and has not finished. */
  private async toJudge(where: Where, plans: readonly PlanRow[]): Promise<readonly Line[]> {
    const duties = (more: Where) => this.duties({ ...where, ...more });
    const claims = (await duties({ status: 'claimed' })).flatMap(partsOf).filter(isClaimed);
    const asking = await duties({ extensionRequestedOn: { isNull: false } });
    const extensions = asking.flatMap(partsOf).filter(isPending);
    const disputes: readonly DutyPart[] = await duties({ disputedOn: { isNull: false } });
    const past = await this.obligations({ ...where, status: 'baselined' });
    const known = await this.known(plans, [...claims, ...extensions, ...disputes]);
    const judged = (asked: Asked, duty: DutyPart, more: Partial<TodoRow>): TodoRow => {
      const task = known.tasks.get(duty.taskId);
      const { user } = this.question;
      const waits = { asked, part: duty, now: this.question };
      const actions = task ? judgingActs(task, user, waits) : [];
      return dutyLine(duty, { asked, actions, ...more }, { owed: undefined, known });
    };
    const rows = [
      ...claims.map((duty) => judged('judge-claim', duty, { since: duty.claimedOn })),
      ...extensions.map((duty) => judged('judge-extension', duty, extensionOf(duty))),
      ...disputes.map((duty) => judged('judge-dispute', duty, disputeOf(duty))),
      ...past.map((row) => {
        const actions = rulingsOn(row, this.question.user, this.question);
        return obligationLine(row, { asked: 'rule-past', actions }, known);
      }),
      ...plans.flatMap((plan) => reviewOf(plan)),
    ];
    return rows.map((row): Line => ({ group: 'waiting', row }));
  }

  /** Red notices in draft. */
  private async toIssue(where: Where, plans: readonly PlanRow[]): Promise<readonly Line[]> {
    const drafted = { ...where, status: 'open', redCard: 'drafted' };
    const cases = await this.rows<EscalationRow>(
      this.views,
      'escalation-board',
      drafted,
      'levelOn',
    );
    const owed = await this.owedIn(cases);
    const known = await this.known(plans, []);
    return cases.flatMap((row): readonly Line[] => {
      const obligation = owed.get(row.obligationId);
      if (!obligation) return [];
      const actions = caseActs(row, this.question.user, this.question);
      const asking = { asked: 'sign-red-card', actions, since: row.levelOn } as const;
      return [{ group: 'waiting', row: obligationLine(obligation, asking, known) }];
    });
  }

  /** What one's own organization owes, must answer, or has handed in. */
  private async ofMine(where: Where, plans: readonly PlanRow[]): Promise<readonly Line[]> {
    const { user, today, calendar } = this.question;
    const until = calendar.addWorkingDays(today, AHEAD);
    const open = await this.obligations({ ...where, status: 'open', dueOn: { lte: until } });
    const cases = await this.rows<EscalationRow>(
      this.views,
      'escalation-board',
      { ...where, status: 'open' },
      'levelOn',
    );
    const asking = cases.filter(({ promisedOn }) => promisedOn === null);
    const owedInCases = await this.owedIn(asking);
    const undone = await this.duties({ ...where, status: { in: ['returned', 'claimed'] } });
    const returned = undone.flatMap(partsOf).filter(({ status }) => status === 'returned');
    const submitted = await this.submitted(where);
    const owed = [...open, ...owedInCases.values()];
    const known = await this.known(plans, [...returned, ...submitted], owed);
    const items = await this.items(known, owed);
    const acts = (row: ObligationRow) => actsOnOwed(row, user, { items, now: this.question });
    const owedBy = new Map(owed.map((row) => [keyOf(row.subjectId, row), row]));
    const onDuty = (duty: DutyPart, asked: Asked, more: Partial<TodoRow>): TodoRow => {
      const task = known.tasks.get(duty.taskId);
      const actions = task ? ownActs(task, user, { part: duty, now: this.question }) : [];
      const about = { owed: owedBy.get(keyOf(duty.taskId, duty)), known };
      return dutyLine(duty, { asked, actions, ...more }, about);
    };
    const lines: readonly Line[] = [
      ...asking.flatMap((row): readonly Line[] => {
        const obligation = owedInCases.get(row.obligationId);
        if (!obligation) return [];
        const mine = caseActs(row, user, this.question).filter(({ action }) =>
          ['answerEscalation', 'answerUrge'].includes(action),
        );
        const actions = [...mine, ...acts(obligation)];
        const said = { asked: 'answer-case', actions, since: row.levelOn } as const;
        return [{ group: 'waiting', row: obligationLine(obligation, said, known) }];
      }),
      ...returned.map((duty): Line => {
        const { returnedOn: since = null, reason: note = null } = duty.returned ?? {};
        return { group: 'returned', row: onDuty(duty, 'redo', { since, note }) };
      }),
      ...open.map((row): Line => {
        const group = row.dueOn < today ? 'overdue' : 'due';
        const sign = row.kind === 'sign-off';
        const said = { asked: sign ? 'sign' : 'do', actions: acts(row) } as const;
        return { group: sign ? 'sign' : group, row: obligationLine(row, said, known) };
      }),
      ...submitted.map((duty): Line => {
        return { group: 'submitted', row: onDuty(duty, 'wait', submissionOf(duty)) };
      }),
    ];
    return eachOnce(lines);
  }

  private async submitted(where: Where): Promise<readonly DutyPart[]> {
    const asking = await this.duties({ ...where, extensionRequestedOn: { isNull: false } });
    const found: readonly DutyPart[] = [
      ...(await this.duties({ ...where, status: 'claimed' })).flatMap(partsOf).filter(isClaimed),
      ...asking.flatMap(partsOf).filter(isPending),
      ...(await this.duties({ ...where, disputedOn: { isNull: false } })),
    ];
    return [...new Map(found.map((one) => [keyOf(one.taskId, one), one])).values()];
  }

  private duties(where: Where): Promise<readonly TaskDuty[]> {
    return this.rows<TaskDuty>(this.views, 'task-duties', where, 'order');
  }

  private async obligations(where: Where): Promise<readonly ObligationRow[]> {
    const rows = await this.rows<ObligationRow>(this.ops, 'obligation-list', where, 'dueOn');
    return isOutside(this.question.user) ? rows.map(obligationAsTold) : rows;
  }

  private async owedIn(
    cases: readonly EscalationRow[],
  ): Promise<ReadonlyMap<string, ObligationRow>> {
    const ids = cases.map(({ obligationId }) => obligationId);
    const owed = await this.ops.getMany<ObligationRow>('obligation-list', ids);
    if (!isOutside(this.question.user)) return owed;
    return new Map([...owed].map(([id, row]) => [id, obligationAsTold(row)]));
  }

  private async known(
    plans: readonly PlanRow[],
    duties: readonly DutyPart[],
    owed: readonly ObligationRow[] = [],
  ): Promise<Known> {
    const { today, calendar } = this.question;
    const ids = new Set([...duties.map(({ taskId }) => taskId), ...idsOf('task', owed)]);
    const tasks = await this.views.getMany<TaskRow>('task-list', [...ids]);
    return { plans: new Map(plans.map((plan) => [plan.planId, plan])), tasks, today, calendar };
  }

  private async items({ tasks }: Known, owed: readonly ObligationRow[]): Promise<Items> {
    const targets = this.views.getMany<TargetRow>('target-board', idsOf('target', owed));
    const phases = this.views.getMany<PhaseRow>('phase-board', idsOf('phase', owed));
    return { tasks, targets: await targets, phases: await phases };
  }

  private async rows<R extends object>(
    from: ReadModels | OpsModels,
    view: string,
    where: Where,
    by?: string,
  ): Promise<readonly R[]> {
    const orderBy = by === undefined ? undefined : ([[by, 'asc']] as const);
    const { rows } = await from.find<R>(view, { where, limit: MOST, ...defined({ orderBy }) });
    return rows;
  }
}

/** The offices under whose name an officer acts: those of the plans it sees. */
const officesOf = (user: User, plans: readonly PlanRow[]): readonly string[] =>
  holds(user, 'office') ? [...new Set(plans.flatMap(({ office }) => office ?? []))] : [];

const isClaimed = ({ status }: DutyPart): boolean => status === 'claimed';
const isPending = ({ pendingExtension }: DutyPart): boolean => pendingExtension !== null;

type Part = { readonly organization: string; readonly step?: string };

/** What an organization owes by itself; of a task with steps the whole has a name among them. */
const keyOf = (itemId: string, { organization, step = WHOLE }: Part): string =>
  `${itemId}|${organization}|${step}`;

const idsOf = (kind: ObligationRow['kind'], owed: readonly ObligationRow[]): readonly string[] => [
  ...new Set(owed.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId)),
];

function reviewOf(plan: PlanRow): readonly TodoRow[] {
  if (plan.status === 'draft') return [planLine(plan, { asked: 'review-plan', actions: [] })];
  if (!plan.amendmentInReview) return [];
  return [planLine(plan, { asked: 'review-amendment', actions: [] })];
}
