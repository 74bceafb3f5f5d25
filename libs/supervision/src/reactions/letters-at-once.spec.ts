import { stateCouncilCalendar as calendar } from '#calendar';
import { Desk } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event } from '#kernel';
import { FakeClock } from '#testing';
import { approved } from '../domain/escalation.fixtures.ts';
import * as duties from '../domain/obligation.fixtures.ts';
import { policy } from '../domain/policy.fixtures.ts';
import { tablesWith } from '../engine/tables.fixtures.ts';
import { type Contact, Contacts } from '../ports/contacts.port.ts';
import { obligationList } from '../views/obligation-list.ts';
import { recorded, rowsOf } from '../views/views.fixtures.ts';
import { writeLettersAtOnce } from './letters-at-once.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });

class OneHead extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    return Promise.resolve({ 'lead.head': { contactIds: ['xu'], vacant: [] } });
  }
  override get(contactId: string): Promise<Contact> {
    const { region, organization } = duties.ref;
    return Promise.resolve({ contactId, name: '徐', email: 'xu@x.example', region, organization });
  }
}

/** Letters that an approved red card leads to, after this history of its obligation. */
async function lettersAfter(...history: readonly Event[]): Promise<number> {
  const events = history.map((event, place) => recorded(event, place));
  const rows = [...rowsOf(obligations, events)].map(([key, row]) => {
    return { view: obligations.name, key, row };
  });
  const ops = await tablesWith([obligations as never], rows);
  const log = new InMemoryEventStore();
  const desk = new Desk(log, new FakeClock());
  const reaction = writeLettersAtOnce({ desk, ops, calendar, contacts: new OneHead() });
  await reaction.react(recorded(approved('2026-01-16'), 9));
  let letters = 0;
  for await (const event of log.readAll({ prefixes: ['mail-'] })) {
    if (event.type === 'LetterIssued') letters++;
  }
  return letters;
}

describe('an approved red card', () => {
  it('goes to the head at once', async () => {
    expect(await lettersAfter(duties.opened())).toBe(1);
  });

  it('is not sent to a person who has already done it, nor for what was waived', async () => {
    expect(await lettersAfter(duties.opened(), duties.met('2026-01-15'))).toBe(0);
    expect(await lettersAfter(duties.opened(), duties.waived('2026-01-15'))).toBe(0);
  });
});
