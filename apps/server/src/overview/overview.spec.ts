import { Module } from '@nestjs/common';
import { type User } from '#http';
import { type Event } from '#kernel';
import { phaseBoard } from '#phases';
import { planBoard } from '#plans';
import { targetBoard } from '#targets';
import { taskDuties, taskList, TasksModule } from '#tasks';
import { idsOfOrganizations } from '#testing';
import { officer } from '#testing/feature';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import * as phases from '../../../../libs/phases/src/domain/phase.fixtures.ts';
import * as plans from '../../../../libs/plans/src/domain/plan.fixtures.ts';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import * as targets from '../../../../libs/targets/src/domain/target.fixtures.ts';
import { ledgerList } from '../ledger/ledger-list.ts';
import { LedgerController } from '../ledger/ledger.controller.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Overview } from './overview.ts';
import { OverviewController } from './overview.controller.ts';

@Module({ controllers: [OverviewController, LedgerController] })
class OverviewModule {}

const { education, science, office } = duties;
const leader: User = { ...officer, userId: 'u-leader', roles: ['supervisor'], region: 'zezhou' };
const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: education,
};

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision({
    modules: [TasksModule, OverviewModule],
    projections: [taskList, taskDuties, planBoard, phaseBoard, targetBoard, ledgerList],
  });
  feature.clock.set('2025-12-24T09:00:00+08:00'); // a Wednesday
});
afterEach(() => feature.stop());

const adopt = (): Promise<void> => feature.write('plan-zezhou', plans.drafted(), plans.adopted());
const ref = { planId: 'zezhou', region: 'zezhou' };
const assignedOn = day('2025-11-03');

/** A task led by the education bureau. */
async function assignTask(n: number, dueOn: string, tracked = true): Promise<string> {
  const taskId = `zezhou.t${n}`;
  const facts = { number: `二（一）${n}`, dueOn: day(dueOn), dueOnDefaulted: false };
  const about = { ...ref, taskId, title: `第${n}项`, section: '青少年', tracked };
  const told = { leads: [education], supports: [science], responsible: [], clause: '……' };
  const organizationIds = idsOfOrganizations(office, education, science);
  const policy = { name: 'default', version: 1 };
  const rest = { office, planTitle: '实施方案', policy, byAmendment: false, assignedOn };
  const data = { ...about, ...facts, ...told, ...rest, organizationIds };
  await feature.write(`task-${taskId}`, { type: 'TaskAssigned', data });
  return taskId;
}

/** One that is tracked, and what it owes for it. */
async function assign(n: number, dueOn: string, more: readonly Event[] = []): Promise<string> {
  const taskId = await assignTask(n, dueOn);
  const obligationId = `${taskId}.${education}`;
  const opened = duties.opened({
    number: `二（一）${n}`,
    dueOn: day(dueOn),
    dueOnDefaulted: false,
    obligationId,
    subjectId: taskId,
    openedOn: assignedOn,
    subject: `第${n}项`,
  });
  const others = more.map(({ type, data: said }) => ({ type, data: { ...said, obligationId } }));
  await feature.write(`obligation-${obligationId}`, opened, ...others);
  return obligationId;
}
const post = async (taskId: string, verb: string, user: User): Promise<void> => {
  const body = { organization: education };
  expect((await feature.ask('POST', `/tasks/${taskId}/${verb}`, body, user)).status).toBe(200);
  await feature.settle();
};
const overview = async (user = officer, query = ''): Promise<Overview> => {
  const { body, status } = await feature.ask('GET', `/overview${query}`, undefined, user);
  expect([query, status]).toEqual([query, 200]);
  return body as Overview;
};

describe('the overview of today', () => {
  it('says of each plan in force how many tasks there are, done, overdue and due soon', async () => {
    await adopt();
    await assign(1, '2025-12-23'); // yesterday
    await assign(2, '2025-12-24'); // today
    await assign(3, '2026-01-08'); // the tenth working day: 1 and 2 January are off, 4 January is worked
    await assign(4, '2026-01-09'); // the day after
    const done = await overview();
    expect(done.tasks).toEqual({ total: 4, done: 0, overdue: 1, dueSoon: 2 });
    expect(done.plans.map(({ planId, tasks }) => [planId, tasks])).toEqual([
      ['zezhou', done.tasks],
    ]);
    expect(done).toMatchObject({ on: '2025-12-24', past: false });
    await post('zezhou.t4', 'claim', liaison);
    await post('zezhou.t4', 'accept', officer);
    expect((await overview()).tasks).toEqual({ total: 4, done: 1, overdue: 1, dueSoon: 2 });
  });

  it('counts what the ledger and the status count: not what the plan only shows', async () => {
    await adopt();
    await assign(1, '2025-12-23');
    await assign(2, '2025-12-24');
    await assign(3, '2025-12-31');
    await assignTask(4, '2025-12-23', false);
    await post('zezhou.t3', 'claim', liaison);
    await post('zezhou.t3', 'accept', officer);
    const ledger = async (query: string) =>
      (await feature.ask('GET', `/ledger${query}`)).body as unknown as Ledger;
    const { total, counts } = await ledger('');
    expect((await overview()).tasks).toMatchObject({ total: 3, done: 1, overdue: 1 });
    expect([total, counts?.overdue]).toEqual([3, 1]);
    expect(counts?.statuses).toEqual([
      { status: 'open', count: 2 },
      { status: 'accepted', count: 1 },
    ]);
    const { body } = await feature.ask('GET', '/obligations/summary');
    const told = body['rows'] as readonly { readonly count: number }[];
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect((await overview(officer, '?on=2025-12-23')).tasks.total).toBe(3);
    const all = (await ledger('?all=true')).rows.map(({ title, status }) => [title, status]);
    expect(all.at(-1)).toEqual(['第4项', 'untracked']);
    expect(all).toHaveLength(4);
  });

  it('counts the colours, and the red that nobody has signed', async () => {
    await adopt();
    const reached = (rule: string, form: 'blue' | 'yellow' | 'red', on: string) =>
      duties.issued(on, { rule, form, draft: form === 'red' });
    await assign(1, '2025-12-02', [
      reached('+1wd', 'blue', '2025-12-03'),
      reached('+5wd', 'yellow', '2025-12-09'),
      reached('+10wd', 'red', '2025-12-16'),
    ]);
    await assign(2, '2025-12-22', [reached('+1wd', 'blue', '2025-12-23')]);
    await feature.react();
    const cases = { blue: 1, yellow: 0, red: 1, redDrafted: 1 };
    expect(await overview()).toMatchObject({ cases, plans: [{ cases }] });
  });

  it('has the phases as they are planned and stand, and no phase that was dropped', async () => {
    await adopt();
    const own = (event: Event): Event => ({ ...event, data: { ...event.data, ...ref } });
    await feature.write(
      'phase-rushan.p1',
      own(phases.scheduled),
      own(phases.started('2022-01-10')),
    );
    expect((await overview()).plans[0]?.phases).toEqual([
      {
        phaseId: 'rushan.p1',
        number: '阶段1',
        title: '启动实施',
        startsOn: '2022-01-01',
        dueOn: '2022-12-31',
        startedOn: '2022-01-10',
        closedOn: null,
        status: 'started',
      },
    ]);
    await feature.write('phase-rushan.p1', own(phases.dropped));
    expect((await overview()).plans[0]?.phases).toEqual([]);
  });

  it('has the targets by how they stand', async () => {
    await adopt();
    const data = { ...targets.set().data, ...ref };
    await feature.write('target-zezhou.g1', { type: 'TargetSet', data });
    expect((await overview()).plans[0]?.targets).toMatchObject({ 'no-data': 1, attained: 0 });
  });

  it('leaves drafts out, and what another region has', async () => {
    await feature.write('plan-zezhou', plans.drafted());
    expect((await overview()).plans).toEqual([]);
    await feature.write('plan-zezhou', plans.adopted());
    expect((await overview(leader)).plans).toHaveLength(1);
    expect((await overview({ ...leader, region: 'tunxi' })).plans).toEqual([]);
    expect((await overview(officer, '?planId=zezhou')).plans).toHaveLength(1);
    expect((await overview(officer, '?planId=tunxi')).plans).toEqual([]);
  });

  it('says to the office what waits for it, to others nothing', async () => {
    await adopt();
    await assign(1, '2025-12-23');
    await assign(2, '2026-03-31');
    await post('zezhou.t2', 'claim', liaison);
    const { waiting } = await overview();
    expect(waiting).toEqual([
      { what: 'judge-claim', count: 1 },
      { what: 'lapsed', count: 1 },
    ]);
    expect((await overview({ ...officer, roles: ['auditor'] })).waiting).toBeNull();
  });

  it('is not for a liaison, nor for a day that has not come', async () => {
    expect((await feature.ask('GET', '/overview', undefined, liaison)).status).toBe(403);
    const { status, body } = await feature.ask('GET', '/overview?on=2025-12-25');
    expect([status, body['code']]).toEqual([409, 'date-in-future']);
    for (const on of ['', '2025-13-01', 'heute']) {
      expect((await feature.ask('GET', `/overview?on=${on}`)).status).toBe(422);
    }
  });
});

describe('the overview of a day that is over', () => {
  it('has what was in force then, by the days that facts bear', async () => {
    await adopt(); // on 3 November
    await assign(1, '2025-11-20');
    await assign(2, '2025-11-20', [duties.met('2025-11-18')]);
    await assign(3, '2025-11-20', [duties.met('2025-12-01')]);
    const before = await overview(officer, '?on=2025-11-02');
    expect(before).toMatchObject({ plans: [], tasks: { total: 0 } });
    const then = await overview(officer, '?on=2025-11-24');
    expect(then).toMatchObject({
      on: '2025-11-24',
      past: true,
      tasks: { total: 3, done: 1, overdue: 2, dueSoon: null },
      cases: null,
      waiting: null,
      plans: [{ tasks: { overdue: 2 }, cases: null }],
    });
    const due = await overview(officer, '?on=2025-11-20');
    expect(due.tasks).toMatchObject({ done: 1, overdue: 0 });
  });
});
