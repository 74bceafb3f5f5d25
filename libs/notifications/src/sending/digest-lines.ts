import { defined } from '#kernel';
import type { OpsModels } from '#views';
import { type LineReason, type LineSubject } from '../domain/digest.ts';
import { type LetterRequest } from '../domain/letter.events.ts';
import { notDelivered } from '#escalations';
import { rankOf } from '#policies/rules';
import {
  type Contact,
  type ObligationRow,
  requestKey,
  type RequestRow,
  requestsIn,
} from '#obligations';
import { type NoticeRow } from '../views/notice-list.ts';
import { numbered } from '../views/plan-numbers.ts';
import { type AnswerDue } from './answers-due.ts';

/** Notices and answers that wait for one mail to one person. */
export type DigestBatch = {
  readonly contactId: string;
  readonly kind: 'digest' | 'red-draft';
  readonly notices: readonly NoticeRow[];
  readonly answers: readonly AnswerDue[];
};

/** A line of a mail before it is worded: what it is about, and why this person is told. */
export type Line = { readonly row: LineRow; readonly reason: LineReason };

/** An obligation, or what its organization asks of the office about it. */
type LineRow = ObligationRow & Pick<LineSubject, 'asks' | About>;
type About = 'notDelivered' | 'pending' | 'alsoPending' | 'answer' | 'documentNumber';

/** A digest lists all that is open to this person; a red draft only what is to be decided. */
export async function linesFor(
  batch: DigestBatch,
  contact: Contact,
  ops: OpsModels,
): Promise<readonly Line[]> {
  const earlier = batch.kind === 'digest' ? await everNoticed(contact, ops) : [];
  const notices = [...batch.notices, ...earlier].filter(
    ({ draft }) => draft === (batch.kind === 'red-draft'),
  );
  const ids = new Set(notices.map(({ obligationId }) => obligationId));
  const rows = await ops.getMany<ObligationRow>('obligation-list', [...ids]);
  const due = batch.notices.some((notice) => isDue(notice, rows.get(notice.obligationId)));
  const answers = answerLines(batch, contact);
  if (!due && answers.length === 0) return []; // what was to be said is settled: no mail for the rest alone
  const open = [...rows.values()].filter(({ status }) => status === 'open');
  const reasons = reasonsFor(notices, rows, contact);
  const mine = open.filter(({ obligationId }) => reasons.has(obligationId));
  const others = await toReview(batch, contact, open, ops);
  const cases = await withCases([...mine, ...others], contact, ops);
  const told = batch.kind === 'red-draft' ? await withUntold(cases, ops) : cases;
  const lines = told.map((row): Line => {
    const mine = row.asks || row.status !== 'open' ? undefined : reasons.get(row.obligationId);
    return { row, reason: mine ?? REVIEW };
  });
  const all = [...lines, ...answers].sort((a, b) => compare(a.row, b.row));
  const rowsTold = await numbered(
    all.map(({ row }) => row),
    ops,
  );
  return rowsTold.map((row, at) => ({ row, reason: all[at]?.reason ?? REVIEW }));
}

/** Each said once, without what its item says elsewhere. */
const answerLines = ({ answers }: DigestBatch, contact: Contact): readonly Line[] =>
  answers.map(({ row, role, answer, contactId }) => {
    const standsIn = isInPlace({ contactId, role }, contact) && { standsIn: true };
    const reason = { role, form: 'reminder', ...standsIn } as const;
    return { row: { ...row, level: null, promisedOn: null, answer }, reason };
  });

/** With the earlier colours of which somebody was not told: who signs a red notice knows it. */
async function withUntold(rows: readonly LineRow[], ops: OpsModels): Promise<readonly LineRow[]> {
  const untold = await notDelivered(rows, ops);
  return rows.map((row) => {
    const lost = untold.get(row.obligationId) ?? [];
    return lost.length > 0 ? { ...row, notDelivered: lost } : row;
  });
}

/** With the colour that this reader may know, and what was asked and not answered. */
async function withCases(
  rows: readonly LineRow[],
  reader: Contact,
  ops: OpsModels,
): Promise<readonly LineRow[]> {
  const asked = rows.flatMap((row) => requestKeys(row));
  const requests = await ops.getMany<RequestRow>('request-list', asked);
  return rows.map((row) => {
    const all = requestKeys(row).flatMap((key) => requests.get(key) ?? []);
    const waiting = row.asks ? [] : all.flatMap(requestsIn).filter((one) => isAbout(one, row));
    const [pending, alsoPending] = waiting.map(pendingOf);
    return { ...row, level: levelFor(row, reader), ...defined({ pending, alsoPending }) };
  });
}

const requestKeys = ({ subjectId, organization }: LineRow): readonly string[] =>
  (['extension', 'dispute'] as const).map((kind) => requestKey(kind, subjectId, organization));

/** An objection is to the whole task, a request for more time to one part of it. */
const isAbout = ({ kind, step }: RequestRow, row: ObligationRow): boolean =>
  kind === 'dispute' || step === row.step;

const pendingOf = ({ kind: asked, askedOn, newDueOn }: RequestRow): LetterRequest => {
  return { asked, askedOn, ...defined({ newDueOn }) };
};

/** Until a red notice is issued nobody outside the office hears of it (domain.md §5). */
function levelFor({ level, redIssued, office }: LineRow, reader: Contact): ObligationRow['level'] {
  return level === 'red' && !redIssued && reader.organization !== office ? 'yellow' : level;
}

/** What was planned for a date that is no longer in force is void. */
const isDue = ({ dueVersion }: NoticeRow, row: ObligationRow | undefined): boolean =>
  row?.status === 'open' && row.state.dueVersion === dueVersion;

/** The strongest notice of the present due date; who was told of an earlier one only is reminded. */
function reasonsFor(
  notices: readonly NoticeRow[],
  rows: ReadonlyMap<string, ObligationRow>,
  contact: Contact,
): ReadonlyMap<string, LineReason> {
  const reasons = new Map<string, LineReason>();
  for (const notice of notices) {
    const { obligationId, role } = notice;
    const form = isDue(notice, rows.get(obligationId)) ? notice.form : 'reminder';
    const known = reasons.get(obligationId);
    if (known && rankOf(form) <= rankOf(known.form)) continue;
    const standsIn = isInPlace(notice, contact) && { standsIn: true };
    reasons.set(obligationId, { role, form, ...standsIn });
  }
  return reasons;
}

/** Due to somebody who is away, or in a role that this person does not hold: a deputy is told in another's place. */
function isInPlace(
  { contactId, role }: Pick<NoticeRow, 'contactId' | 'role'>,
  contact: Contact,
): boolean {
  const { predecessors = [], roles } = contact;
  if (![contact.contactId, ...predecessors].includes(contactId)) return true;
  return roles !== undefined && !roles.includes(role.slice(role.indexOf('.') + 1));
}

const REVIEW: LineReason = { role: 'office.liaison', form: 'reminder' };
const MANY = 1_000;

/** Claims and requests that wait for the supervising office, for its own liaison's digest. */
async function toReview(
  batch: DigestBatch,
  { region, organization }: Contact,
  open: readonly ObligationRow[],
  ops: OpsModels,
): Promise<readonly LineRow[]> {
  const isLiaison = batch.notices.some(({ role }) => role.endsWith('.liaison'));
  const isOffice = open.some(({ office }) => office === organization);
  if (batch.kind !== 'digest' || !isLiaison || !isOffice) return [];
  const where = { region, status: 'claimed' };
  const claims = await ops.find<ObligationRow>('obligation-list', { where, limit: MANY });
  const requests = await asked(region, ops);
  return [...claims.rows, ...requests].filter(({ office }) => office === organization);
}

/** Requests, each with the obligation it is about; whoever only supports asks about its lead's. */
async function asked(region: string, ops: OpsModels): Promise<readonly LineRow[]> {
  const { rows: requests } = await ops.find<RequestRow>('request-list', {
    where: { region },
    limit: MANY,
  });
  if (requests.length === 0) return [];
  const subjects = [...new Set(requests.map(({ taskId }) => taskId))];
  const { rows } = await ops.find<ObligationRow>('obligation-list', {
    where: { subjectId: { in: subjects } },
    limit: 10 * MANY,
  });
  return requests.flatMap(requestsIn).flatMap((request) => {
    const { taskId, organization, organizationId, kind } = request;
    const about = rows.filter((row) => row.subjectId === taskId && isAbout(request, row));
    const own = about.find((row) => row.organization === organization) ?? about[0];
    return own ? [{ ...own, organization, organizationId, asks: kind }] : [];
  });
}

const compare = (a: ObligationRow, b: ObligationRow): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.obligationId < b.obligationId ? -1 : 1;

/** The first ten thousand: those of today's batch are known without. */
async function everNoticed(
  { contactId, predecessors = [] }: Contact,
  ops: OpsModels,
): Promise<readonly NoticeRow[]> {
  const { rows } = await ops.find<NoticeRow>('notice-list', {
    where: { contactId: { in: [contactId, ...predecessors] } },
    limit: 10_000,
  });
  return rows;
}
