import { defined, type LocalDate } from '#kernel';
import { isAbout, type ObligationRow, type RequestRow, requestsIn } from '#obligations';
import type { PolicyRegistry } from '#policies';
import type { OpsModels, Where } from '#views';
import { type Cases, type LetterWait } from '../domain/letter.events.ts';
import { type Matter } from '../domain/waiting.ts';
import { type FiguresRow, waitingIn } from '../views/figure-list.ts';
import { type PlanHeadRow } from '../views/plan-heads.ts';

import { allRows } from './all-rows.ts';
import { type Lost, lostIn } from './lost-letters.ts';

/** Something that waits, and the obligation it is about; who asks stands in the row as its organization. */
export type OfficeMatter = Matter & { readonly row: ObligationRow };

/** What a supervising office has to see to. */
export type Desk = {
  readonly region: string;
  readonly office: string;
  /** `HH:MM`: the hours of the policies of its plans, the earliest first. */
  readonly hours: readonly string[];
  /** Claims, requests, figures, what was past when its plan began, promises not kept, and what is overdue. */
  readonly matters: readonly OfficeMatter[];
  /** Red notices that nobody has signed or declined. */
  readonly drafts: readonly OfficeMatter[];
  /** What did not arrive. */
  readonly lost: readonly Lost[];
  readonly cases: Cases;
};

export type DeskTools = {
  readonly ops: OpsModels;
  readonly policies: Pick<PolicyRegistry, 'find'>;
};

/** The desk of every office that keeps a plan, as it stands on a day. */
export async function officeDesks(
  { ops, policies }: DeskTools,
  today: LocalDate,
): Promise<readonly Desk[]> {
  const heads = await allRows<PlanHeadRow>(ops, 'plan-heads', {});
  const desks: Desk[] = [];
  for (const [region, plans] of Map.groupBy(heads, (head) => head.region)) {
    const tables = await tablesOf(region, today, ops);
    const lost = await lostIn(region, ops);
    for (const [office, kept] of Map.groupBy(plans, (head) => head.office)) {
      const used = await Promise.all(kept.map(({ policy }) => policies.find(policy)));
      const hours = [...new Set(used.map(({ sendAt }) => sendAt))].sort();
      const mine = lost.filter((one) => one.office === office);
      desks.push({ region, office, hours, lost: mine, ...deskOf(office, tables) });
    }
  }
  return desks;
}

type Tables = {
  readonly claims: readonly ObligationRow[];
  readonly baselined: readonly ObligationRow[];
  /** Open, and past their date. */
  readonly late: readonly ObligationRow[];
  readonly requests: readonly RequestRow[];
  readonly figures: readonly FiguresRow[];
  /** What requests and figures are about, by item. */
  readonly asked: ReadonlyMap<string, readonly ObligationRow[]>;
  readonly today: LocalDate;
};

async function tablesOf(region: string, today: LocalDate, ops: OpsModels): Promise<Tables> {
  const owed = (where: Where) => allRows<ObligationRow>(ops, 'obligation-list', where);
  const claims = await owed({ region, status: 'claimed' });
  const baselined = await owed({ region, status: 'baselined' });
  const late = await owed({ region, status: 'open', dueOn: { lt: today } });
  const requests = await allRows<RequestRow>(ops, 'request-list', { region });
  const figures = await allRows<FiguresRow>(ops, 'figure-list', { region, waiting: 1 });
  const about = new Set([
    ...requests.map((one) => one.taskId),
    ...figures.map((one) => one.targetId),
  ]);
  const rows = about.size === 0 ? [] : await owed({ subjectId: { in: [...about] } });
  const asked = Map.groupBy(rows, ({ subjectId }) => subjectId);
  return { claims, baselined, late, requests, figures, asked, today };
}

function deskOf(office: string, tables: Tables): Pick<Desk, 'matters' | 'drafts' | 'cases'> {
  const late = tables.late.filter((row) => row.office === office);
  const matters = [
    ...tables.claims.filter(({ kind }) => kind !== 'target').map(claim),
    ...requested(tables),
    ...figuresOf(tables),
    ...tables.baselined.map(ruling),
    ...late.filter((row) => isUnkept(row, tables.today)).map(promise),
    ...late.filter((row) => !isUnkept(row, tables.today) && row.organization !== office).map(lapse),
  ].filter(({ row }) => row.office === office);
  const drafts = late.filter(isDrafted).map(draft);
  const coloured = [...tables.claims.filter((row) => row.office === office), ...late];
  const count = (color: keyof Cases): number =>
    coloured.filter(({ level }) => level === color).length;
  const cases = { red: count('red'), yellow: count('yellow'), blue: count('blue') };
  return { matters, drafts, cases };
}

const matterOf = (row: ObligationRow, waits: LetterWait): OfficeMatter => ({
  obligationId: row.obligationId,
  row,
  waits,
});

const claim = (row: ObligationRow): OfficeMatter =>
  matterOf(row, { what: 'claim', since: row.receivedOn ?? row.claimedOn ?? row.openedOn });

const ruling = (row: ObligationRow): OfficeMatter =>
  matterOf(row, { what: 'ruling', since: row.openedOn });

/** Whoever only supports asks about its lead's. */
const requested = ({ requests, asked }: Tables): readonly OfficeMatter[] =>
  requests.flatMap(requestsIn).flatMap((request) => {
    const { taskId, organization, organizationId, kind: what, askedOn: since } = request;
    const { reason, newDueOn } = request;
    const about = (asked.get(taskId) ?? []).filter((row) => isAbout(request, row));
    const row = about.find((one) => one.organization === organization) ?? about[0];
    const waits = { what, since, ...(reason !== '' && { reason }), ...defined({ newDueOn }) };
    return row ? [matterOf({ ...row, organization, organizationId }, waits)] : [];
  });

/** One line a target, however many figures wait; about what is claimed by them, else about what its reporter owes. */
const figuresOf = ({ figures, asked, today }: Tables): readonly OfficeMatter[] =>
  figures.flatMap((target) => {
    const waiting = waitingIn(target);
    const since = waiting.map(({ waitsSince }) => waitsSince).sort()[0] ?? today;
    const about = asked.get(target.targetId) ?? [];
    const reporters = new Set(waiting.map(({ organization }) => organization));
    const row =
      about.find(({ status }) => status === 'claimed') ??
      about.find(({ status, organization }) => status === 'open' && reporters.has(organization)) ??
      about.find(({ organization }) => reporters.has(organization)) ??
      about[0];
    return row ? [matterOf(row, { what: 'figure', since })] : [];
  });

const isUnkept = ({ promisedOn }: ObligationRow, today: LocalDate): boolean =>
  promisedOn !== null && promisedOn < today;

const promise = (row: ObligationRow): OfficeMatter =>
  matterOf(row, { what: 'promise', since: row.promisedOn ?? row.dueOn });

/** It is overdue since the day after its date; after a return, or where it was owed only later, after that. */
function lapse(row: ObligationRow): OfficeMatter {
  const { since, holds = [] } = row.state.terms;
  const returned = holds.flatMap((hold) => ('returnedOn' in hold ? hold.returnedOn : []));
  const last = [row.dueOn, since, ...returned].sort().at(-1);
  return matterOf(row, { what: 'lapsed', since: last ?? row.dueOn });
}

/** Its red notice is neither signed nor declined. */
export const isDrafted = ({ level, redIssued, redDeclined }: Case): boolean =>
  level === 'red' && !redIssued && !redDeclined;

type Case = Pick<ObligationRow, 'level' | 'redIssued' | 'redDeclined'>;

const draft = (row: ObligationRow): OfficeMatter => {
  const drafted = row.notices.findLast(({ form }) => form === 'red');
  return matterOf(row, { what: 'draft', since: drafted?.on ?? row.dueOn });
};
