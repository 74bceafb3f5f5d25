import { type Contact, type Contacts } from '#obligations';
import { type Audience } from '#policies/rules';
import { type MailRow } from '../views/mail-list.ts';

/** Whom a letter is for when its reader is gone: the head hears of what is red, the liaison of everything else. */
export const roleFor = (kind: MailRow['kind']): Audience =>
  kind === 'red' ? 'organization.head' : 'organization.liaison';

/**
 * Who takes a letter now: who receives for the person it was written to; else, and where it had nobody to go to, who holds
 * the role. Of several the first: it is one letter.
 */
export async function takerOf(mail: MailRow, contacts: Contacts): Promise<Contact | undefined> {
  if (mail.status === 'unaddressed') return holderOf(mail.contactId as Audience, mail, contacts);
  const receiver = await contacts.get(mail.contactId);
  return receiver ?? holderOf(roleFor(mail.kind), mail, contacts);
}

export async function holderOf(
  role: Audience,
  { region, organization }: Pick<MailRow, 'region' | 'organization'>,
  contacts: Contacts,
): Promise<Contact | undefined> {
  // Whichever side it stands on, it is this organization's.
  const sides = { region, organization, supports: [organization], office: organization };
  const [first] = (await contacts.holding([role], sides))[role]?.contactIds ?? [];
  return first === undefined ? undefined : contacts.get(first);
}
