import { Rejection } from '#contract';
import { addDays, equal, type LocalDate, type Of } from '#kernel';
import { type ContactEvent, type Deputyship } from './contact.events.ts';
import {
  type Contact,
  type ContactCommand,
  requireContact,
  type Decision,
  requireRegistered,
} from './contact.state.ts';
import { demand } from './plain-fields.ts';

/** Deputies one after another between a contact and the person who receives. */
export const LONGEST_CHAIN = 5;

export const lasts = ({ from, to }: Deputyship, on: LocalDate): boolean => from <= on && on <= to;

const overlap = (a: Deputyship, b: Deputyship): boolean =>
  a.from <= b.to && b.from <= a.to && b.from <= b.to;

/** @throws {Rejection} `contact-not-found`, `contact-removed`, `deputy-is-self`, `deputy-dates-reversed`, `deputy-dates-past`, `deputy-overlaps` */
export function nameDeputy({ data }: Of<ContactCommand, 'NameDeputy'>, state: Contact): Decision {
  const { ref, deputies } = requireRegistered(data, state);
  const { contactId, deputyId, from, to, today, reason } = data;
  const wanted = { deputyId, from, to };
  if (deputies.some((each) => equal(each, wanted))) return [];
  demand(deputyId !== contactId, 'deputy-is-self');
  demand(from <= to, 'deputy-dates-reversed');
  demand(to >= today, 'deputy-dates-past');
  const other = deputies.find((each) => overlap(wanted, each));
  if (other) {
    throw new Rejection('deputy-overlaps', {
      from: other.from,
      to: other.to,
      deputyId: other.deputyId,
    });
  }
  return [{ type: 'DeputyNamed', data: { ...ref, ...wanted, reason } }];
}

/** @throws {Rejection} `contact-not-found`, `contact-removed`, `deputy-not-found` */
export function endDeputy({ data }: Of<ContactCommand, 'EndDeputy'>, state: Contact): Decision {
  const { ref, deputies } = requireContact(data, state);
  const found = deputies.find(({ from }) => from === data.from);
  if (!found) {
    throw new Rejection('deputy-not-found', { id: data.from });
  }
  const { today, reason } = data;
  if (found.to < today || found.to < found.from) return [];
  return [{ type: 'DeputyEnded', data: { ...ref, ...found, endedOn: today, reason } }];
}

export function deputiesAfter(
  deputies: readonly Deputyship[],
  { type, data }: Of<ContactEvent, 'DeputyNamed' | 'DeputyEnded'>,
): readonly Deputyship[] {
  const { deputyId, from } = data;
  const to = type === 'DeputyNamed' ? data.to : addDays(data.endedOn, -1);
  return [...deputies.filter((each) => each.from !== from), { deputyId, from, to }];
}

/** Who has deputies when: contact → deputyships. */
export type Deputies = ReadonlyMap<string, readonly Deputyship[]>;

/**
 * @param deputies of the region's contacts, without the wanted one
 * @throws {Rejection} `deputy-circle`, `deputy-chain-too-long` when on some day the mails of somebody would go round, or
 * through more than five deputies
 */
export function demandShortChains(deputies: Deputies, contactId: string, wanted: Deputyship): void {
  const after = new Map(deputies);
  after.set(contactId, [...(deputies.get(contactId) ?? []), wanted]);
  const starts = [...after.values()].flat().map(({ from }) => from);
  // Deputyships that all last on one day all last on the day on which the latest of them began.
  for (const on of new Set([wanted.from, ...starts])) {
    if (!lasts(wanted, on)) continue;
    for (const first of after.keys()) demandShortChain(after, first, on);
  }
}

function demandShortChain(deputies: Deputies, first: string, on: LocalDate): void {
  const chain = [first];
  const next = (id: string): string | undefined =>
    deputies.get(id)?.find((each) => lasts(each, on))?.deputyId;
  for (let at = next(first); at !== undefined; at = next(at)) {
    if (chain.includes(at)) {
      throw new Rejection('deputy-circle', { on, chain: [...chain, at].join('→') });
    }
    chain.push(at);
    if (chain.length <= LONGEST_CHAIN + 1) continue;
    throw new Rejection('deputy-chain-too-long', {
      on,
      most: LONGEST_CHAIN,
      chain: chain.join('→'),
    });
  }
}
