import { Module } from '@nestjs/common';
import { contactList } from '#directory';
import { type User } from '#http';
import { planBoard } from '#plans';
import { readSheet } from '#sheets';
import { taskDuties, taskList, TasksModule, type TaskTerms } from '#tasks';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import { officer } from '#testing/feature';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { LedgerController } from './ledger.controller.ts';
import { ledgerList } from './ledger-list.ts';
import { type Ledger } from './ledger.ts';

@Module({ controllers: [LedgerController] })
class LedgerModule {}

const { education, science, office } = duties;
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
    modules: [TasksModule, LedgerModule],
    projections: [taskList, taskDuties, planBoard, contactList, ledgerList],
  });
  feature.clock.set('2025-12-24T09:00:00+08:00'); // a Wednesday
});
afterEach(() => feature.stop());

type Named = { readonly leads?: readonly string[]; readonly supports?: readonly string[] };

/** A task, and what each of its leads owes for it. */
async function assign(
  n: number,
  dueOn: string,
  { leads = [education], supports = [] }: Named = {},
  terms: Partial<TaskTerms> = {},
): Promise<string> {
  const taskId = `zezhou.t${n}`;
  const facts = { number: `二（一）${n}`, dueOn: day(dueOn), dueOnDefaulted: false };
  await feature.write(`task-${taskId}`, {
    type: 'TaskAssigned',
    data: {
      taskId,
      planId: 'zezhou',
      region: 'zezhou',
      ...facts,
      office,
      title: `第${n}项`,
      section: '青少年',
      tracked: true,
      clause: '……',
      leads,
      supports,
      responsible: [],
      planTitle: '实施方案',
      policy: { name: 'default', version: 1 },
      byAmendment: false,
      organizationIds: idsOfOrganizations(office, ...leads, ...supports),
      assignedOn: day('2025-11-03'),
      ...terms,
    },
  });
  for (const organization of leads) {
    const obligationId = `${taskId}.${organization}`;
    await feature.write(
      `obligation-${obligationId}`,
      duties.opened({
        ...facts,
        obligationId,
        organization,
        organizationId: idOfOrganization(organization),
        subjectId: taskId,
        subject: `第${n}项`,
      }),
    );
  }
  return taskId;
}
const act = async (method: 'POST' | 'PUT', path: string, body: object, user: User) => {
  const answer = await feature.ask(method, path, body, user);
  expect(answer).toMatchObject({ status: 200 });
  await feature.settle();
};
const raise = async (
  taskId: string,
  organization: string,
  level: string,
  draft = false,
): Promise<void> => {
  const obligationId = `${taskId}.${organization}`;
  const { planId, region } = duties.ref;
  const data = { obligationId, planId, region, organization, level, dueOn: day('2025-12-19') };
  const more = { organizationId: idOfOrganization(organization), on: day('2025-12-22') };
  await feature.write(`escalation-${obligationId}`, {
    type: 'EscalationRaised',
    data: {
      ...data,
      ...more,
      rule: '+1wd',
      subject: '',
      number: '',
      planTitle: '',
      office,
      draft,
      onApproval: [],
    },
  });
};
const ledger = async (query = '', user = officer): Promise<Ledger> => {
  const { body, status } = await feature.ask('GET', `/ledger${query}`, undefined, user);
  expect(status).toBe(200);
  return body as unknown as Ledger;
};
const titles = async (query = '', user = officer): Promise<readonly string[]> =>
  (await ledger(query, user)).rows.map(({ title }) => title);

describe('a line of the ledger', () => {
  it('says who leads and supports, by when, how far it is, and who answers for it', async () => {
    await assign(1, '2025-12-19', { supports: [science] });
    await feature.write('contact-c1', {
      type: 'ContactRegistered',
      data: {
        contactId: 'c1',
        region: 'zezhou',
        organization: education,
        organizationId: idOfOrganization(education),
        name: '陈永平',
        phone: '555-1234',
        email: 'chen@example.cn',
        roles: ['liaison'],
      },
    });
    const said = { text: '已开展12场', percent: 40 };
    await act('POST', '/tasks/zezhou.t1/reports', said, liaison);
    const grant = { newDueOn: '2025-12-26', reason: '到货推迟' };
    await act('POST', '/tasks/zezhou.t1/extension', grant, liaison);
    const granted = { organization: education };
    await act('POST', '/tasks/zezhou.t1/extension/grant', granted, officer);
    await act('PUT', '/tasks/zezhou.t1/leader', { leader: '张建国副县长' }, officer);
    const { rows, total, counts } = await ledger();
    expect(rows).toEqual([
      {
        itemId: 'zezhou.t1',
        kind: 'task',
        number: '二（一）1',
        title: '第1项',
        planId: 'zezhou',
        planTitle: '',
        documentNumber: null,
        leads: [{ organization: education, organizationId: idOfOrganization(education) }],
        supports: [{ organization: science, organizationId: idOfOrganization(science) }],
        dueOn: '2025-12-26',
        originallyDueOn: '2025-12-19',
        workingDaysLeft: 2,
        overdue: false,
        doneOn: null,
        percent: 40,
        report: {
          organization: education,
          organizationId: idOfOrganization(education),
          reportedOn: '2025-12-24',
          excerpt: '已开展12场',
        },
        status: 'open',
        level: null,
        liaisons: [{ contactId: 'c1', name: '陈永平', phone: '555-1234' }],
        leader: '张建国副县长',
      },
    ]);
    expect(total).toBe(1);
    expect(counts).toEqual({ statuses: [{ status: 'open', count: 1 }], levels: [], overdue: 0 });
  });

  it('is whole and done on the last day when all that owe it have done it', async () => {
    await assign(1, '2025-12-26', { leads: [education, science] });
    for (const [organization, on] of [
      [education, '2025-12-22'],
      [science, '2025-12-23'],
    ] as const) {
      const claimed = { organization, claimedOn: on, reason: '补报' };
      await act('POST', '/tasks/zezhou.t1/claim', claimed, officer);
      await act('POST', '/tasks/zezhou.t1/accept', { organization }, officer);
    }
    const [line] = (await ledger()).rows;
    expect(line).toMatchObject({
      status: 'accepted',
      doneOn: '2025-12-23',
      percent: 100,
      workingDaysLeft: null,
      overdue: false,
    });
  });

  it('keeps what another organization reported to its fact', async () => {
    await assign(1, '2025-12-31', { supports: [science] });
    const theirs: User = { ...liaison, userId: 'u-science', organization: science };
    await act('POST', '/tasks/zezhou.t1/reports', { text: '内部情况' }, theirs);
    const report = async (user: User) => (await ledger('', user)).rows[0]?.report;
    expect(await report(liaison)).toMatchObject({ organization: science, excerpt: null });
    expect(await report(theirs)).toMatchObject({ excerpt: '内部情况' });
    expect(await report(officer)).toMatchObject({ excerpt: '内部情况' });
  });
});

describe('the exported ledger', () => {
  it('is what is asked for, days as days, with a sheet that says what it is', async () => {
    await assign(1, '2025-12-19');
    await assign(2, '2025-12-31', { leads: [science] });
    const path = `/ledger.xlsx?organization=${encodeURIComponent(education)}&status=overdue`;
    const { status, headers, bytes } = await feature.download(path);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(
      encodeURIComponent('督办台账-2025-12-24.xlsx'),
    );
    const { rows } = await readSheet(bytes, '台账.xlsx');
    const [head = [], line = []] = rows.map(({ cells }) => cells);
    expect(rows).toHaveLength(2);
    const cell = (name: string): string | undefined => line[head.indexOf(name)];
    expect(cell('任务')).toBe('第1项');
    expect(cell('现行时限')).toBe('2025-12-19');
    expect(cell('状态')).toBe('已逾期');
    expect(cell('剩余工作日')).toBe('-3'); // Monday to Wednesday
  });
});

describe('the ledger', () => {
  beforeEach(async () => {
    await assign(1, '2025-12-19', { supports: [science] }); // overdue
    await assign(2, '2025-12-31', { leads: [science] });
    await assign(10, '2025-12-24', { leads: [science], supports: [education] });
    await act('POST', '/tasks/zezhou.t10/claim', { organization: science }, officer);
    await act('POST', '/tasks/zezhou.t2/suspend', { reason: '等待上级文件' }, officer);
    await raise('zezhou.t1', education, 'yellow');
    await raise('zezhou.t10', science, 'blue');
    await act('PUT', '/tasks/zezhou.t2/leader', { leader: '李岩' }, officer);
  });

  it('stands in the order of the document, and counts what is asked for', async () => {
    const { rows, total, counts } = await ledger();
    expect(rows.map(({ title }) => title)).toEqual(['第1项', '第2项', '第10项']);
    expect(total).toBe(3);
    expect(counts).toEqual({
      statuses: [
        { status: 'open', count: 1 },
        { status: 'claimed', count: 1 },
        { status: 'suspended', count: 1 },
      ],
      levels: [
        { level: 'yellow', count: 1 },
        { level: 'blue', count: 1 },
      ],
      overdue: 1,
    });
  });

  it.each([
    ['planId=zezhou', ['第1项', '第2项', '第10项']],
    ['planId=other', []],
    [`organization=${education}`, ['第1项', '第10项']],
    [`organization=${education}&role=lead`, ['第1项']],
    [`organization=${education}&role=support`, ['第10项']],
    ['status=overdue', ['第1项']],
    ['status=claimed', ['第10项']],
    ['status=suspended', ['第2项']],
    ['level=yellow', ['第1项']],
    ['dueFrom=2025-12-24', ['第2项', '第10项']],
    ['dueTo=2025-12-24', ['第1项', '第10项']],
    ['dueTo=2025-12-20&status=overdue', ['第1项']],
    ['dueTo=2025-12-18&status=overdue', []],
    ['leader=李岩', ['第2项']],
    ['q=第1项', ['第1项']],
    [`q=${science} 10`, ['第10项']],
    ['q=没有的', []],
    ['sort=-due', ['第2项', '第10项', '第1项']],
    ['sort=-level,due', ['第1项', '第10项', '第2项']],
    ['sort=lead', ['第1项', '第2项', '第10项']],
    ['from=1&limit=1', ['第2项']],
    ['from=3', []],
  ])('is asked with %s', async (query, expected) => {
    const path = `?${query.replaceAll(/[一-龥]+/g, (text) => encodeURIComponent(text))}`;
    expect(await titles(path)).toEqual(expected);
    const { total } = await ledger(path);
    if (!query.startsWith('from')) expect(total).toBe(expected.length);
  });

  it('goes on where a page ended', async () => {
    const first = await ledger('?sort=due&limit=2');
    expect(first.rows.map(({ title }) => title)).toEqual(['第1项', '第10项']);
    expect(await titles(`?sort=due&limit=2&cursor=${first.cursor}`)).toEqual(['第2项']);
  });

  it('is for an organization what names it, with its own cases', async () => {
    const mine = await ledger('', liaison);
    expect(mine.rows.map(({ title, level }) => [title, level])).toEqual([
      ['第1项', 'yellow'],
      ['第10项', null],
    ]);
    expect(mine.counts?.levels).toEqual([{ level: 'yellow', count: 1 }]);
    expect(await titles('?level=blue', liaison)).toEqual([]);
    const other = `/ledger?organization=${encodeURIComponent(science)}`;
    expect((await feature.ask('GET', other, undefined, liaison)).status).toBe(403);
    expect(await titles('', { ...officer, region: 'tunxi' })).toEqual([]);
  });

  it('tells a unit of a red notice when it is signed, and is yellow to it before', async () => {
    await raise('zezhou.t1', education, 'red', true);
    const levels = async (user: User) => (await ledger('', user)).counts?.levels;
    const red = [{ level: 'red', count: 1 }];
    expect(await levels(officer)).toEqual([...red, { level: 'blue', count: 1 }]);
    expect(await levels(liaison)).toEqual([{ level: 'yellow', count: 1 }]);
    expect(await titles('?level=red', liaison)).toEqual([]);
    const { planId, region } = duties.ref;
    await feature.write(`escalation-zezhou.t1.${education}`, {
      type: 'RedCardApproved',
      data: {
        obligationId: `zezhou.t1.${education}`,
        planId,
        region,
        organization: education,
        organizationId: idOfOrganization(education),
        on: day('2025-12-23'),
        note: '',
        onApproval: [],
      },
    });
    expect(await levels(liaison)).toEqual(red);
    expect(await titles('?level=red', liaison)).toEqual(['第1项']);
  });

  it.each(['sort=nothing', 'sort=due,lead,order,level', 'limit=501', 'from=-1', 'status=done'])(
    'refuses %s in one sentence',
    async (query) => {
      const { status } = await feature.ask('GET', `/ledger?${query}`);
      expect(status).toBe(422);
    },
  );

  it('lists on request what is no task, and forgets none of its parts', async () => {
    const obligationId = `zezhou.sign-off.${education}`;
    const signOff = duties.opened({
      obligationId,
      kind: 'sign-off',
      subjectId: 'zezhou',
      subject: '签收',
      number: '',
    });
    await feature.write(`obligation-${obligationId}`, signOff);
    for (const year of ['2025', '2026']) {
      await feature.write(
        `obligation-zezhou.m1.${year}.${education}`,
        duties.opened({
          obligationId: `zezhou.m1.${year}.${education}`,
          kind: 'target',
          subjectId: 'zezhou.m1',
          subject: '科学素质比例',
          number: '指标1',
          dueOn: day(`${year}-12-31`),
        }),
      );
    }
    expect(await titles()).toHaveLength(3);
    const { rows, total } = await ledger(
      '?all=true&q=科学素质'.replace('科学素质', encodeURIComponent('科学素质')),
    );
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ itemId: 'zezhou.m1', kind: 'target', dueOn: '2025-12-31' });
    expect(await titles('?all=true&sort=due&limit=1')).toEqual(['第1项']);
    expect((await ledger('?all=true')).total).toBe(5);
  });
});
