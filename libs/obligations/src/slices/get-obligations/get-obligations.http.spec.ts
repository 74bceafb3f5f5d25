import { type User } from '#http';
import { type Event } from '#kernel';
import { officer } from '#testing/feature';
import { day } from '../../../../policies/src/domain/policy.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';
import * as duties from '../../domain/obligation.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeAll(async () => {
  feature = await startSupervision();
  feature.clock.set('2025-12-10T10:00:00+08:00');
  const open = async (
    obligationId: string,
    facts: Parameters<typeof duties.opened>[0] & object,
    ...more: readonly Event[]
  ): Promise<void> => {
    const opened = duties.opened();
    const first = { ...opened, data: { ...opened.data, ...facts, obligationId } };
    await feature.write(`obligation-${obligationId}`, first, ...more);
  };
  await open('zezhou.t1.甲', { kind: 'task', organization: '甲', dueOn: day('2025-12-31') });
  await open(
    'zezhou.t2.乙',
    { kind: 'task', organization: '乙', dueOn: day('2026-01-31') },
    duties.issued('2026-02-05', { obligationId: 'zezhou.t2.乙', form: 'yellow', rule: '+5wd' }),
  );
  await open('zezhou.g1.乙', { kind: 'target', organization: '乙', dueOn: day('2026-03-31') });
  await open('zezhou.p1.甲', { kind: 'phase', organization: '甲', dueOn: day('2025-12-15') });
  await open('rushan.t1.甲', {
    kind: 'task',
    region: 'rushan',
    organization: '甲',
    dueOn: day('2025-12-31'),
  });
  const met = { ...duties.met('2025-12-01') };
  await feature.write('obligation-zezhou.p1.甲', {
    ...met,
    data: { ...met.data, obligationId: 'zezhou.p1.甲' },
  });
  await feature.settle();
});
afterAll(() => feature.stop());

const regional: User = { ...officer, region: 'zezhou' };
const liaison: User = { ...regional, roles: ['liaison'], organization: '甲' };

describe('the list of obligations', () => {
  const ids = async (query: string): Promise<readonly unknown[]> => {
    const { body } = await feature.ask('GET', `/obligations${query}`, undefined, regional);
    return (body['rows'] as { obligationId: string }[]).map(({ obligationId }) => obligationId);
  };

  it('shows one kind where one is asked for', async () => {
    expect(await ids('?kind=task')).toEqual(['zezhou.t1.甲', 'zezhou.t2.乙']);
    expect(await ids('?kind=target&status=open')).toEqual(['zezhou.g1.乙']);
    expect(await feature.ask('GET', '/obligations?kind=nothing')).toMatchObject({ status: 422 });
  });

  it('begins with what is due first, or with the highest level', async () => {
    expect(await ids('')).toEqual(['zezhou.p1.甲', 'zezhou.t1.甲', 'zezhou.t2.乙', 'zezhou.g1.乙']);
    expect(await ids('?order=level&limit=2')).toEqual(['zezhou.t2.乙', 'zezhou.p1.甲']);
  });

  it('is counted by kind and state, for each of what they may see', async () => {
    const counts = async (query: string, user: User) =>
      (await feature.ask('GET', `/obligations/summary${query}`, undefined, user)).body['rows'];
    expect(await counts('', regional)).toEqual([
      { kind: 'phase', status: 'met', count: 1 },
      { kind: 'target', status: 'open', count: 1 },
      { kind: 'task', status: 'open', count: 2 },
    ]);
    expect(await counts('', liaison)).toEqual([
      { kind: 'phase', status: 'met', count: 1 },
      { kind: 'task', status: 'open', count: 1 },
    ]);
    expect(await counts('?planId=nothing', regional)).toEqual([]);
  });
});
