import { type LocalDate } from '#kernel';
import { type ViewReader } from '#views';
import { type Deputyship } from '../domain/contact.events.ts';
import { lasts } from '../domain/deputies.ts';
import { receiverOf } from '../domain/receiver-of.ts';
import { type ContactRow, type SuccessorRow } from './contact-list.ts';

/**
 * Who receives on a day what is meant for each contact, as {@link receiverOf} says. A contact for whom nobody does is left out.
 * @param known rows that are at hand already
 */
export async function receiversOf(
  ops: ViewReader,
  contactIds: readonly string[],
  on: LocalDate,
  known: readonly ContactRow[] = [],
): Promise<ReadonlyMap<string, ContactRow>> {
  const people = new Map(known.map((row) => [row.contactId, row]));
  const successors = new Map<string, string>();
  const asked = new Set<string>();
  for (let wave = [...contactIds]; wave.length > 0;) {
    for (const id of wave) asked.add(id);
    const unknown = wave.filter((id) => !people.has(id));
    const found = await rowsOf<ContactRow>(ops, 'contact-list', unknown);
    for (const [id, row] of found) people.set(id, row);
    const gone = await rowsOf<SuccessorRow>(
      ops,
      'successor-list',
      unknown.filter((id) => !found.has(id)),
    );
    for (const [id, row] of gone) successors.set(id, row.successor);
    const deputies = wave.flatMap(
      (id) => people.get(id)?.deputies.filter((each) => lasts(each, on)) ?? [],
    );
    const next = [
      ...deputies.map(({ deputyId }) => deputyId),
      ...[...gone.values()].map(successor),
    ];
    wave = [...new Set(next)].filter((id) => !asked.has(id));
  }
  const deputies = new Map<string, readonly Deputyship[]>(
    [...people].map(([id, row]) => [id, row.deputies]),
  );
  const received = contactIds.flatMap((id) => {
    const row = people.get(receiverOf(id, on, { deputies, successors }) ?? '');
    return row ? [[id, row] as const] : [];
  });
  return new Map(received);
}

const successor = (row: SuccessorRow): string => row.successor;

const rowsOf = async <R extends object>(
  ops: ViewReader,
  view: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, R>> => (keys.length === 0 ? new Map() : ops.getMany<R>(view, keys));
