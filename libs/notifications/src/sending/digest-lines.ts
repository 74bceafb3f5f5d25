import { type WorkCalendar } from '#calendar';
import { defined, type LocalDate } from '#kernel';
import type { OpsModels } from '#views';
import { type LineReason, type LineSubject } from '../domain/digest.ts';
import { type LetterRequest } from '../domain/letter.events.ts';
import { notDelivered } from '#escalations';
import { type Form, rankOf } from '#policies/rules';
import {
  type Contact,
  isAbout,
  type ObligationRow,
  requestKey,
  type RequestRow,
  requestsIn,
} from '#obligations';

import { type AnswerDue } from './answers-due.ts';
import { type Charge, namedIn } from './charges.ts';
import { isDrafted } from './office-desks.ts';
import { type NoticeRow } from '../views/notice-list.ts';
import { numbered } from '../views/plan-heads.ts';

/** Notices and answers that wait for one mail to one person. */
export type DigestBatch = {
  readonly contactId: string;
  readonly kind: 'digest' | 'red-draft';
  readonly notices: readonly NoticeRow[];
  readonly answers: readonly AnswerDue[];
};

/** A line of a mail before it is worded: what it is about, and why this person is told. */
export type Line = { readonly row: LineRow; readonly reason: LineReason };

/** An obligation, or what waits for this reader about it. */
type LineRow = ObligationRow & Pick<LineSubject, 'waits' | About>;
type About = 'drafted' | 'notDelivered' | 'pending' | 'alsoPending' | 'answer' | 'documentNumber';

/** What a person is to be told on a day. */
export type Telling = {
  readonly batch: DigestBatch;
  readonly contact: Contact;
  /** The same person as contact of other organizations, or in other roles. */
  readonly others: readonly Contact[];
  /** What waits for the person in this kind of letter, for the offices it works for. */
  readonly charge: Charge | undefined;
  readonly on: LocalDate;
  /** A letter goes out for what waits alone. */
  readonly asked: boolean;
};

/** A digest lists all that is open to this person; a red draft all that is to be decided. Nothing where nothing is due. */
export async function linesFor(
  telling: Telling,
  { ops, calendar }: { readonly ops: OpsModels; readonly calendar: WorkCalendar },
): Promise<readonly Line[]> {
  const { batch, charge, on, asked } = telling;
  const readers = readersOf(telling);
  const earlier = batch.kind === 'digest' ? await everNoticed(readers, ops) : [];
  const notices = [...batch.notices, ...earlier].filter(
    ({ draft }) => draft === (batch.kind === 'red-draft'),
  );
  const ids = new Set(notices.map(({ obligationId }) => obligationId));
  const rows = await ops.getMany<ObligationRow>('obligation-list', [...ids]);
  const due = batch.notices.filter((notice) => isDue(notice, rows.get(notice.obligationId)));
  if (due.length === 0 && batch.answers.length === 0 && !asked) return []; // what was to be said is settled: no mail for the rest alone
  const fresh = new Map(due.map(({ obligationId, form }) => [obligationId, form]));
  const reasons = reasonsFor(notices, rows, { readers, fresh });
  const waiting = charge ? namedIn(charge, on) : [];
  const known = new Set(batch.kind === 'digest' ? [] : waiting.map((one) => one.obligationId));
  const mine = [...rows.values()].flatMap((row): readonly Line[] => {
    const reason = reasons.get(row.obligationId);
    return row.status === 'open' && reason && !known.has(row.obligationId) ? [{ row, reason }] : [];
  });
  const others = waiting.map(({ row, waits }): Line => {
    const noticed = known.has(row.obligationId) ? reasons.get(row.obligationId) : undefined;
    const workingDays = calendar.workingDaysBetween(waits.since, on);
    return {
      row: { ...row, waits: { ...waits, workingDays } },
      reason: noticed ?? inCharge(row, telling),
    };
  });
  const all = [...mine, ...others, ...answerLines(batch, readers)];
  const told = await withCases(all, readers, ops);
  const whole = batch.kind === 'red-draft' ? await withUntold(told, ops) : told;
  return whole.toSorted((a, b) => compare(a.row, b.row));
}

const readersOf = ({ contact, others }: Telling): readonly Contact[] => [contact, ...others];

/** In whose place this person is told, and, where it works for several organizations, for which. */
function toldAs(
  due: Pick<NoticeRow, 'contactId' | 'role'>,
  readers: readonly Contact[],
): Pick<LineReason, 'standsIn' | 'toldFor'> {
  const own = readers.find((reader) => !isInPlace(due, reader));
  const meant = own ?? readers.find(({ standsInFor = [] }) => standsInFor.includes(due.contactId));
  const organizations = new Set(readers.map(({ organization }) => organization));
  const toldFor = (meant ?? readers[0])?.organization;
  return {
    ...(!own && { standsIn: true }),
    ...(organizations.size > 1 && defined({ toldFor })),
  };
}

/** Each said once, without what its item says elsewhere. */
const answerLines = ({ answers }: DigestBatch, readers: readonly Contact[]): readonly Line[] =>
  answers.map(({ row, role, answer, contactId }) => {
    const reason = { role, form: 'reminder', ...toldAs({ contactId, role }, readers) } as const;
    return { row: { ...row, level: null, promisedOn: null, answer }, reason };
  });

/** With the earlier colours of which somebody was not told: who signs a red notice knows it. */
async function withUntold(lines: readonly Line[], ops: OpsModels): Promise<readonly Line[]> {
  const untold = await notDelivered(
    lines.map(({ row }) => row),
    ops,
  );
  return lines.map(({ row, reason }) => {
    const lost = untold.get(row.obligationId) ?? [];
    return { row: lost.length > 0 ? { ...row, notDelivered: lost } : row, reason };
  });
}

/** For the office, by who works there, or by who is told in that person's place. */
function inCharge({ office }: ObligationRow, telling: Telling): LineReason {
  const { batch } = telling;
  const role = batch.kind === 'digest' ? 'liaison' : 'approver';
  const own = readersOf(telling).some(
    ({ organization, roles }) =>
      roles === undefined || (organization === office && roles.includes(role)),
  );
  const form = batch.kind === 'digest' ? 'reminder' : 'red';
  return { role: `office.${role}`, form, ...(!own && { standsIn: true }) };
}

/** With the colour that this reader may know, and what was asked and not answered. */
async function withCases(
  lines: readonly Line[],
  readers: readonly Contact[],
  ops: OpsModels,
): Promise<readonly Line[]> {
  const asked = lines.flatMap(({ row }) => requestKeys(row));
  const requests = await ops.getMany<RequestRow>('request-list', asked);
  const rows = lines.map(({ row }) => row);
  const numbers = new Map(
    (await numbered(rows, ops)).map((row) => [row.planId, row.documentNumber]),
  );
  return lines.map(({ row, reason }) => {
    const documentNumber = numbers.get(row.planId) ?? null;
    const all = requestKeys(row).flatMap((key) => requests.get(key) ?? []);
    const isPlain = !row.waits && !row.answer;
    const waiting = isPlain ? all.flatMap(requestsIn).filter((one) => isAbout(one, row)) : [];
    const [pending, alsoPending] = waiting.map(pendingOf);
    const level = levelFor(row, readers);
    const drafted = level === 'red' && isDrafted(row) && ({ drafted: true } as const);
    const told = { documentNumber, level, ...drafted };
    return { row: { ...row, ...told, ...defined({ pending, alsoPending }) }, reason };
  });
}

const requestKeys = ({ subjectId, organization }: LineRow): readonly string[] =>
  (['extension', 'dispute'] as const).map((kind) => requestKey(kind, subjectId, organization));

const pendingOf = ({ kind: asked, askedOn, newDueOn }: RequestRow): LetterRequest => {
  return { asked, askedOn, ...defined({ newDueOn }) };
};

/** Until a red notice is issued nobody outside the office hears of it (domain.md §5). */
function levelFor(
  { level, redIssued, office }: LineRow,
  readers: readonly Contact[],
): ObligationRow['level'] {
  const knows = redIssued || readers.some(({ organization }) => organization === office);
  return level === 'red' && !knows ? 'yellow' : level;
}

/** What was planned for a date that is no longer in force is void. */
const isDue = ({ dueVersion }: NoticeRow, row: ObligationRow | undefined): boolean =>
  row?.status === 'open' && row.state.dueVersion === dueVersion;

/** The strongest notice of the present due date; who was told of an earlier one only is reminded. */
function reasonsFor(
  notices: readonly NoticeRow[],
  rows: ReadonlyMap<string, ObligationRow>,
  {
    readers,
    fresh,
  }: { readonly readers: readonly Contact[]; readonly fresh: ReadonlyMap<string, Form> },
): ReadonlyMap<string, LineReason> {
  const reasons = new Map<string, LineReason>();
  for (const notice of notices) {
    const { obligationId, role } = notice;
    const form = isDue(notice, rows.get(obligationId)) ? notice.form : 'reminder';
    const known = reasons.get(obligationId);
    if (known && rankOf(form) <= rankOf(known.form)) continue;
    const dueToday = defined({ fresh: fresh.get(obligationId) });
    reasons.set(obligationId, { role, form, ...dueToday, ...toldAs(notice, readers) });
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

/** What waits longest, or is due first. */
function compare(a: LineRow, b: LineRow): number {
  const [first, second] = [a, b].map(({ waits, dueOn }) => waits?.since ?? dueOn);
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.obligationId < b.obligationId ? -1 : 1;
}

/** The first ten thousand: those of today's batch are known without. */
async function everNoticed(
  readers: readonly Contact[],
  ops: OpsModels,
): Promise<readonly NoticeRow[]> {
  const ids = readers.flatMap(({ contactId, predecessors = [], standsInFor = [] }) => [
    ...[contactId, ...predecessors],
    ...standsInFor,
  ]);
  const { rows } = await ops.find<NoticeRow>('notice-list', {
    where: { contactId: { in: [...new Set(ids)] } },
    limit: 10_000,
  });
  return rows;
}
