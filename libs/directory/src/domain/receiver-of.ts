import { type LocalDate } from '#kernel';
import { type Deputyship } from './contact.events.ts';
import { lasts, LONGEST_CHAIN } from './deputies.ts';

export type Passages = {
  /** Contacts that are registered: their deputyships. */
  readonly deputies: ReadonlyMap<string, readonly Deputyship[]>;
  /** Contacts that left: who followed each. */
  readonly successors: ReadonlyMap<string, string>;
};

/**
 * Who receives on a day what is meant for a contact: itself, or who followed it, and while a deputyship lasts the deputy
 * (or that one's). A deputy who has left without a successor is passed over, and so is whoever would come again.
 * Ends on whatever was recorded, and never names anybody who is not registered.
 * @returns undefined when the contact has left and nobody followed
 */
export function receiverOf(
  contactId: string,
  on: LocalDate,
  passages: Passages,
): string | undefined {
  let receiver = registered(contactId, passages);
  const passed = new Set<string>();
  for (let chain = 0; receiver !== undefined && chain < LONGEST_CHAIN; chain++) {
    passed.add(receiver);
    const deputyship = passages.deputies.get(receiver)?.find((each) => lasts(each, on));
    const next: string | undefined = deputyship && registered(deputyship.deputyId, passages);
    if (next === undefined || passed.has(next)) break;
    receiver = next;
  }
  return receiver;
}

function registered(contactId: string, { deputies, successors }: Passages): string | undefined {
  const passed = new Set<string>();
  let at: string | undefined = contactId;
  while (at !== undefined && !deputies.has(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = successors.get(at);
  }
  return at;
}
