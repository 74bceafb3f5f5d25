import fc from 'fast-check';
import { type User } from '#http';
import { type CalendarYearPublished } from '../../domain/calendar-year.events.ts';
import { of2027 } from '../../domain/calendar-year.fixtures.ts';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../domain/policy.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';

const user = (role: User['roles'][number], region: string | null = null): User => ({
  userId: role,
  name: role,
  roles: [role],
  region,
  organization: null,
});

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeAll(async () => {
  feature = await startSupervision();
  const opened = duties.opened({ dueOn: day('2027-10-08') });
  await feature.write(`obligation-${duties.ref.obligationId}`, opened);
});
afterAll(() => feature.stop());

const refusedBy = async (url: string, body: object, by?: User): Promise<unknown> => {
  const { status, body: answer } = await feature.ask('POST', url, body, by);
  expect(status).not.toBe(200);
  return answer['code'] ?? status;
};

describe('the working days of a year', () => {
  it('are shown to everybody, published or provisional', async () => {
    const known = await feature.ask('GET', '/calendar/2026', undefined, user('liaison', 'zezhou'));
    expect(known.body).toMatchObject({ year: 2026, status: 'published' });
    expect(known.body['source']).toContain('国务院办公厅');
    const expected = await feature.ask('GET', '/calendar/2027');
    expect(expected.body).toMatchObject({ status: 'provisional', source: null, makeUpDays: [] });
    expect(expected.body['holidays']).toHaveLength(13); // those of the law
  });

  it('are tried out without being written', async () => {
    const { holidays, makeUpDays } = of2027;
    const tried = await feature.ask('POST', '/calendar/2027/preview', { holidays, makeUpDays });
    expect(tried).toMatchObject({ status: 200, body: { obligations: 1, moved: 1 } });
    expect(tried.body['examples']).toMatchObject([{ dueOn: '2027-10-08', ...duties.ref }]);
    const now = await feature.ask('GET', '/calendar/2027');
    expect(now.body['status']).toBe('provisional');
  });

  it('are published by the office, corrected by a supervisor, and the same again writes nothing', async () => {
    const less = { ...of2027, makeUpDays: [] };
    const publish = (body: object, by: User) => feature.ask('POST', '/calendar/2027', body, by);
    const first = await publish(of2027, user('office'));
    expect(first).toMatchObject({ status: 200, body: { written: 1, moved: 1 } });
    expect(await publish(of2027, user('office'))).toMatchObject({ body: { written: 0 } });
    expect(await publish(less, user('supervisor'))).toMatchObject({ body: { written: 1 } });
    const { events } = await feature.runner.store.load('calendar-2027');
    expect(events.map(({ data }) => data)).toEqual([
      { year: 2027, ...of2027, before: null },
      { year: 2027, ...less, before: of2027 },
    ]);
    const now = await feature.ask('GET', '/calendar/2027');
    expect(now.body).toMatchObject({ status: 'published', source: of2027.notice, makeUpDays: [] });
  });

  it('tell at the first correction what had come with the software', async () => {
    const days = { holidays: [{ date: '2026-10-01', name: '国庆节' }], makeUpDays: [] };
    await feature.ask('POST', '/calendar/2026', { ...days, notice: '更正' });
    const { events } = await feature.runner.store.load('calendar-2026');
    const { before } = events[0]?.data as CalendarYearPublished['data'];
    expect(before?.notice).toBeNull();
    expect(before?.makeUpDays).toContainEqual({ date: '2026-01-04', name: '元旦' });
  });

  it('are nobody else’s to publish', async () => {
    for (const role of ['liaison', 'auditor', 'visitor'] as const) {
      expect(await refusedBy('/calendar/2027', of2027, user(role))).toBe('not-allowed');
      expect(await refusedBy('/calendar/2027/preview', of2027, user(role))).toBe('not-allowed');
    }
    const own = user('office', 'zezhou');
    expect(await refusedBy('/calendar/2027', of2027, own)).toBe('not-your-region');
    expect(await refusedBy('/calendar/2027/preview', of2027, own)).toBe('not-your-region');
  });

  it.each([
    ['/calendar/1999', of2027, 'calendar-year-out-of-range'],
    ['/calendar/2027', { ...of2027, holidays: [] }, 'calendar-empty'],
    ['/calendar/2027', { ...of2027, makeUpDays: of2027.holidays }, 'calendar-contradictory'],
    ['/calendar/2028/preview', of2027, 'calendar-date-out-of-range'],
    ['/calendar/soon', of2027, 'request-malformed'],
    ['/calendar/2027', { ...of2027, notice: '' }, 'request-malformed'],
    [
      '/calendar/2027',
      { ...of2027, holidays: [{ date: '2027-02-30', name: '' }] },
      'request-malformed',
    ],
  ])('are refused at %s when they are wrong', async (url, body, code) =>
    expect(await refusedBy(url, body)).toBe(code),
  );

  it('never fail, whatever is sent', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('2027', '2027/preview', '-1', '1e3', '99999999999999999999', '%00'),
        fc.oneof(
          fc.object(),
          fc.record({
            holidays: fc.jsonValue(),
            makeUpDays: fc.jsonValue(),
            notice: fc.jsonValue(),
          }),
          fc.record({
            holidays: fc.array(fc.oneof(fc.jsonValue(), fc.constant(of2027.holidays[0]))),
            makeUpDays: fc.array(fc.object()),
            notice: fc.string(),
          }),
        ),
        async (path, body) => {
          const { status } = await feature.ask('POST', `/calendar/${path}`, body);
          expect([200, 400, 404, 409, 422]).toContain(status);
        },
      ),
      { numRuns: 200 },
    ));
});
