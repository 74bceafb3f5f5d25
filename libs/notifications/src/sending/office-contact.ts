import { type Contacts } from '#obligations';
import { type OfficeContact } from '../domain/letter.events.ts';

/**
 * Whom to call at the office that signs a letter: the first of its liaisons whose telephone is registered, by id.
 * @returns undefined when there is none
 */
export async function officeContact(
  contacts: Contacts,
  { region, office }: { readonly region: string; readonly office: string },
): Promise<OfficeContact | undefined> {
  const sides = { region, office, organization: office, supports: [] };
  const held = await contacts.holding(['office.liaison'], sides);
  const ids = held['office.liaison']?.contactIds ?? [];
  for (const id of ids) {
    const { name = '', phone = '' } = (await contacts.get(id)) ?? {};
    if (phone !== '') return { name, phone };
  }
  return undefined;
}
