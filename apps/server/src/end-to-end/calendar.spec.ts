import { parseLocalDate } from '#kernel';
import { type CalendarEffect } from '#policies/rules';
import { type ObligationRow } from '#obligations';
import { type RunningServer } from '../start-server.ts';
import { embedded, simulated } from './logs.fixtures.ts';
import { differences } from './outcome.fixtures.ts';
import { asker, openObligations, Town } from './town.fixtures.ts';

const BEGIN = '2027-09-20T09:00:00+08:00';

const named = (name: string, ...dates: readonly string[]) =>
  dates.map((date) => ({ date: parseLocalDate(date), name }));

/** As a notice of the State Council might have it: seven days off, two Saturdays worked. */
const of2027 = {
  holidays: [
    ...named('元旦', '2027-01-01'),
    ...named(
      '国庆节',
      ...['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04'],
      ...['2027-10-05', '2027-10-06', '2027-10-07'],
    ),
  ],
  makeUpDays: named('国庆节', '2027-09-25', '2027-10-09'),
  notice: '国办发明电〔2026〕9号',
};

/** Due dates, and what they are for. */
const DUE = {
  /** Its −3wd moves from 5 October to 28 September, which is past. */
  past: '2027-10-08',
  /** Its −10wd moves from 6 October to 30 September. */
  earlier: '2027-10-20',
  /** Overdue; its +5wd moves from 5 to 9 October. */
  later: '2027-09-27',
  /** Nothing of it moves. */
  far: '2028-06-30',
};

/** Every event since a place, by type. */
async function eventsSince({ app: { log } }: RunningServer, after: string): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of log.readAll({ after: after as never })) types.push(type);
  return types.filter((type) => !type.startsWith('Clock'));
}

async function nextAts({ app: { ops } }: RunningServer): Promise<Record<string, string | null>> {
  const { rows } = await ops.find<ObligationRow>('obligation-list', { limit: 10 });
  return Object.fromEntries(rows.map(({ subject, nextAt }) => [subject, nextAt]));
}

const morning = (date: string): string => `${date}T00:30:00.000Z`;

describe.each([
  ['in one process', embedded, [undefined]],
  ['by an API apart from the worker', simulated, ['worker', 'api']],
] as const)('a calendar year that is published %s', (_, openLog, roles) => {
  let town: Town;
  let server: RunningServer;
  let ask: ReturnType<typeof asker>;

  beforeAll(async () => {
    town = await Town.open(openLog, BEGIN);
    for (const role of roles) server = await town.start(role);
    ask = asker(server);
    await openObligations(server, DUE, '2027-09-20');
    await ask('POST', 'demo/clock', { to: '2027-09-29T10:00:00+08:00' });
  });
  afterAll(() => town.close());

  it('is told beforehand what it moves, and nothing moves yet', async () => {
    expect(await nextAts(server)).toEqual({
      past: morning('2027-10-05'),
      earlier: morning('2027-10-06'),
      later: morning('2027-10-05'),
      far: morning('2028-05-31'),
    });
    const effect = await ask<CalendarEffect>('POST', 'calendar/2027/preview', of2027);
    expect(effect).toMatchObject({ obligations: 4, moved: 3, dueAtOnce: 1 });
    const past = effect.examples.find(({ title }) => title === 'past');
    expect(past?.steps[0]).toEqual({
      rule: '-3wd',
      form: 'reminder',
      before: morning('2027-10-05'),
      after: morning('2027-09-28'),
    });
    expect(await ask('GET', 'calendar/2027')).toMatchObject({ status: 'provisional' });
  });

  it('moves what is to come, sends what really falls due and nothing else', async () => {
    const before = await server.app.log.head();
    const told = await ask<CalendarEffect>('POST', 'calendar/2027', of2027);
    expect(told).toMatchObject({ written: 1, moved: 3, dueAtOnce: 1 });
    await ask('POST', 'demo/clock', { advance: 'PT1M' });
    expect(await eventsSince(server, before)).toEqual([
      'CalendarYearPublished',
      'ReminderIssued',
      'LetterIssued',
      'NotificationDelivered',
    ]);
    expect(await nextAts(server)).toEqual({
      past: morning('2027-10-08'),
      earlier: morning('2027-09-30'),
      later: morning('2027-10-09'),
      far: morning('2028-05-31'),
    });
    expect(await ask('GET', 'calendar/2027')).toMatchObject({
      status: 'published',
      source: of2027.notice,
    });
  });

  it('writes nothing when it is published again, and nothing is counted anew', async () => {
    const before = await server.app.log.head();
    const again = await ask<CalendarEffect>('POST', 'calendar/2027', of2027);
    expect(again).toMatchObject({ written: 0, moved: 0 });
    expect(await eventsSince(server, before)).toEqual([]);
  });

  it('holds from then on: each notice comes once, on the day of the new calendar', async () => {
    await ask('POST', 'demo/clock', { to: '2027-10-12T10:00:00+08:00' });
    const { rows } = await server.app.ops.find<ObligationRow>('obligation-list');
    const notices = rows.map(({ subject, notices }) => [
      subject,
      notices.map(({ rule, on }) => `${rule} ${on}`),
    ]);
    expect(Object.fromEntries(notices)).toEqual({
      far: [],
      earlier: ['-30d 2027-09-20', '-10wd 2027-09-30'],
      later: [
        '-10wd 2027-09-20',
        '-3wd 2027-09-22',
        '0d 2027-09-27',
        '+1wd 2027-09-28',
        '+5wd 2027-10-09',
      ],
      past: [
        ...[
          '-30d 2027-09-20',
          '-10wd 2027-09-23',
          '-3wd 2027-09-28',
          '0d 2027-10-08',
          '+1wd 2027-10-09',
        ],
      ],
    });
  });

  it('is remembered over a restart, and tables built anew are the same', async () => {
    const before = await nextAts(server);
    await town.stop();
    expect(await differences(town)).toEqual([]);
    for (const role of roles) server = await town.start(role);
    ask = asker(server);
    expect(await nextAts(server)).toEqual(before);
  });
});
