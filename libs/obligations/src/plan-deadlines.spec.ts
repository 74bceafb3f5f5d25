import { stateCouncilCalendar } from '#calendar';
import { InMemoryJobQueue } from '#jobs/in-memory';
import { parseInstant } from '#kernel';
import { policy } from '../../policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../views/src/tables.fixtures.ts';
import { planDeadlinesBetween } from './plan-deadlines.ts';
import { obligationList } from './views/obligation-list.ts';

const projection = obligationList({ calendar: stateCouncilCalendar, policyOf: () => policy });
const MORNING = parseInstant('2025-12-01T08:30:00+08:00');
const NEXT_MORNING = parseInstant('2025-12-02T08:30:00+08:00');

const other = {
  region: 'x',
  organization: '县教育局',
  kind: 'task',
  subjectId: 't',
  status: 'open',
  level: null,
  dueOn: '2025-12-31',
  extensions: 0,
  metOn: null,
  state: { untold: [] },
};

const tables = (due: Iterable<{ planId: string; nextAt: string | null }>) =>
  tablesWith(
    [projection as never],
    [...due].map(({ planId, nextAt }, n) => {
      return { view: projection.name, key: `o${n}`, row: { ...other, planId, nextAt } };
    }),
  );

describe('the deadlines of plans', () => {
  it('are one job for each plan and moment, however many obligations fall due', async () => {
    function* morningOf(plans: number) {
      for (let n = 0; n < 3 * plans; n++) yield { planId: `p${n % plans}`, nextAt: MORNING };
    }
    const ops = await tables(morningOf(1_000));
    const jobs = await planDeadlinesBetween(
      ops,
      parseInstant('2025-12-01T08:00:00+08:00'),
      MORNING,
    );
    expect(jobs).toHaveLength(1_000);
    const queue = new InMemoryJobQueue();
    await queue.add(jobs);
    expect((await queue.counts()).waiting).toBe(1_000);
    await queue.close();
  });

  it('are those after one moment, another included', async () => {
    const ops = await tables([
      { planId: 'a', nextAt: MORNING },
      { planId: 'a', nextAt: NEXT_MORNING },
      { planId: 'b|c', nextAt: NEXT_MORNING },
      { planId: 'd', nextAt: null },
    ]);
    const all = await planDeadlinesBetween(ops, '', NEXT_MORNING);
    expect(all.map(({ data }) => data)).toEqual([
      { planId: 'a', at: MORNING },
      { planId: 'a', at: NEXT_MORNING },
      { planId: 'b|c', at: NEXT_MORNING },
    ]);
    expect(await planDeadlinesBetween(ops, MORNING, NEXT_MORNING)).toEqual(all.slice(1));
    expect(await planDeadlinesBetween(ops, '', MORNING)).toEqual(all.slice(0, 1));
  });
});
