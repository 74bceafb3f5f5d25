import { type CommandRunner, type RecordedEvent, because } from '#event-store';
import { fold } from '#kernel';
import {
  type Addressed,
  addressingDecider,
  addressingStream,
  type LettersAddressed,
} from '../domain/addressing.ts';
import { type Contacts } from '#obligations';
import { type MailDraft } from './mail-draft.ts';

type Tools = { readonly runner: CommandRunner; readonly contacts: Contacts };

/**
 * Whom the mails go to that an event asks for: who holds the roles when it is first asked, and the same ever after.
 * A mail that was not among them then is not sent later.
 */
export async function addressMails(
  event: RecordedEvent,
  drafts: readonly MailDraft[],
  tools: Tools & { readonly actor: string },
): Promise<ReadonlyMap<string, Addressed['to']>> {
  const { runner, actor } = tools;
  const stream = addressingStream(event.id);
  const known = await addressedIn(stream, runner);
  if (known) return byName(known);
  const letters: Addressed[] = [];
  for (const draft of drafts) letters.push(await holdersOf(draft, tools));
  const { planId, region } = event.data as { planId: string; region: string };
  const data = { eventId: event.id, planId, region, letters };
  const command = { type: 'AddressLetters', data } as const;
  await runner.run(stream, addressingDecider, command, because(event, actor));
  return byName((await addressedIn(stream, runner)) ?? letters);
}

async function addressedIn(
  stream: string,
  { store }: CommandRunner,
): Promise<readonly Addressed[] | undefined> {
  const { events } = await store.load(stream);
  return fold(addressingDecider, events as unknown as readonly LettersAddressed[])?.letters;
}

const byName = (letters: readonly Addressed[]): ReadonlyMap<string, Addressed['to']> =>
  new Map(letters.map(({ name, to }) => [name, to]));

async function holdersOf({ name, to, sides }: MailDraft, { contacts }: Tools): Promise<Addressed> {
  const mailed = to.filter((audience) => !audience.endsWith('.board'));
  const holders = await contacts.holding(mailed, sides);
  const nobody = { contactIds: [], vacant: [sides.organization] };
  return { name, to: mailed.map((role) => ({ role, ...(holders[role] ?? nobody) })) };
}
