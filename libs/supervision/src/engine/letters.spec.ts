import { stateCouncilCalendar as calendar } from '#calendar';
import { Desk, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, parseInstant } from '#kernel';
import { FakeClock } from '#testing';
import type { Projection, Row } from '#views';
import * as duties from '../domain/obligation.fixtures.ts';
import { morning, policy } from '../domain/policy.fixtures.ts';
import { type Contact, Contacts } from '../ports/contacts.port.ts';
import { mailList } from '../views/mail-list.ts';
import { noticeList } from '../views/notice-list.ts';
import { obligationList } from '../views/obligation-list.ts';
import { recorded, rowsOf } from '../views/views.fixtures.ts';
import { writeLetters } from './letters.ts';
import { tablesWith } from './tables.fixtures.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });
const now = morning('2025-12-01');

class TwoLiaisons extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    return Promise.resolve({});
  }
  override get(contactId: string): Promise<Contact> {
    if (contactId === 'nobody-can-read') return Promise.reject(new Error('the row is damaged'));
    const { region, organization } = duties.ref;
    const email = 'li@x.example';
    return Promise.resolve({ contactId, name: '李', email, region, organization });
  }
}

async function deskWith(history: readonly Event[]) {
  const events = history.map((event, place) => recorded(event, place));
  const own = <R extends Row>(projection: Projection<R>, mine: RegExp) =>
    [
      ...rowsOf(
        projection,
        events.filter(({ type }) => mine.test(type)),
      ),
    ].map(([key, row]) => ({ view: projection.name, key, row }));
  const rows = [...own(obligations, /^(Obligation|Reminder)/), ...own(noticeList, /./)];
  const ops = await tablesWith([obligations, noticeList, mailList] as never, rows);
  const log = new InMemoryEventStore();
  const desk = new Desk(log, new FakeClock(now));
  const errors: unknown[] = [];
  const write = (at = now): Promise<number> =>
    writeLetters({ desk, ops, calendar, contacts: new TwoLiaisons() }, at, (error) =>
      errors.push(error),
    );
  const letters = async (): Promise<readonly RecordedEvent[]> => {
    const found: RecordedEvent[] = [];
    for await (const event of log.readAll({ prefixes: ['mail-'] })) found.push(event);
    return found;
  };
  return { write, letters, errors };
}

const toldTo = (...contactIds: readonly string[]): Event =>
  duties.issued('2025-12-01', {
    recipients: contactIds.map((contactId) => ({ role: 'lead.liaison', contactId })),
  });

describe('writing the letters of a morning', () => {
  it('asks what time it was when all that was due had been looked at, not what time it is', async () => {
    const { write, letters } = await deskWith([duties.opened(), toldTo('li')]);
    expect(await write(parseInstant('2025-12-01T08:29:59.999+08:00'))).toBe(0);
    expect(await letters()).toEqual([]);
    expect(await write()).toBe(1);
  });

  it('is not given up for all because one of them cannot be written', async () => {
    const history = [duties.opened(), toldTo('nobody-can-read', 'li')];
    const { write, letters, errors } = await deskWith(history);
    expect(await write()).toBe(1);
    expect((await letters()).map(({ type }) => type)).toEqual(['LetterIssued']);
    expect(errors).toEqual([new Error('the row is damaged')]);
  });

  it('forgets nothing of today for somebody who has had ten thousand notices before', async () => {
    const earlier = Array.from({ length: 10_000 }, (_, n) =>
      duties.issued('2025-11-03', {
        obligationId: `a.t${n}`,
        recipients: [{ role: 'lead.liaison', contactId: 'li' }],
      }),
    );
    const notices = earlier.map((event) => ({ ...event, type: 'ReminderIssued' }));
    const { write, letters } = await deskWith([...notices, duties.opened(), toldTo('li')]);
    expect(await write()).toBe(1);
    expect(await letters()).toMatchObject([{ type: 'LetterIssued' }]);
  });
});
