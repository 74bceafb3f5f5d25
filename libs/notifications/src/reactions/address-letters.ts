import { type Desk, type RecordedEvent, because } from '#event-store';
import { fold } from '#kernel';
import {
  type Addressed,
  addressingDecider,
  addressingStream,
  type LettersAddressed,
} from '../domain/addressing.ts';
import { type Contacts } from '#obligations';
import { type LetterDraft } from './letter-draft.ts';

type Tools = { readonly desk: Desk; readonly contacts: Contacts };

/**
 * Whom the letters go to that an event asks for: who holds the roles when it is first asked, and the same ever after.
 * A letter that was not among them then is not sent later.
 */
export async function addressLetters(
  event: RecordedEvent,
  drafts: readonly LetterDraft[],
  tools: Tools & { readonly actor: string },
): Promise<ReadonlyMap<string, Addressed['to']>> {
  const { desk, actor } = tools;
  const stream = addressingStream(event.id);
  const known = await addressedIn(stream, desk);
  if (known) return byName(known);
  const letters: Addressed[] = [];
  for (const draft of drafts) letters.push(await holdersOf(draft, tools));
  const { planId, region } = event.data as { planId: string; region: string };
  const data = { eventId: event.id, planId, region, letters };
  const command = { type: 'AddressLetters', data } as const;
  await desk.run(stream, addressingDecider, command, because(event, actor));
  return byName((await addressedIn(stream, desk)) ?? letters);
}

async function addressedIn(
  stream: string,
  { store }: Desk,
): Promise<readonly Addressed[] | undefined> {
  const { events } = await store.load(stream);
  return fold(addressingDecider, events as unknown as readonly LettersAddressed[])?.letters;
}

const byName = (letters: readonly Addressed[]): ReadonlyMap<string, Addressed['to']> =>
  new Map(letters.map(({ name, to }) => [name, to]));

async function holdersOf(
  { name, to, sides }: LetterDraft,
  { contacts }: Tools,
): Promise<Addressed> {
  const mailed = to.filter((audience) => !audience.endsWith('.board'));
  const holders = await contacts.holding(mailed, sides);
  const nobody = { contactIds: [], vacant: [sides.organization] };
  return { name, to: mailed.map((role) => ({ role, ...(holders[role] ?? nobody) })) };
}
