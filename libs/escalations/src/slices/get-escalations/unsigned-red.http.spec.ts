import { type User } from '#http';
import { officer } from '#testing/feature';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import {
  leader,
  liaison,
  untilRedDraft,
} from '../../../../notifications/src/red-draft.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
const { obligationId } = duties.ref;
const path = `/escalations/${encodeURIComponent(obligationId)}`;

/** Blue on 4 January, yellow on the 8th, red in draft on the 15th. */
beforeEach(async () => {
  feature = await startSupervision();
  feature.clock.set('2026-01-15T10:00:00+08:00');
  await untilRedDraft(feature);
});
afterEach(() => feature.stop());

const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);

describe('a red notice that nobody has signed', () => {
  const shown = async (user: User, query = ''): Promise<unknown> => {
    const { body } = await ask('GET', `/escalations${query}`, undefined, user);
    const rows = body['rows'] as { level: string; levelOn: string; redCard: string }[];
    return rows.map(({ level, levelOn, redCard }) => [level, levelOn, redCard]);
  };
  const yellow = [['yellow', '2026-01-08', 'none']];

  it('is red to the office, and yellow to the unit', async () => {
    expect(await shown(officer)).toEqual([['red', '2026-01-15', 'drafted']]);
    expect(await shown(liaison)).toEqual(yellow);
    expect(await shown(liaison, '?level=red')).toEqual([]);
    expect(await shown(liaison, '?level=yellow')).toEqual(yellow);
    expect(await shown(liaison, '?redCard=drafted')).toEqual([]);
    const { body } = await ask('GET', path, undefined, liaison);
    expect(body['cases']).toMatchObject([{ levels: [{ level: 'blue' }, { level: 'yellow' }] }]);
    expect(JSON.stringify(body)).not.toContain('"red"');
    const summary = await ask('GET', '/escalations/summary', undefined, liaison);
    expect(summary.body['rows']).toMatchObject([{ level: 'yellow', total: 1 }]);
  });

  it('is yellow among what the unit owes, too', async () => {
    const owed = async (query = '', user = liaison): Promise<unknown> => {
      const { body } = await ask('GET', `/obligations${query}`, undefined, user);
      const rows = body['rows'] as { level: string; notices: { form: string }[] }[];
      return rows.map(({ level, notices }) => [level, notices.map(({ form }) => form)]);
    };
    expect(await owed()).toEqual([['yellow', ['blue', 'yellow']]]);
    expect(await owed('?level=red')).toEqual([]);
    expect(await owed('?level=yellow')).toHaveLength(1);
    expect(await owed('?level=red', officer)).toEqual([['red', ['blue', 'yellow', 'red']]]);
  });

  it('is neither on the ladder nor among the reasons that the unit is told', async () => {
    const rungs = async (user: User): Promise<readonly string[]> => {
      const one = await ask(
        'GET',
        `/obligations/${encodeURIComponent(obligationId)}`,
        undefined,
        user,
      );
      const { timeline } = one.body as { timeline: { rule: string; recorded: boolean }[] };
      return timeline.filter(({ recorded }) => recorded).map(({ rule }) => rule);
    };
    expect(await rungs(officer)).toContain('+10wd');
    expect(await rungs(liaison)).toEqual(['+1wd', '+5wd']);
  });

  it('does not order what the unit is shown', async () => {
    const other = `${obligationId}x`;
    const facts = { obligationId: other, dueOn: duties.opened().data.dueOn };
    await feature.write(`obligation-${other}`, duties.opened(facts));
    const order = async (user: User): Promise<unknown> => {
      const { body } = await ask('GET', '/escalations?order=newest', undefined, user);
      return (body['rows'] as { levelOn: string }[]).map(({ levelOn }) => levelOn);
    };
    expect(await order(liaison)).toEqual(['2026-01-08']);
  });

  it('stays unheard of when it is declined or taken down', async () => {
    await ask('POST', `${path}/red-card/decline`, { reason: '已在办理' }, leader);
    await feature.settle();
    expect(await shown(liaison)).toEqual(yellow);
    const { body } = await ask('GET', path, undefined, liaison);
    expect(JSON.stringify(body)).not.toContain('已在办理');
    await ask('POST', `${path}/lower`, { to: 'yellow', reason: '好转' }, leader);
    await feature.settle();
    expect(await shown(liaison)).toEqual([['yellow', '2026-01-15', 'none']]);
  });

  it('is red to the unit when it is signed', async () => {
    await ask('POST', `${path}/red-card/approve`, { note: '同意' }, leader);
    await feature.settle();
    expect(await shown(liaison)).toEqual([['red', '2026-01-15', 'approved']]);
  });
});
