import { Module } from '@nestjs/common';
import { type User } from '#http';
import { type Event } from '#kernel';
import { phaseBoard } from '#phases';
import { planBoard } from '#plans';
import { targetBoard } from '#targets';
import { taskDuties, taskList, TasksModule, type TaskTerms } from '#tasks';
import { officer } from '#testing/feature';
import { idsOfOrganizations, toldActs } from '#testing';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import * as mails from '../../../../libs/notifications/src/domain/mail.fixtures.ts';
import * as targets from '../../../../libs/targets/src/domain/target.fixtures.ts';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { TodoController } from './todo.controller.ts';
import { type Todo, type TodoGroupName } from './todo.ts';

@Module({ controllers: [TodoController] })
class TodoModule {}

const { education, science, office } = duties;
const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: education,
};
const leader: User = { ...officer, userId: 'u-leader', roles: ['supervisor'], region: 'zezhou' };

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision({
    modules: [TasksModule, TodoModule],
    projections: [taskList, taskDuties, planBoard, phaseBoard, targetBoard],
  });
  feature.clock.set('2025-12-24T09:00:00+08:00'); // a Wednesday
});
afterEach(() => feature.stop());

/** A task led by the education bureau, supported by the science association, and what the bureau owes for it. */
async function assign(
  n: number,
  dueOn: string,
  parts: Pick<TaskTerms, 'steps'> = {},
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
      ...parts,
      office,
      title: `第${n}项`,
      section: '青少年',
      tracked: true,
      clause: '……',
      leads: [education],
      supports: [science],
      responsible: [],
      planTitle: '实施方案',
      policy: { name: 'default', version: 1 },
      byAmendment: false,
      organizationIds: idsOfOrganizations(office, education, science),
      assignedOn: day('2025-11-03'),
    },
  });
  const obligationId = `${taskId}.${education}`;
  const opened = duties.opened({ ...facts, obligationId, subjectId: taskId, subject: `第${n}项` });
  await feature.write(`obligation-${obligationId}`, opened);
  return taskId;
}
const signOff = (): Promise<void> =>
  feature.write(
    `obligation-zezhou.sign-off.${education}`,
    duties.opened({
      obligationId: `zezhou.sign-off.${education}`,
      kind: 'sign-off',
      subjectId: 'zezhou',
      subject: '签收',
      number: '',
      dueOn: day('2025-12-26'),
    }),
  );
const post = async (taskId: string, verb: string, body: object, user: User): Promise<void> => {
  const { status } = await feature.ask('POST', `/tasks/${taskId}/${verb}`, body, user);
  expect(status).toBe(200);
  await feature.settle();
};
const todo = async (user: User, query = ''): Promise<Todo> => {
  const { body, status } = await feature.ask('GET', `/todo${query}`, undefined, user);
  expect(status).toBe(200);
  return body as Todo;
};
/** `title asked` of each row of the groups that have some. */
const told = ({ groups }: Todo): Partial<Record<TodoGroupName, readonly string[]>> =>
  Object.fromEntries(
    groups
      .filter(({ count }) => count > 0)
      .map(({ group, rows }) => [group, rows.map(({ title, asked }) => `${title} ${asked}`)]),
  );

describe('what a liaison has to do', () => {
  it('is its own organization’s, by what presses most, each thing once', async () => {
    await assign(1, '2025-12-23'); // yesterday
    await assign(2, '2026-01-08'); // within ten working days: New Year’s Day and 2 January are off, the 4th is not
    await assign(3, '2026-03-31'); // later
    await assign(4, '2025-12-31');
    await assign(5, '2025-12-31');
    await signOff();
    await post('zezhou.t4', 'claim', {}, liaison);
    await post('zezhou.t4', 'return', { organization: education, reason: '缺验收单' }, officer);
    await post('zezhou.t5', 'extension', { newDueOn: '2026-02-27', reason: '到货推迟' }, liaison);
    const mine = await todo(liaison);
    expect(told(mine)).toEqual({
      returned: ['第4项 redo'],
      sign: ['签收 sign'],
      overdue: ['第1项 do'],
      due: ['第5项 do', '第2项 do'],
    });
    expect(mine.groups.map(({ group, count }) => [group, count])).toEqual([
      ['waiting', 0],
      ['unkept', 0],
      ['lapsed', 0],
      ['verify', 0],
      ['returned', 1],
      ['sign', 1],
      ['overdue', 1],
      ['due', 2],
      ['submitted', 0],
      ['undelivered', 0],
      ['raised', 0],
      ['done', 0],
    ]);
    expect(mine.on).toBe('2025-12-24');
  });

  it('says of each what, whose, by when, and what may be done', async () => {
    await assign(1, '2025-12-23');
    await signOff();
    await post('zezhou.t1', 'claim', {}, liaison);
    await post('zezhou.t1', 'return', { organization: education, reason: '缺验收单' }, officer);
    const { groups } = await todo(liaison);
    const [returned, sign] = groups.filter(({ count }) => count > 0).map(({ rows }) => rows[0]!);
    expect(returned).toMatchObject({
      kind: 'task',
      itemId: 'zezhou.t1',
      obligationId: `zezhou.t1.${education}`,
      planId: 'zezhou',
      number: '二（一）1',
      organization: education,
      dueOn: '2025-12-23',
      originallyDueOn: '2025-12-23',
      workingDaysLeft: -1,
      since: '2025-12-24',
      note: '缺验收单',
    });
    expect(toldActs(returned?.actions)).toEqual([
      ...['signAssignment', 'reportProgress', 'claimCompletion'],
      ...['requestExtension', 'disputeAssignment'],
    ]);
    expect(sign).toMatchObject({ planTitle: duties.opened().data.planTitle, asked: 'sign' });
    expect(toldActs(sign?.actions)).toEqual(['signPlan']);
  });

  it('is asked for of a task with steps step by step', async () => {
    const step = (no: number, dueOn: string) => {
      return { no, title: `完成第${no}段`, words: '', dueOn: day(dueOn) };
    };
    const steps = [step(1, '2025-12-31'), step(2, '2026-01-05'), step(3, '2026-03-31')];
    await assign(1, '2026-03-31', { steps });
    for (const no of ['1', '2']) await post('zezhou.t1', 'claim', { step: no }, liaison);
    const back = { organization: education, step: '1', reason: '缺验收单' };
    await post('zezhou.t1', 'return', back, officer);
    const later = { step: '3', newDueOn: '2026-06-30', reason: '到货推迟' };
    await post('zezhou.t1', 'extension', later, liaison);
    const mine = await todo(liaison);
    expect(told(mine)).toMatchObject({
      returned: ['第1项（第1步：完成第1段） redo'],
      submitted: ['第1项（第2步：完成第2段） wait', '第1项（第3步：完成第3段） wait'],
    });
    const [again] = mine.groups.flatMap(({ group, rows }) => (group === 'returned' ? rows : []));
    expect(again).toMatchObject({ step: '1', dueOn: '2025-12-31', note: '缺验收单' });
    const acts = again?.actions.filter((act) => 'step' in act) ?? [];
    expect(acts.map((act) => [act.action, 'step' in act && act.step])).toEqual([
      ['claimCompletion', '1'],
      ['requestExtension', '1'],
    ]);
    expect(told(await todo(officer))).toMatchObject({
      waiting: [
        '第1项（第2步：完成第2段） judge-claim',
        '第1项（第3步：完成第3段） judge-extension',
      ],
    });
  });

  it('has what it handed in among what waits for others', async () => {
    await assign(1, '2026-03-31');
    await post('zezhou.t1', 'claim', {}, liaison);
    const mine = await todo(liaison);
    expect(told(mine)).toEqual({ submitted: ['第1项 wait'] });
    expect(told(await todo({ ...liaison, organization: science }))).toEqual({});
  });

  it('begins with the case that it has not answered', async () => {
    await assign(1, '2025-12-22');
    const id = `zezhou.t1.${education}`;
    const rung: Event = duties.issued('2025-12-23', { rule: '+1wd', form: 'blue' });
    const data = { ...rung.data, obligationId: id };
    await feature.write(`obligation-${id}`, { type: rung.type, data });
    await feature.react();
    const mine = await todo(liaison);
    expect(told(mine)).toEqual({ waiting: ['第1项 answer-case'] });
    const [row] = mine.groups[0]!.rows;
    expect(row).toMatchObject({ level: 'blue', since: '2025-12-23' });
    expect(toldActs(row?.actions).slice(0, 2)).toEqual(['answerEscalation', 'signAssignment']);
    const promise = { promisedOn: '2026-01-20', note: '正在办理' };
    const path = `/escalations/${encodeURIComponent(id)}/answer`;
    expect((await feature.ask('POST', path, promise, liaison)).status).toBe(200);
    await feature.settle();
    expect(told(await todo(liaison))).toEqual({ overdue: ['第1项 do'] });
  });
});

describe('what the office has to do', () => {
  it('is what organizations wait for, and what it owes itself', async () => {
    for (const n of [1, 2, 3]) await assign(n, '2026-03-31');
    await post('zezhou.t1', 'claim', {}, liaison);
    const later = { newDueOn: '2026-06-30', reason: '到货推迟' };
    await post('zezhou.t2', 'extension', later, liaison);
    await post('zezhou.t3', 'dispute', { reason: '不属本单位职责' }, liaison);
    const waiting = (await todo(officer)).groups[0]!;
    expect(waiting.count).toBe(3);
    expect(
      waiting.rows.map(({ asked, since, note, newDueOn, actions }) => {
        return [asked, since, note, newDueOn, toldActs(actions)];
      }),
    ).toEqual([
      [
        'judge-claim',
        '2025-12-24',
        null,
        null,
        [`acceptCompletion of ${education}`, `returnClaim of ${education}`],
      ],
      [
        'judge-extension',
        '2025-12-24',
        '到货推迟',
        '2026-06-30',
        [`grantExtension of ${education}`, `declineExtension of ${education}`],
      ],
      ['judge-dispute', '2025-12-24', '不属本单位职责', null, [`dismissDispute of ${education}`]],
    ]);
    expect(told(await todo({ ...officer, region: 'tunxi' }))).toEqual({});
  });

  it('is to rule on what was past when the plan was adopted', async () => {
    const past = duties.opened({ dueOn: day('2022-12-31') });
    const id = duties.ref.obligationId;
    await feature.write(`obligation-${id}`, past, duties.baselined('2022-12-31'));
    const [row] = (await todo(officer)).groups[0]!.rows;
    expect(row).toMatchObject({ asked: 'rule-past', obligationId: id, dueOn: '2022-12-31' });
    expect(toldActs(row?.actions)).toEqual([
      'ruleOnObligation of void',
      'ruleOnObligation of owed',
    ]);
    expect(told(await todo(liaison))).toEqual({});
  });
});

describe('what else waits for the office', () => {
  const { ref } = targets;
  const elsewhere: User = { ...officer, region: 'tunxi' };

  it('are figures that nobody has judged, the oldest first', async () => {
    await feature.write(
      `target-${ref.targetId}`,
      targets.targetSet(),
      targets.recorded('m2', '2025-09-30', 120),
      targets.recorded('m1', '2025-06-30', 80),
      targets.recorded('m3', '2025-10-31', 5),
      targets.verified('m3', 'rejected'),
    );
    const { count, rows } = (await todo(officer)).groups[3]!;
    expect(count).toBe(2);
    expect(rows).toMatchObject([
      {
        asked: 'verify-figure',
        kind: 'target',
        itemId: ref.targetId,
        dueOn: null,
        title: '培训高素质农民',
        organization: targets.farmers,
        planId: ref.planId,
        figure: { measurementId: 'm1', asOf: '2025-06-30', value: 80, unit: '名' },
        actions: [{ action: 'verifyMeasurement', refused: null }],
      },
      { figure: { measurementId: 'm2' } },
    ]);
    const one = (await todo(officer, '?limit=1')).groups[3]!;
    expect([one.count, one.rows.length]).toEqual([2, 1]);
    expect(told(await todo(elsewhere))).toEqual({});
    expect(told(await todo(liaison))).toEqual({});
  });

  it('are mails of the last thirty days that reached nobody, and who may register contacts', async () => {
    const old = { ...mails.recordUndeliverable.data, mailId: 'red.old', on: day('2025-11-24') };
    await feature.write('mail-red.old', { type: 'LetterUnaddressed', data: old });
    await feature.write(
      `mail-${mails.written.data.mailId}`,
      mails.written,
      mails.failed('2025-12-01T01:00:00Z', '550 没有这个邮箱', true),
    );
    const { count, rows } = (await todo(officer, '?limit=1')).groups[9]!;
    expect(count).toBe(1);
    expect(rows).toMatchObject([
      {
        asked: 'register-contact',
        kind: 'mail',
        itemId: 'digest.2025-12-01.li',
        organization: education,
        since: '2025-12-01',
        note: '550 没有这个邮箱',
        planId: 'zezhou',
        dueOn: null,
        figure: null,
        actions: ['registerContact', 'resendMail', 'closeProblem'].map((action) => {
          return { action, refused: null };
        }),
      },
    ]);
    expect(rows[0]?.title).toMatch(/^【督办提醒】/);
    expect(told(await todo(elsewhere))).toEqual({});
    expect(told(await todo(liaison))).toEqual({});
    expect(told(await todo(leader))).toEqual({});
  });
});

describe('what others owe and let pass', () => {
  it('is told to the office and to who signs on the first day after, and when a promise is past', async () => {
    await assign(1, '2025-12-23'); // yesterday, a Tuesday
    await assign(2, '2025-12-22'); // the day before
    const late = { ...officer, region: 'zezhou' };
    expect(told(await todo(late)).lapsed).toEqual(['第1项 urge']);
    expect(told(await todo(leader)).lapsed).toEqual(['第1项 urge']);
    expect(told(await todo(liaison)).lapsed).toBeUndefined();
    const id = `zezhou.t2.${education}`;
    const rung: Event = duties.issued('2025-12-23', { rule: '+1wd', form: 'blue' });
    await feature.write(`obligation-${id}`, {
      type: rung.type,
      data: { ...rung.data, obligationId: id },
    });
    await feature.react();
    const promise = { promisedOn: '2025-12-29', note: '正在办理' };
    const path = `/escalations/${encodeURIComponent(id)}/answer`;
    expect((await feature.ask('POST', path, promise, liaison)).status).toBe(200);
    feature.clock.set('2025-12-30T09:00:00+08:00');
    await feature.settle();
    const { unkept, lapsed } = told(await todo(late));
    expect([unkept, lapsed]).toEqual([['第2项 urge'], undefined]);
    const [row] = (await todo(late)).groups.flatMap(({ group, rows }) =>
      group === 'unkept' ? rows : [],
    );
    expect(row).toMatchObject({ since: '2025-12-29', level: 'blue' });
    expect(toldActs(row?.actions)).toContain('urge');
  });
});

describe('what asks for nothing', () => {
  const rung = (id: string, on: string, form: 'blue' | 'yellow'): Promise<void> => {
    const { type, data } = duties.issued(on, { rule: form === 'blue' ? '+1wd' : '+5wd', form });
    return feature.write(`obligation-${id}`, { type, data: { ...data, obligationId: id } });
  };

  it('are the cases that became yellow since Monday, for the office and who signs', async () => {
    await assign(1, '2025-12-10');
    await assign(2, '2025-12-11');
    const [first, second] = [1, 2].map((n) => `zezhou.t${n}.${education}`) as [string, string];
    await rung(first, '2025-12-19', 'yellow'); // a Friday
    await rung(second, '2025-12-22', 'yellow'); // the Monday after
    await feature.react();
    expect(told(await todo(leader)).raised).toEqual(['第2项 urge']);
    expect(told(await todo({ ...officer, region: 'zezhou' })).raised).toEqual(['第2项 urge']);
    expect(told(await todo(liaison)).raised).toBeUndefined();
  });

  it('is what one’s organization has done in the last thirty days', async () => {
    await assign(1, '2025-12-31');
    await assign(2, '2025-12-31');
    await assign(3, '2025-12-31');
    const met = (n: number, metOn: string): Promise<void> => {
      const obligationId = `zezhou.t${n}.${education}`;
      const { type, data } = duties.met(metOn, false);
      return feature.write(`obligation-${obligationId}`, { type, data: { ...data, obligationId } });
    };
    await met(1, '2025-11-24'); // thirty days ago
    await met(2, '2025-11-25');
    await met(3, '2025-12-23');
    expect(told(await todo(liaison)).done).toEqual(['第3项 done', '第2项 done']);
    const [row] = (await todo(liaison)).groups.flatMap(({ group, rows }) =>
      group === 'done' ? rows : [],
    );
    expect(row).toMatchObject({ since: '2025-12-23', workingDaysLeft: null, actions: [] });
    expect(told(await todo({ ...liaison, organization: science })).done).toBeUndefined();
  });
});

describe('what the approving official has to do', () => {
  it('is to sign red notices, or not', async () => {
    await assign(1, '2025-12-09');
    const id = `zezhou.t1.${education}`;
    const facts = { rule: '+10wd', form: 'red', draft: true, onApproval: ['lead.head'] } as const;
    const { type, data } = duties.issued('2025-12-23', facts);
    await feature.write(`obligation-${id}`, { type, data: { ...data, obligationId: id } });
    await feature.react();
    const signing = await todo(leader);
    expect(told(signing)).toEqual({ waiting: ['第1项 sign-red-card'] });
    expect(toldActs(signing.groups[0]?.rows[0]?.actions)).toEqual([
      ...['approveRedCard', 'declineRedCard', 'urge', 'lowerEscalation', 'liftEscalation'],
    ]);
  });
});

it('what one has to do counts what the limit leaves out, and is nobody else’s', async () => {
  for (const n of [1, 2, 3]) await assign(n, '2025-12-31');
  const due = (await todo(liaison, '?limit=1')).groups[7]!;
  expect([due.group, due.count, due.rows.length]).toEqual(['due', 3, 1]);
  expect((await todo(liaison, '?limit=0')).groups[7]?.rows).toEqual([]);
  for (const role of ['auditor', 'visitor'] as const) {
    expect(
      (await feature.ask('GET', '/todo', undefined, { ...officer, roles: [role] })).status,
    ).toBe(403);
  }
  expect((await feature.ask('GET', '/todo?limit=501', undefined, liaison)).status).toBe(422);
});
