import { type WorkCalendar } from '#calendar';
import { holds } from '#contract';
import { type User, within } from '#http';
import { defined, type LocalDate } from '#kernel';
import { type PhaseRow } from '#phases';
import { type PlanRow } from '#plans';
import { noTargets, summarizeTargets } from '#targets';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { FindTodo } from '../todo/find-todo.ts';
import { type TodoGroupName } from '../todo/todo.ts';
import {
  type Overview,
  type OverviewPhase,
  type OverviewPlan,
  type OverviewWaiting,
} from './overview.ts';
import { type Standings, sumOf } from './standings.ts';
import { standingsOn } from './standings-on.ts';
import { standingsToday } from './standings-today.ts';

/** Of plans and of phases, at most. */
const MOST = 10_000;

/** Groups of the list that are told beside what others wait for, and as what. */
const BESIDE = [
  ['verify', 'verify-figure'],
  ['unkept', 'unkept'],
  ['lapsed', 'lapsed'],
  ['undelivered', 'undelivered'],
] as const satisfies readonly (readonly [TodoGroupName, OverviewWaiting['what']])[];

const IN_FORCE: readonly PlanRow['status'][] = ['opening', 'adopted', 'concluded'];

type Question = {
  readonly user: User;
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** Left out: of all plans. */
  readonly planId?: string;
};

/** Reads from the tables how everything stands on a day; no stream is loaded. */
export class FindOverview {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly question: Question,
  ) {}

  async find(): Promise<Overview> {
    const { user, on, today, planId } = this.question;
    const { views, ops } = this;
    const isPast = on < today;
    const where = within(user, 'getOverview', defined({ planId }));
    const plans = await this.plans();
    const standings = isPast
      ? await standingsOn({ views, ops }, where, on)
      : await standingsToday(views, where, this.question);
    const idsOf = (kind: PlanRow['kind']): readonly string[] =>
      plans.filter((plan) => plan.kind === kind).map(({ planId }) => planId);
    const assignments = idsOf('assignment');
    return {
      on,
      past: isPast,
      ...sumOf(standings, [...idsOf('plan'), ...assignments]),
      plans: await this.lines(plans, where, standings),
      assignments: { count: assignments.length, ...sumOf(standings, assignments) },
      waiting: isPast || planId !== undefined ? null : await this.waiting(),
    };
  }

  /** In force on the day, those that were adopted first before the others. */
  private async plans(): Promise<readonly PlanRow[]> {
    const { user, on, planId } = this.question;
    const scope = within(user, 'getOverview', defined({ planId }));
    const { rows } = await this.views.find<PlanRow>('plan-board', {
      where: { ...scope, status: { in: IN_FORCE }, adoptedOn: { lte: on } },
      orderBy: [['adoptedOn', 'asc']],
      limit: MOST,
    });
    return rows;
  }

  private async lines(
    plans: readonly PlanRow[],
    where: Where,
    standings: Standings,
  ): Promise<readonly OverviewPlan[]> {
    const { on } = this.question;
    const { rows } = await this.views.find<PhaseRow>('phase-board', {
      where,
      orderBy: [['order', 'asc']],
      limit: MOST,
    });
    const phases = Map.groupBy(rows, ({ planId }) => planId);
    const targets = await summarizeTargets(this.views, where, on);
    const counts = new Map(targets.plans.map(({ planId, counts: some }) => [planId, some]));
    return plans
      .filter(({ kind }) => kind === 'plan')
      .map(({ planId, region, title, documentNumber, period, adoptedOn, status }) => {
        const mine = (phases.get(planId) ?? []).flatMap((phase) => phaseOn(phase, on) ?? []);
        const about = { planId, region, title, documentNumber, period, adoptedOn, status };
        return {
          ...about,
          ...sumOf(standings, [planId]),
          phases: mine,
          targets: counts.get(planId) ?? noTargets,
        };
      });
  }

  /** What others wait for from the user, and what presses beside it; null for who has no list of it. */
  private async waiting(): Promise<readonly OverviewWaiting[] | null> {
    const { user, today, calendar } = this.question;
    if (!holds(user, 'office') && !holds(user, 'supervisor')) return null;
    const found = await new FindTodo(this.views, this.ops, { user, today, calendar }).counts();
    const asked = [...found.waiting].map(([what, count]) => ({ what, count }));
    const beside = BESIDE.map(([group, what]) => {
      return { what, count: found.groups.get(group) ?? 0 };
    });
    return [...asked, ...beside.filter(({ count }) => count > 0)];
  }
}

/** A phase as it stood on a day, by the days of its facts; undefined: it is no part of the plan. */
function phaseOn(phase: PhaseRow, on: LocalDate): OverviewPhase | undefined {
  const { phaseId, number, name: title, from: startsOn, to: dueOn, status } = phase;
  if (status === 'dropped') return undefined;
  const startedOn = phase.startedOn !== null && phase.startedOn <= on ? phase.startedOn : null;
  const closedOn = phase.closedOn !== null && phase.closedOn <= on ? phase.closedOn : null;
  const about = { phaseId, number, title, startsOn, dueOn, startedOn, closedOn };
  if (closedOn !== null) return { ...about, status: 'closed' };
  return { ...about, status: startedOn === null ? 'scheduled' : 'started' };
}
