import { type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type Contact, type Contacts } from '#obligations';
import type { OpsModels } from '#views';
import { askedOn, lapsedOnce, type LastLetter, namedOn } from '../domain/waiting.ts';
import { type MailRow } from '../views/mail-list.ts';
import { type Lost, waitingFor } from './lost-letters.ts';
import { type Desk, type OfficeMatter } from './office-desks.ts';

type Kind = 'digest' | 'red-draft';

/** What one person has to see to for offices, as their liaison (in its digest) or as who signs red notices. */
export type Charge = {
  readonly contact: Contact;
  /** The same person as contact of other organizations, or in other roles. */
  readonly others: readonly Contact[];
  readonly kind: Kind;
  /** The earliest hour of its offices. */
  readonly sendAt: string;
  readonly desks: readonly Desk[];
  readonly matters: readonly OfficeMatter[];
  /** What did not arrive, of others: who does not get its own letters is not told so by letter. */
  readonly lost: readonly Lost[];
  readonly last: LastLetter | undefined;
};

type Tools = { readonly ops: OpsModels; readonly contacts: Contacts };

/** By receiver: whoever holds the role today, or receives in the place of who does. */
export async function chargesOf(desks: readonly Desk[], tools: Tools): Promise<readonly Charge[]> {
  const held = new Map<string, Held>();
  for (const desk of desks) {
    const { region, office } = desk;
    const sides = { region, office, organization: office, supports: [] };
    const holders = await tools.contacts.holding(['office.liaison', 'office.approver'], sides);
    for (const [role, kind] of ROLES) {
      for (const id of holders[role]?.contactIds ?? []) await hold(held, { id, kind, desk }, tools);
    }
  }
  const charges = await Promise.all([...held.values()].map((one) => chargeOf(one, tools)));
  return charges.flatMap((charge) => charge ?? []);
}

type Held = Pick<Charge, 'contact' | 'others' | 'kind'> & { readonly desks: Desk[] };

async function hold(
  held: Map<string, Held>,
  { id, kind, desk }: { readonly id: string; readonly kind: Kind; readonly desk: Desk },
  { contacts }: Tools,
): Promise<void> {
  const holder = await contacts.get(id);
  const [contact, ...others] = holder ? await contacts.sharing(holder) : [];
  if (!contact) return;
  const key = `${kind}.${contact.contactId}`;
  const charge = held.get(key) ?? { contact, others, kind, desks: [] };
  if (!charge.desks.includes(desk)) charge.desks.push(desk);
  held.set(key, charge);
}

const ROLES = [
  ['office.liaison', 'digest'],
  ['office.approver', 'red-draft'],
] as const;

async function chargeOf(held: Held, { ops }: Tools): Promise<Charge | undefined> {
  const { contact, kind, desks } = held;
  const matters = desks.flatMap((desk) => (kind === 'digest' ? desk.matters : desk.drafts));
  const lost = kind === 'digest' ? desks.flatMap((desk) => desk.lost) : [];
  const ofOthers = lost.filter((one) => one.contactId !== contact.contactId);
  if (matters.length === 0 && ofOthers.length === 0) return undefined;
  const sendAt = desks.map(({ hours }) => hours[0] ?? '').sort()[0] ?? '';
  const last = await lastLetter(ops, kind, contact.contactId);
  return { ...held, sendAt, matters, lost: ofOthers, last };
}

/** What that person was told last, in a letter of this kind. */
async function lastLetter(
  ops: OpsModels,
  kind: Kind,
  contactId: string,
): Promise<LastLetter | undefined> {
  const { rows } = await ops.find<MailRow>('mail-list', {
    where: { contactId, kind },
    orderBy: [['on', 'desc']],
    limit: 1,
  });
  const [row] = rows;
  if (!row) return undefined;
  const { lost = [] } = row.letter;
  const lines = row.letter.groups.flatMap((group) => group.lines);
  return {
    on: row.on,
    names: ({ obligationId, waits }) =>
      lost.some(({ id }) => id === obligationId) ||
      lines.some(
        (line) =>
          line.obligationId === obligationId &&
          (kind === 'red-draft' || line.waits?.what === waits.what),
      ),
  };
}

/** The first day from this one on which a letter goes out for these alone. */
export const dayOf = (
  { matters, lost, last }: Charge,
  from: LocalDate,
  calendar: WorkCalendar,
): LocalDate | undefined =>
  askedOn([...matters, ...lost.map(waitingFor)], last, { from, calendar });

/** What a letter of that day names. */
export const namedIn = ({ matters, last }: Charge, on: LocalDate): readonly OfficeMatter[] =>
  lapsedOnce(namedOn(matters, last, on));
