import { stateCouncilCalendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { parseLocalDate } from '#kernel';
import { FakeClock } from '#testing';
import { CalendarRegistry } from './calendar-registry.ts';
import { of2027, publish } from './domain/calendar-year.fixtures.ts';
import { calendarStream, calendarYearDecider } from './domain/calendar-year.ts';

/** Off by the notice alone: the law has the first three days of October. */
const dayOfNotice = parseLocalDate('2027-10-04');

describe('the calendar registry', () => {
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new FakeClock());
  let commands = 0;
  const request = (command = publish()) =>
    runner.run(calendarStream(command.data.year), calendarYearDecider, command, {
      actor: 'test',
      commandId: `command ${++commands}`,
    });

  it('begins with what the software knows, and goes along with what is published', async () => {
    const registry = new CalendarRegistry(log);
    await registry.load();
    expect(registry.current().version).toBe(stateCouncilCalendar.version);
    let changes = 0;
    const following = registry.subscribe(
      () => changes++,
      () => undefined,
    );
    const before = registry.current();
    const { position } = await request();
    expect(position && (await registry.waitFor(position))).toBe(true);
    expect(changes).toBe(1);
    expect(registry.current().dayKind(dayOfNotice)).toBe('holiday');
    expect(before.dayKind(dayOfNotice)).toBe('workday');
    await following.stop();
  });

  it('knows after a restart what was published last, and tells nobody again', async () => {
    await request(publish(2027, { holidays: of2027.holidays.slice(0, 1) }));
    const registry = new CalendarRegistry(log);
    await registry.load();
    expect(registry.current().dayKind(dayOfNotice)).toBe('workday');
    expect(registry.current().isProvisional(2027)).toBe(false);
    let changes = 0;
    const following = registry.subscribe(
      () => changes++,
      () => undefined,
    );
    await request(publish(2027, { notice: '只改文号' }));
    const head = await log.head();
    expect(await registry.waitFor(head)).toBe(true);
    expect(changes).toBe(1); // the third command brought back the days that the second had left out
    await following.stop();
  });

  it('tells how it would be with a notice, and stays as it is', async () => {
    const registry = new CalendarRegistry(log);
    await registry.load();
    const { version } = registry.current();
    const year = 2028;
    const holidays = [{ date: parseLocalDate('2028-02-29'), name: '试' }];
    const other = registry.with({ year, holidays, makeUpDays: [] });
    expect(other.dayKind(parseLocalDate('2028-02-29'))).toBe('holiday');
    expect(other.dayKind(dayOfNotice)).toBe('holiday');
    expect(registry.current().version).toBe(version);
  });
});
