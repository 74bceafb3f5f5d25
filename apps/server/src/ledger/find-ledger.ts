import { type WorkCalendar, workingDaysLeft } from '#calendar';
import { organizationsOf, refusedTo, RIGHTS } from '#contract';
import { type ContactRow, organizationNameKey } from '#directory';
import { type OthersReports, sees, type User } from '#http';
import { defined, type LocalDate } from '#kernel';
import { type Level, rankOf } from '#policies/rules';
import { type PlanRow } from '#plans';
import { type ReadModels, type Where } from '#views';
import { inCase, namedAs } from './ledger-list.ts';
import {
  datesOf,
  doneOn,
  latestReportOf,
  LEDGER_STATUSES,
  leadsOf,
  type LedgerRow,
  type LedgerStatus,
  levelOf,
  numberOf,
  percentOf,
  RUNNING,
  statusOf,
  supportsOf,
  titleOf,
} from './ledger-row.ts';
import { askedWhere, type LedgerFilter, orderOf, wholeWhere } from './ledger-where.ts';
import { type LedgerCounts, type LedgerLine, type LedgerReport } from './ledger.ts';

const LEVELS = ['red', 'yellow', 'blue'] as const satisfies readonly Level[];
/** Contacts of the organizations on a page, cases of one organization, at most. */
const MOST = 10_000;

type Question = {
  readonly asked: LedgerFilter;
  readonly user: User;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** What an organization sees of what others reported. */
  readonly others: OthersReports;
};

/** Lines of one day, status and level, counted. */
type Tally = {
  readonly dueOn: string;
  readonly status: LedgerStatus;
  readonly level: number | null;
  readonly count: number;
};

const sum = (tallies: readonly Tally[]): number =>
  tallies.reduce((total, { count }) => total + count, 0);
const isRunning = (status: LedgerStatus): boolean => RUNNING.some((one) => one === status);

type Page = {
  readonly sort: string;
  readonly limit: number;
  readonly from?: number;
  readonly cursor?: string | undefined;
};

/** Reads lines of the ledger: their keys from the columns first, then only the rows of the page. */
export class FindLedger {
  constructor(
    private readonly views: ReadModels,
    private readonly question: Question,
  ) {}

  async page({ sort, limit, from = 0, cursor }: Page): Promise<{
    readonly rows: readonly LedgerLine[];
    readonly cursor?: string;
  }> {
    const { asked, user, today } = this.question;
    const found = await this.views.find('ledger', {
      where: wholeWhere(asked, user, today),
      orderBy: orderOf(sort, user),
      fields: [],
      limit,
      ...(cursor === undefined ? { from } : { cursor }),
    });
    const keys = found.rows.map(({ key }) => key);
    const rows = await this.views.getMany<LedgerRow>('ledger', keys);
    const lines = await this.lines(keys.flatMap((key) => rows.get(key) ?? []));
    return { rows: lines, ...defined({ cursor: found.cursor }) };
  }

  /** How many lines there are, and how many of each status and level, whatever status and level are asked for. */
  async counts(): Promise<{ readonly total: number; readonly counts: LedgerCounts }> {
    const { asked, user, today } = this.question;
    const where = askedWhere(asked, user);
    const all = await this.tallies(where);
    const own = organizationsOf(user);
    const inCases = own === null ? all : await this.own(where, own);
    const levels = LEVELS.map((level) => {
      return { level, tallies: inCases.filter((one) => one.level === rankOf(level)) };
    });
    const isOverdue = (one: Tally): boolean => isRunning(one.status) && one.dueOn < today;
    const isAsked = (one: Tally): boolean =>
      asked.status === undefined ||
      (asked.status === 'overdue' ? isOverdue(one) : one.status === asked.status);
    const ofAsked = levels.find(({ level }) => level === asked.level)?.tallies ?? all;
    return {
      total: sum(ofAsked.filter(isAsked)),
      counts: {
        statuses: LEDGER_STATUSES.map((status) => {
          return { status, count: sum(all.filter((one) => one.status === status)) };
        }).filter(({ count }) => count > 0),
        levels: levels
          .map(({ level, tallies }) => ({ level, count: sum(tallies) }))
          .filter(({ count }) => count > 0),
        overdue: sum(all.filter(isOverdue)),
      },
    };
  }

  private async tallies(where: Where): Promise<readonly Tally[]> {
    const counted = await this.views.count('ledger', where, ['dueOn', 'status', 'level']);
    return counted.map(({ group, count }) => ({ ...(group as Omit<Tally, 'count'>), count }));
  }

  /** Lines in which one of these organizations has a case of its own, one by one. */
  private async own(where: Where, organizations: readonly string[]): Promise<readonly Tally[]> {
    const { rows } = await this.views.find<{ cases: string; dueOn: string; status: LedgerStatus }>(
      'ledger',
      {
        where: { ...where, cases: { containsAny: organizations.map((one) => namedAs(one)) } },
        fields: ['cases', 'dueOn', 'status'],
        limit: MOST,
      },
    );
    return rows.map(({ cases, dueOn: day, status }) => {
      const level = LEVELS.find((one) =>
        organizations.some((its) => cases.includes(inCase(one, its))),
      );
      return { dueOn: day, status, level: level ? rankOf(level) : null, count: 1 };
    });
  }

  private async lines(rows: readonly LedgerRow[]): Promise<readonly LedgerLine[]> {
    const planIds = [...new Set(rows.map(({ planId }) => planId))];
    const plans = await this.views.getMany<PlanRow>('plan-board', planIds);
    const liaisons = await this.liaisonsOf(rows);
    return rows.map((row) => this.line(row, plans.get(row.planId), liaisons(row)));
  }

  private line(
    row: LedgerRow,
    plan: PlanRow | undefined,
    liaisons: LedgerLine['liaisons'],
  ): LedgerLine {
    const { user, today, calendar } = this.question;
    const { itemId, kind, planId, task } = row;
    const status = statusOf(row);
    const { dueOn, originallyDueOn } = datesOf(row);
    const runs = isRunning(status) && dueOn !== null;
    return {
      itemId,
      kind,
      number: numberOf(row),
      title: titleOf(row),
      planId,
      planTitle: plan?.title ?? '',
      documentNumber: plan?.documentNumber ?? null,
      leads: leadsOf(row),
      supports: supportsOf(row),
      dueOn,
      originallyDueOn,
      workingDaysLeft: runs ? workingDaysLeft(calendar, today, dueOn) : null,
      overdue: runs && dueOn < today,
      doneOn: doneOn(row),
      percent: percentOf(row),
      report: this.reportFor(row),
      status,
      level: levelOf(row, organizationsOf(user) ?? undefined),
      liaisons,
      leader: task?.leader ?? '',
    };
  }

  private reportFor(row: LedgerRow): LedgerReport | null {
    const { latestReport, organization, organizationId } = latestReportOf(row) ?? {};
    if (!latestReport || organization === undefined || organizationId === undefined) return null;
    const { user, others } = this.question;
    const { planId } = row;
    const isShown = others.shows(user, { region: row.region, planId, organization });
    const { reportedOn, excerpt } = latestReport;
    return { organization, organizationId, reportedOn, excerpt: isShown ? excerpt : null };
  }

  /** Of the first who leads each, where the user may read who they are. */
  private async liaisonsOf(
    rows: readonly LedgerRow[],
  ): Promise<(row: LedgerRow) => LedgerLine['liaisons']> {
    const { user } = this.question;
    if (refusedTo(user, RIGHTS.listContacts)) return () => [];
    const leadOf = (row: LedgerRow): string | undefined => {
      const organization = leadsOf(row)[0]?.organization;
      const isSeen =
        organization !== undefined &&
        sees(user, 'listContacts', { region: row.region, organization });
      return isSeen ? organizationNameKey(row.region, organization) : undefined;
    };
    const keys = [...new Set(rows.flatMap((row) => leadOf(row) ?? []))];
    const { rows: contacts } = await this.views.find<ContactRow>('contact-list', {
      where: { organizationKey: { in: keys } },
      limit: MOST,
    });
    const byKey = Map.groupBy(
      contacts.filter(({ roles }) => roles.includes('liaison')),
      ({ region, organization }) => organizationNameKey(region, organization),
    );
    return (row) =>
      (byKey.get(leadOf(row) ?? '') ?? []).map(({ contactId, name, phone }) => {
        return { contactId, name, phone };
      });
  }
}
