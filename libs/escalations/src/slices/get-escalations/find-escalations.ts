import { Injectable } from '@nestjs/common';
import { Calendars, type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
import { CommandRunner } from '#event-store';
import {
  actorNames,
  isOutside,
  type PlanScopeQuery,
  sees,
  todayOn,
  type User,
  within,
} from '#http';
import { addDays, atTime, defined, type Instant, type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { PolicyRegistry } from '#policies';
import { rankOf } from '#policies/rules';
import {
  type FindOptions,
  type Listed,
  OpsModels,
  ReadModels,
  type Revised,
  type Where,
} from '#views';
import { escalationStream } from '../../domain/escalation.ts';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { dayAtAge } from './age.ts';
import { caseAsTold, columnTold, whereTold } from './as-told.ts';
import { byNextStep } from './by-next-step.ts';
import { type EscalationCase, escalationCases } from './escalation-history.ts';
import { type EscalationCount, escalationSummary } from './escalation-summary.ts';
import { type EscalationView, escalationView } from './escalation-view.ts';
import { type EscalationsQuery, type PastCasesQuery } from './escalations-query.ts';
import { type PastCase, pastCase } from './past-cases.ts';

/** A case as the user sees it, and the rows that it is made of. */
export type FoundEscalation = {
  readonly view: EscalationView;
  readonly row: EscalationRow & Revised;
  readonly obligation: ObligationRow | undefined;
};

type Now = { readonly today: LocalDate; readonly calendar: WorkCalendar };

/** Rows read at once. */
const PAGE = 1_000;
/** Where days begin. */
const ZONE = 'Asia/Shanghai';

const ORDERS = {
  newest: ['levelOn', 'desc'],
  level: ['urgency', 'asc'],
  age: ['levelOn', 'asc'],
} as const;

/** Reads cases for a user; who asks shows of them what it shows. */
@Injectable()
export class FindEscalations {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly policies: PolicyRegistry,
    private readonly runner: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  async list(query: EscalationsQuery, user: User): Promise<Listed<FoundEscalation>> {
    const { limit, cursor, order, nextBy } = query;
    const before = nextBy === undefined ? undefined : this.endOf(nextBy);
    const page = { where: this.whereOf(query, user), limit, ...defined({ cursor, before }) };
    const found = await this.find(before ? 'next' : order, page, isOutside(user));
    const ids = found.rows.map(({ obligationId }) => obligationId);
    const obligations = await this.ops.getMany<ObligationRow>('obligation-list', ids);
    const rows = await Promise.all(
      found.rows.map((row) => this.seen(row, obligations.get(row.obligationId), user)),
    );
    return { ...found, rows };
  }

  /** @throws {Rejection} `escalation-not-found` */
  async one(obligationId: string, user: User): Promise<FoundEscalation> {
    const row = await this.views.get<EscalationRow & Revised>('escalation-board', obligationId);
    const obligation = await this.ops.get<ObligationRow>('obligation-list', obligationId);
    if (!row || !sees(user, 'getEscalation', row)) {
      const isShown = obligation && sees(user, 'getEscalation', obligation);
      throw new Rejection('escalation-not-found', isShown ? { title: obligation.subject } : {});
    }
    return this.seen(row, obligation, user);
  }

  /**
   * Every case that was open on a day, the highest level first.
   * @throws {Rejection} `date-in-future`
   */
  async onDay(
    { on: asked, planId, ...scope }: PastCasesQuery,
    user: User,
  ): Promise<Listed<PastCase>> {
    const { today } = this.now();
    const on = asked ?? today;
    if (on > today) throw new Rejection('date-in-future', { date: on, today });
    const where = {
      ...within(user, 'listPastEscalations', scope),
      ...defined({ planId }),
      firstRaisedOn: { lte: on },
    };
    const cases: PastCase[] = [];
    let cursor: string | undefined;
    do {
      const asking = { where, limit: PAGE, ...defined({ cursor }) };
      const page = await this.views.find<EscalationRow>('escalation-board', asking);
      cases.push(...page.rows.flatMap((row) => pastCase(row, on, isOutside(user)) ?? []));
      ({ cursor } = page);
    } while (cursor !== undefined);
    cases.sort((a, b) => rankOf(b.level) - rankOf(a.level) || (a.levelOn < b.levelOn ? -1 : 1));
    return { rows: cases, total: cases.length };
  }

  /** All that happened, oldest first. */
  async history(obligationId: string, user: User): Promise<readonly EscalationCase[]> {
    const { events } = await this.runner.store.load(escalationStream(obligationId));
    const names = await actorNames(
      this.views,
      events.map(({ meta }) => meta['actor'] ?? ''),
    );
    const cases = escalationCases(events, names);
    return isOutside(user) ? cases.map(caseAsTold) : cases;
  }

  async counts(asked: PlanScopeQuery, user: User): Promise<readonly EscalationCount[]> {
    const where = within(user, 'summarizeEscalations', asked);
    return escalationSummary(this.views, where, { ...this.now(), outside: isOutside(user) });
  }

  now(): Now {
    return { today: todayOn(this.runner.clock), calendar: this.calendars.current() };
  }

  /** The end of the day so many working days ahead, of today for none. */
  private endOf(workingDays: number): Instant {
    const { calendar, today } = this.now();
    const last = workingDays === 0 ? today : calendar.addWorkingDays(today, workingDays);
    return atTime(ZONE, addDays(last, 1), '00:00');
  }

  private find(
    order: EscalationsQuery['order'],
    page: { where: Where; limit: number; cursor?: string; before?: Instant },
    outside: boolean,
  ): Promise<Listed<EscalationRow & Revised>> {
    if (order === 'next') return byNextStep({ views: this.views, ops: this.ops }, page);
    const [column, direction] = ORDERS[order];
    const orderBy = [[outside ? columnTold(column) : column, direction]] as const;
    const sorted: FindOptions = { ...page, orderBy };
    return this.views.list<EscalationRow & Revised>('escalation-board', sorted);
  }

  private whereOf(query: EscalationsQuery, user: User): Where {
    const { planId, level, status, redCard, minAge, region, organization } = query;
    const { calendar, today } = this.now();
    const where = {
      status,
      ...within(user, 'listEscalations', { region, organization, planId }),
      ...defined({ level, redCard }),
      ...(minAge && { levelOn: { lte: dayAtAge(calendar, today, minAge) } }),
    };
    return isOutside(user) ? whereTold(where) : where;
  }

  private async seen(
    row: EscalationRow & Revised,
    obligation: ObligationRow | undefined,
    user: User,
  ): Promise<FoundEscalation> {
    const policyOf: Parameters<typeof escalationView>[2]['policyOf'] = (ref) =>
      this.policies.find(ref);
    const view = await escalationView(row, obligation, { user, ...this.now(), policyOf });
    return { view, row, obligation };
  }
}
