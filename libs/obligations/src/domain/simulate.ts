import { type WorkCalendar } from '#calendar';
import { addDays, type Instant, type LocalDate, withOffset } from '#kernel';
import type { PlanContent } from '#plans';
import { type Adoption, obligationsOf } from './obligations-of.ts';
import { cadenceOf } from './cadence.ts';
import { type ObligationTerms } from './obligation.events.ts';
import {
  type Mailbox,
  mailboxes,
  type Audience,
  type Form,
  type Policy,
  issuedInTime,
  timeline,
  type TimelineItem,
} from '#policies/rules';

export type Notice = {
  readonly on: LocalDate;
  /** ISO 8601 with the zone's offset. */
  readonly at: string;
  readonly obligationId: string;
  readonly rule: string;
  readonly form: Form;
  readonly to: readonly Audience[];
};

/** One mail to whoever holds a role: the assignment, one digest a day, a red draft. */
export type MailAhead = Mailbox & { readonly on: LocalDate };

export type Burden = {
  readonly organization: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly mails: number;
};

export type Simulation = {
  readonly obligations: readonly ObligationTerms[];
  /** Sorted by (`at`, `obligationId`, `rule`). */
  readonly notices: readonly Notice[];
  /** Sorted by day. */
  readonly mails: readonly MailAhead[];
  /** The same counted by organization and month. */
  readonly burden: readonly Burden[];
};

export type Window = { readonly from: LocalDate; readonly to: LocalDate };

/** When obligations ended, by their id: nothing is due from that moment on. */
export type History = ReadonlyMap<string, Instant>;

/** Adoption to 90 days past the period. */
export const defaultWindow = (content: PlanContent, adoptedOn: LocalDate): Window => ({
  from: adoptedOn,
  to: addDays(content.period?.to ?? adoptedOn, 90),
});

/**
 * Dry run of a policy over a plan: what would be owed, noticed and mailed. Touches nothing.
 * @param history ends of obligations; default: nothing is ever reported
 * @throws {Rejection} `period-missing`
 */
export function simulate(
  content: PlanContent,
  adoption: Adoption,
  { policy, calendar }: { policy: Policy; calendar: WorkCalendar },
  window: Window = defaultWindow(content, adoption.adoptedOn),
  history: History = new Map(),
): Simulation {
  const obligations = obligationsOf(content, adoption, calendar);
  const itemsFor = cachedTimelines(adoption.adoptedOn, policy, calendar, window.to);
  const found: { item: TimelineItem; obligation: ObligationTerms }[] = [];
  for (const obligation of obligations) {
    if (obligation.baselined) continue;
    const end = history.get(obligation.obligationId);
    for (const item of itemsFor(obligation)) {
      if (item.on < window.from || item.on > window.to || (end && item.at >= end)) continue;
      found.push({ item, obligation });
    }
  }
  found.sort(byMoment);
  const notices = found.map(({ item, obligation }) => noticeOf(item, obligation, policy));
  const mails = mailsOf(found, obligations, adoption, window);
  return { obligations, notices, mails, burden: burdenOf(mails) };
}

type Found = { readonly item: TimelineItem; readonly obligation: ObligationTerms };

const byMoment = (a: Found, b: Found): number =>
  compare(a.item.at, b.item.at) ||
  compare(a.obligation.obligationId, b.obligation.obligationId) ||
  compare(a.item.rule, b.item.rule);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const noticeOf = (
  item: TimelineItem,
  { obligationId }: ObligationTerms,
  policy: Policy,
): Notice => ({
  on: item.on,
  at: withOffset(policy.timeZone, item.at),
  obligationId,
  rule: item.rule,
  form: item.form,
  to: item.audience,
});

/** Obligations of one plan share few due dates: each timeline is worked out once. */
function cachedTimelines(
  since: LocalDate,
  policy: Policy,
  calendar: WorkCalendar,
  until: LocalDate,
): (obligation: ObligationTerms) => readonly TimelineItem[] {
  const known = new Map<string, readonly TimelineItem[]>();
  return ({ dueOn, soft, ...terms }) => {
    const kind = cadenceOf(terms);
    const key = `${kind}|${dueOn}|${String(soft)}`;
    let items = known.get(key);
    if (!items) {
      items = issuedInTime(timeline({ kind, dueOn, soft, since }, policy, calendar, until));
      known.set(key, items);
    }
    return items;
  };
}

function mailsOf(
  found: readonly Found[],
  obligations: readonly ObligationTerms[],
  { adoptedOn, office }: Adoption,
  window: Window,
): readonly MailAhead[] {
  const mails = new Map<string, MailAhead>();
  const add = ({ organization, role }: Mailbox, on: LocalDate, kind: string): void => {
    mails.set(`${on}|${role}|${kind}|${organization}`, { organization, role, on });
  };
  for (const { item, obligation } of found) {
    const kind = item.draft ? 'red-draft' : 'digest';
    for (const role of item.audience) {
      for (const box of mailboxes(role, obligation, office)) add(box, item.on, kind);
    }
  }
  if (adoptedOn >= window.from && adoptedOn <= window.to) {
    for (const { organization, kind } of obligations) {
      if (kind === 'sign-off') add({ organization, role: 'liaison' }, adoptedOn, 'assignment');
    }
  }
  return [...mails.values()].sort((a, b) => compare(a.on, b.on));
}

function burdenOf(mails: readonly MailAhead[]): readonly Burden[] {
  const counts = new Map<string, Burden>();
  for (const { organization, on } of mails) {
    const month = on.slice(0, 7);
    const key = `${month}${organization}`;
    const known = counts.get(key)?.mails ?? 0;
    counts.set(key, { organization, month, mails: known + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => compare(a.organization, b.organization) || compare(a.month, b.month),
  );
}
