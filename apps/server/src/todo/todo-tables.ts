import { type EscalationRow } from '#escalations';
import { isOutside, type User } from '#http';
import { defined } from '#kernel';
import { obligationAsTold, type ObligationRow } from '#obligations';
import { type PhaseRow } from '#phases';
import { type PlanRow } from '#plans';
import { type TargetRow } from '#targets';
import { type TaskDuty, type TaskRow } from '#tasks';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { type Items } from './todo-acts.ts';
import { type ItemPart } from './todo-line.ts';

/** Of each kind, at most. */
const MOST = 1_000;

/** The tables that a list of work is read from, as the user is told of them. */
export class TodoTables {
  constructor(
    readonly views: ReadModels,
    readonly ops: OpsModels,
    private readonly user: User,
  ) {}

  plans(where: Where): Promise<readonly PlanRow[]> {
    return this.rows<PlanRow>(this.views, 'plan-board', where);
  }

  duties(where: Where): Promise<readonly TaskDuty[]> {
    return this.rows<TaskDuty>(this.views, 'task-duties', where, 'order');
  }

  async obligations(where: Where): Promise<readonly ObligationRow[]> {
    const rows = await this.rows<ObligationRow>(this.ops, 'obligation-list', where, 'dueOn');
    return isOutside(this.user) ? rows.map(obligationAsTold) : rows;
  }

  cases(where: Where): Promise<readonly EscalationRow[]> {
    return this.rows<EscalationRow>(this.views, 'escalation-board', where, 'levelOn');
  }

  async owedIn(cases: readonly EscalationRow[]): Promise<ReadonlyMap<string, ObligationRow>> {
    const ids = cases.map(({ obligationId }) => obligationId);
    const owed = await this.ops.getMany<ObligationRow>('obligation-list', ids);
    if (!isOutside(this.user)) return owed;
    return new Map([...owed].map(([id, row]) => [id, obligationAsTold(row)]));
  }

  async items(parts: readonly ItemPart[]): Promise<Items> {
    const ids = (kind: ItemPart['kind']): readonly string[] => [
      ...new Set(parts.filter((part) => part.kind === kind).map(({ itemId }) => itemId)),
    ];
    return {
      tasks: await this.views.getMany<TaskRow>('task-list', ids('task')),
      targets: await this.views.getMany<TargetRow>('target-board', ids('target')),
      phases: await this.views.getMany<PhaseRow>('phase-board', ids('phase')),
    };
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
