import { stateCouncilCalendar as calendar } from '#calendar';
import { type CommandRunner, type RecordedEvent } from '#event-store';
import { Contacts } from '#obligations';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';
import { type LetterAddressed } from '../domain/addressing.events.ts';
import { type LetterBody } from '../domain/letter.events.ts';
import { writeLetters } from './write-letters.ts';

/** Everybody is held by nobody. */
export class NoContacts extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    return Promise.resolve({});
  }
  override get(): ReturnType<Contacts['get']> {
    return Promise.resolve(undefined);
  }
}

type Drafted = Omit<LetterAddressed['data'], 'to' | 'body'> & {
  readonly to: string;
  readonly role: string;
  readonly body: LetterBody;
};

/** The letters that a fact asks for at once, by organization. */
export async function letterDrafts(
  fact: RecordedEvent,
  runner: CommandRunner,
): Promise<readonly Drafted[]> {
  const ops = await tablesWith([], []);
  const [address] = writeLetters({ runner, ops, calendar, contacts: new NoContacts() });
  if (address) await carryOut(address, fact);
  const drafts: Drafted[] = [];
  for await (const event of runner.store.readAll({ prefixes: ['addressing-'] })) {
    const { to, body, ...letter } = event.data as LetterAddressed['data'];
    const drafted = to.flatMap(({ role, vacant }) =>
      vacant.map(({ organization }) => ({ ...letter, role, to: organization })),
    );
    if (body) drafts.push(...drafted.map((draft) => ({ ...draft, body })));
  }
  return drafts;
}
