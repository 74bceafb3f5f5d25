import { embedded } from './logs.fixtures.ts';
import { asker, openObligations, Town } from './town.fixtures.ts';

type Rows = { readonly rows: readonly Record<string, unknown>[] };

/** As it was reported: no notice for 2027 is published, and something was due on the last day of 2026, a Thursday. */
describe('the turn of a year for which no notice is published', () => {
  let town: Town;
  let ask: ReturnType<typeof asker>;

  beforeAll(async () => {
    town = await Town.open(embedded, '2026-12-30T09:00:00+08:00');
    const server = await town.start();
    ask = asker(server);
    await openObligations(server, { 总结: '2026-12-31' }, '2026-12-01');
  });
  afterAll(() => town.close());

  const goTo = (to: string): Promise<unknown> => ask('POST', 'demo/clock', { to });
  const cases = async (): Promise<unknown> =>
    (await ask<Rows>('GET', 'escalations')).rows.map(({ level, raisedOn }) => [level, raisedOn]);
  const mailDays = async (): Promise<unknown> =>
    (await ask<Rows>('GET', 'mails')).rows.map(({ on }) => on).sort();

  it('nobody is written to or put under supervision on New Year’s Day, which the law makes a day off', async () => {
    await goTo('2027-01-03T20:00:00+08:00');
    expect(await cases()).toEqual([]);
    // The rung of 28 December is caught up with on the 30th, when the server starts; then the day itself.
    expect(await mailDays()).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('blue comes on the first working day after it, Monday the fourth', async () => {
    await goTo('2027-01-04T09:00:00+08:00');
    expect(await cases()).toEqual([['blue', '2027-01-04']]);
    expect(await mailDays()).toEqual(['2026-12-30', '2026-12-31', '2027-01-04']);
  });

  it('that 2027 has no notice is said by the state of the server', async () => {
    const { url } = town.servers[0] ?? { url: '' };
    const ready = (await (await fetch(`${url}/readyz`)).json()) as Record<string, unknown>;
    expect(JSON.stringify(ready)).toContain('2027');
  });
});
