import { type ContactRow } from '#directory';
import { type LocalDate } from '#kernel';
import { type Views } from '#views';

const MOST = 10_000;

/** Names of those whose mail a person receives as their deputy on a day, or as the deputy of a deputy. */
export async function standsInFor(
  contactId: string,
  on: LocalDate,
  ops: Pick<Views, 'get' | 'find'>,
): Promise<readonly string[]> {
  const person = await ops.get<ContactRow>('contact-list', contactId);
  if (!person) return [];
  const where = { region: person.region };
  const { rows } = await ops.find<ContactRow>('contact-list', { where, limit: MOST });
  const found = new Map<string, string>();
  const passOn = (deputyId: string): void => {
    for (const row of rows) {
      const stands = row.deputies.some((one) => one.deputyId === deputyId && lasts(one, on));
      if (!stands || found.has(row.contactId) || row.contactId === contactId) continue;
      found.set(row.contactId, row.name);
      passOn(row.contactId);
    }
  };
  passOn(contactId);
  return [...found.values()];
}

const lasts = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  on: LocalDate,
): boolean => from <= on && on <= to;
