import { Injectable } from '@nestjs/common';
import {
  type EscalationRow,
  type EscalationsQuery,
  FindEscalations,
  type FoundEscalation,
  notDelivered,
  type NotDelivered,
  type SupervisionNoticeRow,
} from '#escalations';
import { isOutside, type ActorNames, actorNames, type PlanScopeQuery, type User } from '#http';
import {
  Contacts,
  type ObligationRow,
  isAbout,
  requestKey,
  type RequestRow,
  requestsIn,
} from '#obligations';
import { type PlanRow } from '#plans';
import { type TargetRow } from '#targets';
import { type TaskRow } from '#tasks';
import { type Listed, OpsModels, ReadModels } from '#views';
import { caseTotals } from './case-totals.ts';
import { type CaseDetail, type CaseRow, type CaseTotals, type PendingRequest } from './cases.ts';
import { FindAddressees } from './find-addressees.ts';
import { words } from '#contract';

const MOST = 10_000;

/** What is looked up for a page of cases. */
type Known = {
  readonly plans: ReadonlyMap<string, PlanRow>;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly targets: ReadonlyMap<string, TargetRow>;
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly untold: ReadonlyMap<string, readonly NotDelivered[]>;
  readonly open: ReadonlyMap<string, number>;
  readonly papers: readonly SupervisionNoticeRow[];
  readonly names: ActorNames;
  readonly addressees: FindAddressees;
};

/** Joins cases with what other features know of them; of a page of rows each table is asked once. */
@Injectable()
export class FindCases {
  constructor(
    private readonly escalations: FindEscalations,
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly contacts: Contacts,
  ) {}

  async list(query: EscalationsQuery, user: User): Promise<Listed<CaseRow>> {
    const found = await this.escalations.list(query, user);
    const known = await this.known(found.rows);
    return {
      ...found,
      rows: await Promise.all(found.rows.map((row) => caseRow(row, known, user))),
    };
  }

  /** @throws {Rejection} `escalation-not-found` */
  async one(obligationId: string, user: User): Promise<CaseDetail> {
    const found = await this.escalations.one(obligationId, user);
    const row = await caseRow(found, await this.known([found]), user);
    const cases = await this.escalations.history(obligationId, user);
    return { ...row, cases };
  }

  async totals(query: PlanScopeQuery, user: User): Promise<CaseTotals> {
    const { planId, region, organization } = query;
    const asking = { user, planId, region, organization, ...this.escalations.now() };
    return caseTotals(
      await this.escalations.counts(query, user),
      { views: this.views, ops: this.ops },
      asking,
    );
  }

  private async known(found: readonly FoundEscalation[]): Promise<Known> {
    const owed = found.flatMap(({ obligation }) => obligation ?? []);
    const ids = (kind: ObligationRow['kind']) => [
      ...new Set(owed.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId)),
    ];
    const planIds = [...new Set(found.map(({ row }) => row.planId))];
    const actors = found.flatMap(({ row }) => row.decided?.actorId ?? []);
    const obligationId = { in: found.map(({ row }) => row.obligationId) };
    const { rows: papers } = await this.views.find<SupervisionNoticeRow>(
      'supervision-notice-list',
      { where: { obligationId }, orderBy: [['issuedOn', 'asc']], limit: MOST },
    );
    return {
      plans: await this.views.getMany<PlanRow>('plan-board', planIds),
      tasks: await this.views.getMany<TaskRow>('task-list', ids('task')),
      targets: await this.views.getMany<TargetRow>('target-board', ids('target')),
      requests: await this.ops.getMany<RequestRow>('request-list', owed.flatMap(requestKeys)),
      untold: await notDelivered(owed, this.ops),
      open: await this.openByUnit(found),
      papers,
      names: await actorNames(this.views, actors),
      addressees: new FindAddressees(this.contacts),
    };
  }

  /** Open cases by region and unit. */
  private async openByUnit(
    found: readonly FoundEscalation[],
  ): Promise<ReadonlyMap<string, number>> {
    const organizations = [...new Set(found.map(({ row }) => row.organization))];
    if (organizations.length === 0) return new Map();
    const counted = await this.views.count(
      'escalation-board',
      { status: 'open', organization: { in: organizations } },
      ['region', 'organization'],
    );
    return new Map(counted.map(({ group, count }) => [unitKey(group as unknown as Unit), count]));
  }
}

type Unit = { readonly region: string; readonly organization: string };
const unitKey = ({ region, organization }: Unit): string => JSON.stringify([region, organization]);

const requestKeys = ({ subjectId, organization }: ObligationRow): readonly string[] =>
  (['extension', 'dispute'] as const).map((kind) => requestKey(kind, subjectId, organization));

async function caseRow(found: FoundEscalation, known: Known, user: User): Promise<CaseRow> {
  const { view, row, obligation } = found;
  const mine = row.status === 'open' ? 1 : 0;
  return {
    ...view,
    documentNumber: known.plans.get(row.planId)?.documentNumber ?? null,
    ...owedOf(row, obligation),
    latestReport: latestReportOf(obligation, known),
    latestFigure: latestFigureOf(obligation, known),
    urges: urgesOf(row),
    pending: obligation ? pendingOf(obligation, known) : [],
    notDelivered: known.untold.get(row.obligationId) ?? [],
    otherCases: (known.open.get(unitKey(row)) ?? mine) - mine,
    addressees: await addresseesOf(found, known),
    decision: decisionOf(row, known, user),
    papers: papersOf(row, known),
  };
}

/** What the due list knows; a case may be on the board before. */
function owedOf(
  row: EscalationRow,
  obligation: ObligationRow | undefined,
): Pick<CaseRow, 'clause' | 'supports' | 'originallyDueOn' | 'extensions'> {
  if (!obligation) return { clause: '', supports: [], originallyDueOn: row.dueOn, extensions: 0 };
  const { clause, supports, originallyDueOn, extensions } = obligation;
  return { clause, supports, originallyDueOn, extensions };
}

const urgesOf = ({ state }: EscalationRow): CaseRow['urges'] =>
  state.status === 'none'
    ? []
    : state.urges.map(({ on: urgedOn, ...urge }) => ({ ...urge, urgedOn }));

/** Of a red notice that was not signed nobody hears outside the office. */
function decisionOf(row: EscalationRow, { names }: Known, user: User): CaseRow['decision'] {
  const { decided } = row;
  if (!decided || (isOutside(user) && !decided.approved)) return null;
  const { approved, decidedOn, note, actorId } = decided;
  return { approved, decidedOn, note, ...names(actorId) };
}

const papersOf = (row: EscalationRow, { papers }: Known): CaseRow['papers'] =>
  papers
    .filter((one) => one.obligationId === row.obligationId && one.case === row.case)
    .map((one) => ({
      level: one.level,
      number: words.paperNumber(one),
      issuedOn: one.issuedOn,
    }));

function latestReportOf(
  obligation: ObligationRow | undefined,
  { tasks }: Known,
): CaseRow['latestReport'] {
  if (obligation?.kind !== 'task') return null;
  const parts = tasks.get(obligation.subjectId)?.assignments ?? [];
  const mine = parts.find(({ organization }) => organization === obligation.organization);
  if (!mine?.latestReport) return null;
  const { reportedOn, percent, excerpt } = mine.latestReport;
  return { reportedOn, percent: percent ?? null, excerpt };
}

function latestFigureOf(
  obligation: ObligationRow | undefined,
  { targets }: Known,
): CaseRow['latestFigure'] {
  const target = obligation?.kind === 'target' ? targets.get(obligation.subjectId) : undefined;
  if (!target) return null;
  const [latest] = [...target.measurements].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return latest ? { asOf: latest.asOf, value: latest.value, unit: target.unit } : null;
}

function pendingOf(row: ObligationRow, { requests }: Known): readonly PendingRequest[] {
  const claim = row.status === 'claimed' && row.receivedOn;
  const asked = requestKeys(row)
    .flatMap((key) => requests.get(key) ?? [])
    .flatMap(requestsIn)
    .filter((one) => isAbout(one, row));
  return [
    ...(claim ? [{ asked: 'claim', askedOn: claim, newDueOn: null, reason: null } as const] : []),
    ...asked.map(({ kind, askedOn, newDueOn = null, reason }) => ({
      asked: kind,
      askedOn,
      newDueOn,
      reason,
    })),
  ];
}

/** A red notice in draft is sent on as soon as it is signed. */
function addresseesOf(
  { view, row, obligation }: FoundEscalation,
  { addressees }: Known,
): Promise<CaseRow['addressees']> {
  const { region, organization, office, state } = row;
  const waits = view.redCard === 'drafted' && state.status !== 'none';
  const to = waits ? state.onApproval : (view.next?.to ?? []);
  return addressees.find(to, {
    region,
    organization,
    office,
    supports: obligation?.supports ?? [],
  });
}
