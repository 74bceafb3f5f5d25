import { stateCouncilCalendar } from '#calendar';
import { Desk } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { parseLocalDate } from '#kernel';
import { FakeClock } from '#testing';
import { CalendarBook } from './calendar-book.ts';
import { of2027, publish } from './domain/calendar-year.fixtures.ts';
import { calendarStream, calendarYearDecider } from './domain/calendar-year.ts';

const nationalDay = parseLocalDate('2027-10-01');

describe('the book of calendars', () => {
  const log = new InMemoryEventStore();
  const desk = new Desk(log, new FakeClock());
  let wishes = 0;
  const wish = (command = publish()) =>
    desk.run(calendarStream(command.data.year), calendarYearDecider, command, {
      actor: 'test',
      commandId: `wish ${++wishes}`,
    });

  it('begins with what the software knows, and goes along with what is published', async () => {
    const book = new CalendarBook(log);
    await book.load();
    expect(book.current().version).toBe(stateCouncilCalendar.version);
    let changes = 0;
    const following = book.follow(
      () => changes++,
      () => undefined,
    );
    const before = book.current();
    const { position } = await wish();
    while (position && !book.hasSeen(position)) await new Promise(setImmediate);
    expect(changes).toBe(1);
    expect(book.current().dayKind(nationalDay)).toBe('holiday');
    expect(before.dayKind(nationalDay)).toBe('workday');
    await following.stop();
  });

  it('knows after a restart what was published last, and tells nobody again', async () => {
    await wish(publish(2027, { holidays: of2027.holidays.slice(0, 1) }));
    const book = new CalendarBook(log);
    await book.load();
    expect(book.current().dayKind(nationalDay)).toBe('workday');
    expect(book.current().isProvisional(2027)).toBe(false);
    let changes = 0;
    const following = book.follow(
      () => changes++,
      () => undefined,
    );
    await wish(publish(2027, { notice: '只改文号' }));
    const head = await log.head();
    while (!book.hasSeen(head)) await new Promise(setImmediate);
    expect(changes).toBe(1); // the third wish brought back the days that the second had left out
    await following.stop();
  });

  it('tells how it would be with a notice, and stays as it is', async () => {
    const book = new CalendarBook(log);
    await book.load();
    const { version } = book.current();
    const year = 2028;
    const holidays = [{ date: parseLocalDate('2028-02-29'), name: '试' }];
    const other = book.with({ year, holidays, makeUpDays: [] });
    expect(other.dayKind(parseLocalDate('2028-02-29'))).toBe('holiday');
    expect(other.dayKind(nationalDay)).toBe('holiday');
    expect(book.current().version).toBe(version);
  });
});
