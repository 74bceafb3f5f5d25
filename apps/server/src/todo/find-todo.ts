import { holds } from '#contract';
import { type User, within } from '#http';
import { type PlanRow } from '#plans';
import { type OpsModels, type ReadModels } from '#views';
import { officeGroups } from './office-groups.ts';
import { ofMine } from './of-mine.ts';
import { othersLate } from './others-late.ts';
import { toIssue } from './to-issue.ts';
import { toJudge } from './to-judge.ts';
import { doneLately, raisedThisWeek } from './to-know.ts';
import { type Line, type Now } from './todo-line.ts';
import { type Known } from './todo-lines.ts';
import { TodoTables } from './todo-tables.ts';
import { type Asked, type Todo, type TodoGroup, type TodoGroupName } from './todo.ts';

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

/** Of the waiting group what is asked, of the others the group. */
export type TodoCounts = {
  readonly waiting: ReadonlyMap<Asked, number>;
  readonly groups: ReadonlyMap<TodoGroupName, number>;
};

type Found = { readonly lines: readonly Line[]; readonly counted: readonly TodoGroup[] };

/** Reads what a person has to do from the tables; no stream is loaded. */
export class FindTodo {
  private readonly tables: TodoTables;

  constructor(
    views: ReadModels,
    ops: OpsModels,
    private readonly now: Now,
  ) {
    this.tables = new TodoTables(views, ops, now.user);
  }

  /** @param limit rows of a group, at most */
  async find(limit: number): Promise<Todo> {
    const known = await this.known();
    const { lines, counted } = await this.found(known, limit);
    const groups = GROUPS.map((group) => {
      const own = lines.filter((line) => line.group === group);
      return { group, count: own.length, shown: own.slice(0, limit) };
    });
    const items = await this.tables.items(
      groups.flatMap(({ shown }) => shown.map(({ part }) => part)),
    );
    return {
      on: this.now.today,
      groups: groups.map(({ group, count, shown }): TodoGroup => {
        const rows = shown.map(({ row }) => row({ ...known, ...items }));
        return counted.find((one) => one.group === group) ?? { group, count, rows };
      }),
    };
  }

  /** How much there is of each, without a row being worked out. */
  async counts(): Promise<TodoCounts> {
    const { lines, counted } = await this.found(await this.known(), 0);
    const waiting = lines.filter(({ group }) => group === 'waiting');
    return {
      waiting: countedBy(waiting, ({ asked }) => asked),
      groups: new Map([
        ...countedBy(lines, ({ group }) => group),
        ...counted.map(({ group, count }) => [group, count] as const),
      ]),
    };
  }

  private async found(known: Known, limit: number): Promise<Found> {
    const { tables, now } = this;
    const { user } = now;
    const plans = [...known.plans.values()];
    const scope = within(user, 'getTodo');
    const { organization: _, ...where } = scope;
    const own = holds(user, 'liaison') ? [user.organization ?? ''] : officesOf(user, plans);
    const lines = [
      ...(holds(user, 'office') ? await toJudge(tables, where, plans, now) : []),
      ...(holds(user, 'supervisor') ? await toIssue(tables, scope, now) : []),
      ...(own.length > 0 ? await ofMine(tables, { ...where, organization: { in: own } }, now) : []),
    ];
    const asking = { user, limit, known, today: now.today, own };
    const counted = [
      ...(await officeGroups(tables, where, asking)),
      ...(holds(user, 'office', 'supervisor')
        ? [
            ...(await othersLate(tables, scope, asking)),
            await raisedThisWeek(tables, scope, asking),
          ]
        : []),
      ...(own.length > 0 ? [await doneLately(tables, where, asking)] : []),
    ];
    return { lines, counted };
  }

  private async known(): Promise<Known> {
    const { user, today, calendar } = this.now;
    const { organization: _, ...where } = within(user, 'getTodo');
    const plans = await this.tables.plans(where);
    const byId = new Map(plans.map((plan) => [plan.planId, plan]));
    return { plans: byId, tasks: new Map(), today, calendar };
  }
}

/** The offices under whose name an officer acts: those of the plans it sees. */
const officesOf = (user: User, plans: readonly PlanRow[]): readonly string[] =>
  holds(user, 'office') ? [...new Set(plans.flatMap(({ office }) => office ?? []))] : [];

const countedBy = <L, K>(lines: readonly L[], keyOf: (line: L) => K): ReadonlyMap<K, number> =>
  new Map([...Map.groupBy(lines, keyOf)].map(([key, some]) => [key, some.length]));
