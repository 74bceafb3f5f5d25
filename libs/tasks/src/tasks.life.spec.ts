import fc from 'fast-check';
import { officer, startFeature } from '#testing/feature';
import { idOfOrganization, refused, toldActs } from '#testing';
import { assignedOn, education, office, ruled, science, youth } from './domain/task.fixtures.ts';
import { newId } from '#kernel';
import { TasksModule } from './tasks.module.ts';
import { taskDuties } from './views/task-duties.ts';
import { taskList } from './views/task-list.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

const duties = { leads: [education], supports: [science] };
const teacher = {
  ...officer,
  userId: 'u-education',
  roles: ['liaison'],
  region: 'rushan',
  organization: education,
} as const;
const scientist = { ...teacher, userId: 'u-science', organization: science } as const;
const elsewhere = { ...teacher, region: 'tunxi' } as const;

/** Tasks rushan.t1 to rushan.t3, due on 2025-12-31, assigned on Wednesday 2025-11-05: today. */
beforeEach(async () => {
  feature = await startFeature(TasksModule, [taskList, taskDuties]);
  feature.clock.set('2025-11-05T09:00:00+08:00');
  for (const n of [1, 2, 3]) {
    const { type, data } = assignedOn('2025-11-05', duties);
    const taskId = `rushan.t${n}`;
    const tracked = n < 3;
    const id = `00000000-0000-4000-8000-00000000000${n}`;
    const event = { type, id, data: { ...data, taskId, tracked }, meta: { actor: 'duban' } };
    await feature.runner.store.append(`task-${taskId}`, [event], 'no-stream');
  }
});
afterEach(() => feature.stop());

const post = (verb: string, body: object, user: Parameters<typeof feature.ask>[3] = officer) =>
  feature.ask('POST', `/tasks/rushan.t1/${verb}`, body, user);
const written = (count: number) => ({ status: 200, body: { written: count } });
const on = (date: string) => feature.clock.set(`${date}T09:00:00+08:00`);
const rows = async (url: string, user = officer): Promise<readonly object[]> => {
  await feature.settle();
  return (await feature.ask('GET', url, undefined, user)).body['rows'] as object[];
};
const mine = async (): Promise<object | undefined> => {
  const { body } = await feature.ask('GET', '/tasks/rushan.t1');
  return (body['assignments'] as object[])[0];
};

describe('a dispute over HTTP', () => {
  it('is raised by the organization, seen and dismissed by the office', async () => {
    const body = { reason: '不属本单位职责', proposed: youth };
    expect(await post('dispute', body, teacher)).toMatchObject(written(1));
    expect(await post('dispute', body, teacher)).toMatchObject(written(0));
    expect(await rows('/disputes')).toMatchObject([
      {
        taskId: 'rushan.t1',
        organization: education,
        title: '提升基础教育阶段科学教育水平',
        dispute: { disputedOn: '2025-11-05', proposed: youth, late: false },
      },
    ]);
    const answer = { organization: education, reason: '职责明确' };
    expect((await post('dispute/dismiss', answer, teacher)).status).toBe(403);
    expect(await post('dispute/dismiss', answer)).toMatchObject(written(1));
    expect(await post('dispute/dismiss', answer)).toMatchObject(written(0));
    expect(await rows('/disputes')).toEqual([]);
    expect(await mine()).toMatchObject({ dispute: null, dismissed: { reason: '职责明确' } });
  });

  it('is late from the fourth working day on, whatever its author says', async () => {
    on('2025-11-11');
    const body = { reason: '不属本单位职责' };
    expect((await post('dispute', { ...body, disputedOn: '2025-11-06' }, teacher)).status).toBe(
      422,
    );
    expect(await post('dispute', body, teacher)).toMatchObject(written(1));
    expect(await mine()).toMatchObject({ dispute: { late: true } });
  });

  it('is refused without a reason, for others, and elsewhere', async () => {
    const body = { reason: '不属本单位职责', organization: science };
    expect(await post('dispute', {}, teacher)).toEqual(refused('dispute-reason-missing', 422));
    expect(await post('dispute', body, teacher)).toEqual(refused('not-your-organization', 403));
    expect(await post('dispute', {}, elsewhere)).toEqual(refused('task-not-found', 404));
    expect(await post('dispute', body)).toMatchObject(written(1));
  });

  it('is listed for its organization, its region and its plan, the oldest first', async () => {
    await post('dispute', { reason: '其一' }, scientist);
    on('2025-11-04');
    await feature.ask('POST', '/tasks/rushan.t2/dispute', { reason: '其二' }, teacher);
    const named = (found: readonly object[]) =>
      found.map((row) => (row as { organization: string }).organization);
    expect(named(await rows('/disputes'))).toEqual([education, science]);
    expect(named(await rows('/disputes?planId=rushan', scientist))).toEqual([science]);
    expect(named(await rows('/disputes?planId=tunxi'))).toEqual([]);
    expect(await rows('/disputes', { ...officer, region: 'tunxi' })).toEqual([]);
    const visitor = { ...officer, roles: ['visitor'] } as const;
    expect((await feature.ask('GET', '/disputes', undefined, visitor)).status).toBe(403);
    const first = (await feature.ask('GET', '/disputes?limit=1')).body;
    const next = `/disputes?limit=1&cursor=${encodeURIComponent(String(first['cursor']))}`;
    expect(named(await rows(next))).toEqual([science]);
  });
});

describe('an extension over HTTP', () => {
  const body = { newDueOn: '2026-03-31', reason: '招标推迟' };

  it('is asked for, seen, granted, and shown beside the original date', async () => {
    expect(await post('extension', body, teacher)).toMatchObject(written(1));
    expect(await post('extension', body, teacher)).toMatchObject(written(0));
    expect(await post('extension', { ...body, newDueOn: '2026-06-30' }, teacher)).toEqual(
      refused('extension-pending'),
    );
    expect(await rows('/extensions')).toMatchObject([
      {
        organization: education,
        dueOn: '2025-12-31',
        pendingExtension: { newDueOn: '2026-03-31' },
      },
    ]);
    expect((await post('extension/grant', { organization: education }, teacher)).status).toBe(403);
    const answer = { organization: education, newDueOn: '2026-02-28' };
    expect(await post('extension/grant', answer)).toMatchObject(written(1));
    expect(await post('extension/grant', answer)).toMatchObject(written(0));
    expect(await rows('/extensions')).toEqual([]);
    expect(await mine()).toMatchObject({
      originallyDueOn: '2025-12-31',
      dueOn: '2026-02-28',
      extensions: 1,
      answeredExtension: { answer: 'granted', answeredOn: '2025-11-05' },
    });
    const [task] = await rows('/tasks');
    const { body: one } = await feature.ask('GET', '/tasks/rushan.t1');
    expect([task, one]).toMatchObject([{ dueOn: '2026-02-28' }, { dueOn: '2026-02-28' }]);
  });

  it('is declined with a reason, or withdrawn', async () => {
    await post('extension', body, teacher);
    const answer = { organization: education };
    expect(await post('extension/decline', answer)).toEqual(refused('decline-reason-missing', 422));
    const declined = { ...answer, reason: '工期不变' };
    expect(await post('extension/decline', declined)).toMatchObject(written(1));
    expect(await mine()).toMatchObject({ answeredExtension: { reason: '工期不变' } });
    await post('extension', body, teacher);
    expect(await post('extension/withdraw', {}, scientist)).toEqual(
      refused('extension-not-pending'),
    );
    expect(await post('extension/withdraw', {}, teacher)).toMatchObject(written(1));
    expect(await post('extension/grant', answer)).toEqual(refused('extension-not-pending'));
    expect(await mine()).toMatchObject({ dueOn: '2025-12-31', extensions: 0 });
  });

  it('is refused when it is none', async () => {
    expect(await post('extension', { ...body, newDueOn: '2025-12-31' }, teacher)).toEqual(
      refused('extension-not-later'),
    );
    expect(await post('extension', body, scientist)).toEqual(refused('organization-not-owing'));
    expect(await post('extension', { newDueOn: '2026-03-31' }, teacher)).toEqual(
      refused('extension-reason-missing', 422),
    );
    for (const newDueOn of ['2026-02-30', '下月', null, undefined, 20260331]) {
      expect((await post('extension', { ...body, newDueOn }, teacher)).status).toBe(422);
    }
  });

  it('asked for after the due date is recorded as late', async () => {
    on('2026-01-01');
    await post('extension', body, teacher);
    expect(await mine()).toMatchObject({ pendingExtension: { late: true } });
  });
});

describe('a suspension over HTTP', () => {
  it('stops the clock and gives its working days back', async () => {
    expect((await post('suspend', { reason: '等待文件' }, teacher)).status).toBe(403);
    expect(await post('suspend', {})).toEqual(refused('suspension-reason-missing', 422));
    expect(await post('suspend', { reason: '等待文件' })).toMatchObject(written(1));
    expect(await post('suspend', { reason: '等待文件' })).toMatchObject(written(0));
    expect(await rows('/tasks?planId=rushan&limit=1')).toMatchObject([
      { suspendedFrom: '2025-11-05' },
    ]);
    const asked = { newDueOn: '2026-03-31', reason: '招标推迟' };
    expect(await post('extension', asked, teacher)).toEqual(refused('task-suspended'));
    on('2025-11-12');
    expect(await post('resume', { on: '2025-11-13' })).toEqual(refused('resumption-in-the-future'));
    expect(await post('resume', {})).toMatchObject(written(1));
    expect(await post('resume', {})).toMatchObject(written(0));
    expect(await mine()).toMatchObject({ dueOn: '2026-01-08', originallyDueOn: '2025-12-31' });
    const earlier = { from: '2025-11-11', reason: '再等' };
    expect(await post('suspend', earlier)).toEqual(refused('suspension-too-early'));
    expect(await post('resume', { on: '2025-11-11' })).toEqual(refused('task-not-suspended'));
  });
});

describe('an end over HTTP', () => {
  it('may be taken back: a completion is reopened by a new date', async () => {
    await post('claim', {}, teacher);
    const late = { organization: education, dueOn: '2026-01-31', reason: '数据不实' };
    expect(await post('reopen', late)).toEqual(refused('completion-not-accepted'));
    await post('accept', { organization: education });
    expect((await post('reopen', late, teacher)).status).toBe(403);
    expect(await post('reopen', { ...late, dueOn: '2025-11-04' })).toEqual(
      refused('due-date-past'),
    );
    expect(await post('reopen', late)).toMatchObject(written(1));
    expect(await post('reopen', late)).toMatchObject(written(0));
    expect(await mine()).toMatchObject({
      status: 'open',
      doneOn: null,
      dueOn: '2026-01-31',
      reopened: { reason: '数据不实' },
    });
    const { body } = await feature.ask('GET', '/tasks/rushan.t1');
    expect(body['claims']).toMatchObject([
      {
        status: 'accepted',
        reopened: { dueOn: '2026-01-31', reason: '数据不实', actorId: 'u-office' },
        actions: [],
      },
    ]);
  });

  it('may be the task’s own: cancelled, it is left out of signing for the whole plan', async () => {
    expect((await post('cancel', { reason: '项目取消' }, teacher)).status).toBe(403);
    expect(await post('cancel', {})).toEqual(refused('cancel-reason-missing', 422));
    expect(await post('cancel', { reason: '项目取消' })).toMatchObject(written(1));
    expect(await post('cancel', { reason: '项目取消' })).toMatchObject(written(0));
    expect(await post('claim', {}, teacher)).toEqual(refused('task-cancelled'));
    expect(await post('claim', {}, elsewhere)).toEqual(refused('task-not-found', 404));
    expect(await rows('/tasks?status=cancelled')).toMatchObject([
      { taskId: 'rushan.t1', cancelled: { cancelledOn: '2025-11-05', reason: '项目取消' } },
    ]);
    const all = await feature.ask('POST', '/tasks/sign', { planId: 'rushan' }, teacher);
    expect(all).toMatchObject({ status: 200, body: { written: 2, tasks: 2 } });
  });
});

describe('what was asked of the office, at the task itself', () => {
  type Record = { readonly status: string; readonly actions: unknown };
  const recordsOf = async (kind: string, user: Parameters<typeof post>[2] = officer) => {
    const { body } = await feature.ask('GET', '/tasks/rushan.t1', undefined, user);
    return body[kind] as readonly Record[];
  };
  const later = { newDueOn: '2026-03-31', reason: '招标推迟' };

  it('says by name who wrote it down, and who answered', async () => {
    const data = { ...teacher, name: '李老师' };
    const event = { id: newId(), type: 'UserRegistered', data, meta: { actor: 'u-office' } };
    await feature.runner.store.append('user-u-education', [event], 'no-stream');
    await feature.settle();
    const evidence = await feature.handedIn('已验收。', '验收单.txt', teacher);
    await post('claim', { note: '已验收', evidence: [evidence] }, teacher);
    on('2025-11-07');
    await post('return', { organization: education, reason: '缺名单' });
    expect(await recordsOf('claims')).toEqual([
      {
        organization: education,
        organizationId: idOfOrganization(education),
        claimedOn: '2025-11-05',
        receivedOn: '2025-11-05',
        doneOn: null,
        note: '已验收',
        evidence: [evidence],
        status: 'returned',
        reopened: null,
        actions: [],
        actorId: 'u-education',
        actor: `李老师（${education}）`,
        recordedAt: '2025-11-05T01:00:00.000Z',
        answer: {
          answeredOn: '2025-11-07',
          reason: '缺名单',
          actorId: 'u-office',
          actor: 'u-office',
          recordedAt: '2025-11-07T01:00:00.000Z',
        },
      },
    ]);
  });

  it('has the acts of who looks, while it waits', async () => {
    await post('extension', later, teacher);
    await post('dispute', { reason: '不属本单位职责', proposed: youth }, scientist);
    const [asked] = await recordsOf('extensionRequests');
    expect(asked).toMatchObject({ status: 'pending', dueOn: '2025-12-31', ...later, answer: null });
    expect(toldActs(asked?.actions)).toEqual([
      `grantExtension of ${education}`,
      `declineExtension of ${education}`,
    ]);
    const [own] = await recordsOf('extensionRequests', teacher);
    expect(toldActs(own?.actions)).toEqual(['withdrawExtension']);
    const [others] = await recordsOf('extensionRequests', scientist);
    expect(others?.actions).toEqual([]);
    const [dispute] = await recordsOf('disputes');
    expect(toldActs(dispute?.actions)).toEqual([`dismissDispute of ${science}`]);
    expect(dispute).toMatchObject({ status: 'pending', proposed: youth, late: false });
  });

  it('ends with its answer, with what was done, or with the task', async () => {
    await post('extension', later, teacher);
    await post('extension/grant', { organization: education, newDueOn: '2026-02-28' });
    await post('extension', later, teacher);
    await post('extension/withdraw', {}, teacher);
    await post('extension', later, teacher);
    await post('extension/decline', { organization: education, reason: '已延期一次' });
    await post('extension', later, teacher);
    await post('dispute', { reason: '不属本单位职责' }, scientist);
    await post('cancel', { reason: '项目取消' });
    expect(await recordsOf('extensionRequests')).toMatchObject([
      { status: 'granted', grantedDueOn: '2026-02-28', answer: { reason: null } },
      { status: 'withdrawn', grantedDueOn: null, answer: { actorId: 'u-education' } },
      { status: 'declined', answer: { reason: '已延期一次', answeredOn: '2025-11-05' } },
      { status: 'ended', answer: null, actions: [] },
    ]);
    expect(await recordsOf('disputes')).toMatchObject([{ status: 'ended', answer: null }]);
  });

  it('is upheld by a ruling, which is told beside it', async () => {
    await post('dispute', { reason: '不属本单位职责', proposed: youth }, teacher);
    const { type, data } = ruled(
      duties,
      { leads: [youth], supports: [science] },
      {
        organizations: [education, science, youth],
        on: '2025-11-06',
      },
    );
    const event = { id: newId(), type, data, meta: { actor: 'duban.follow-plan' } };
    await feature.runner.store.append('task-rushan.t1', [event], 'any');
    const answer = { answeredOn: data.ruledOn, reason: data.reason, actor: '系统（自动）' };
    expect(await recordsOf('disputes')).toMatchObject([{ status: 'upheld', answer }]);
    expect(await recordsOf('rulings')).toMatchObject([
      { leads: [youth], before: { leads: [education] }, ruledOn: data.ruledOn },
    ]);
  });

  it('stands beside suspensions, with what they gave back', async () => {
    await post('suspend', { reason: '等待省级部署' });
    on('2025-11-12');
    await post('resume', {});
    const [suspension] = await recordsOf('suspensions');
    // Thursday 6, Friday 7, Monday 10, Tuesday 11, Wednesday 12 November
    expect(suspension).toMatchObject({
      suspendedFrom: '2025-11-05',
      resumedOn: '2025-11-12',
      workingDays: 5,
      reason: '等待省级部署',
      actorId: 'u-office',
    });
  });
});

describe('signatures over HTTP', () => {
  const whose = (organization: string) => {
    return { organization, organizationId: idOfOrganization(organization) };
  };

  it('are counted per task and per organization, tracked tasks alone', async () => {
    await post('sign', {}, teacher);
    await feature.ask('POST', '/tasks/rushan.t3/sign', {}, teacher);
    expect(await rows('/sign-offs?planId=rushan')).toEqual([
      { ...whose(education), named: 2, signed: 1, actions: [] },
      { ...whose(science), named: 2, signed: 0, actions: [] },
    ]);
    expect(await rows('/sign-offs?planId=rushan', elsewhere)).toEqual([]);
    expect((await rows('/tasks?planId=rushan'))[0]).toMatchObject({
      signed: { signed: 1, named: 2 },
    });
    expect((await feature.ask('GET', '/sign-offs')).status).toBe(422);
  });
});

describe('what may be done now, over HTTP', () => {
  const acts = async (user: typeof teacher | typeof officer): Promise<readonly string[]> => {
    const { body } = await feature.ask('GET', '/tasks/rushan.t1', undefined, user);
    const [row] = (await rows('/tasks?planId=rushan', user)) as { readonly actions: unknown }[];
    expect(row?.actions).toEqual(body['actions']);
    return toldActs(body['actions']);
  };

  it('stands at a task and on its line, each for whom it is', async () => {
    const doing = ['reportProgress', 'claimCompletion', 'requestExtension', 'disputeAssignment'];
    expect(await acts(teacher)).toEqual(['signAssignment', ...doing]);
    expect(await acts(elsewhere).catch(() => 'not found')).toBe('not found');
    await post('sign', {}, teacher);
    expect(await acts(teacher)).toEqual(doing);
    await post('claim', {}, teacher);
    expect(await acts(teacher)).toEqual([
      'reportProgress',
      'requestExtension: completion-claimed',
      'disputeAssignment',
    ]);
    expect(await acts(officer)).toEqual([
      `acceptCompletion of ${education}`,
      `returnClaim of ${education}`,
      'suspendTask',
      'cancelTask',
    ]);
  });

  it('is what its operation answers, the reason included', async () => {
    await post('claim', {}, teacher);
    const { body } = await feature.ask('GET', '/tasks/rushan.t1', undefined, teacher);
    const [refusal] = (body['actions'] as { refused: object | null }[]).flatMap(
      (act) => act.refused ?? [],
    );
    const asked = { newDueOn: '2026-03-31', reason: '经费未到位' };
    expect((await post('extension', asked, teacher)).body).toMatchObject(refusal!);
  });

  it('stands at what waits, for who answers it and for who may take it back', async () => {
    await post('extension', { newDueOn: '2026-03-31', reason: '经费未到位' }, teacher);
    await post('dispute', { reason: '不属本单位职责' }, teacher);
    const told = async (url: string, user: typeof teacher | typeof officer) =>
      (await rows(url, user as never)).map((row) =>
        toldActs((row as { actions: unknown }).actions),
      );
    expect(await told('/extensions', officer)).toEqual([
      [`grantExtension of ${education}`, `declineExtension of ${education}`],
    ]);
    expect(await told('/extensions', teacher)).toEqual([['withdrawExtension']]);
    expect(await told('/disputes', officer)).toEqual([[`dismissDispute of ${education}`]]);
  });

  it('is to sign the whole plan, as long as something of it is unsigned', async () => {
    const mine = async () =>
      ((await rows('/sign-offs?planId=rushan', teacher as never)) as { actions: unknown }[]).map(
        ({ actions }) => toldActs(actions),
      );
    expect(await mine()).toEqual([['signPlan'], []]);
    await feature.ask('POST', '/tasks/sign', { planId: 'rushan' }, teacher);
    expect(await mine()).toEqual([[], []]);
  });
});

describe('evidence over HTTP', () => {
  const csv = '姓名,单位\n张三,一中\n';

  it('is named by reports and claims only once it is kept', async () => {
    const file = await feature.handedIn(csv, '名单.csv', teacher);
    const figures = [{ name: '培训', value: 120, unit: '人次' }];
    const body = { text: '已培训。', figures, evidence: [file] };
    expect(await post('reports', body, teacher)).toMatchObject(written(1));
    expect(await post('claim', { evidence: [file] }, teacher)).toMatchObject(written(1));
    const task = (await feature.ask('GET', '/tasks/rushan.t1')).body;
    expect(task['reports']).toMatchObject([{ figures, evidence: [file] }]);
    expect(task['claims']).toMatchObject([{ evidence: [file] }]);
  });

  it('evidence that nobody has handed in is refused', async () => {
    const evidence = [{ sha256: 'ab'.repeat(32), name: '名单.csv', size: 9, type: 'text/csv' }];
    const missing = refused('evidence-not-found', 404);
    expect(await post('reports', { text: '已培训。', evidence }, teacher)).toEqual(missing);
    expect(await post('claim', { evidence }, teacher)).toEqual(missing);
    const many = Array.from({ length: 21 }, () => evidence[0]);
    for (const wrong of [many, [{ ...evidence[0], size: 0 }], [[]], [null], 'x', {}]) {
      expect((await post('claim', { evidence: wrong }, teacher)).status).toBe(422);
    }
    for (const figures of [[[]], [{ name: 1 }], [{ name: '好', value: '9', unit: '' }]]) {
      expect((await post('reports', { text: '好', figures }, teacher)).status).toBe(422);
    }
  });
});

it('no route falls over what it is sent', async () => {
  const verbs = [
    ...['sign', 'reports', 'claim', 'accept', 'return', 'reopen', 'cancel', 'dispute'],
    ...['dispute/dismiss', 'extension', 'extension/grant', 'extension/decline'],
    ...['extension/withdraw', 'suspend', 'resume'],
  ];
  const anyValue = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(education, office, '2025-12-31', '9999-12-31', '2025-11-05', '0001-01-01'),
  );
  const fields = ['organization', 'reason', 'newDueOn', 'dueOn', 'from', 'on', 'text', 'claimedOn'];
  const lists = ['figures', 'evidence'];
  const anyBody = fc.oneof(
    fc.jsonValue(),
    fc.record(Object.fromEntries([...fields, ...lists].map((field) => [field, anyValue])), {
      requiredKeys: [],
    }),
  );
  const anySegment = fc.string({ unit: 'binary', maxLength: 300 }).map(encodeURIComponent);
  const anyQuery = fc.record({
    list: fc.constantFrom('disputes', 'extensions', 'sign-offs', 'tasks'),
    field: fc.constantFrom('planId', 'organization', 'limit', 'cursor', 'status', 'x'),
    value: anySegment,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...verbs),
      anyBody,
      fc.tuple(anySegment, anyQuery),
      async (verb, body, [segment, { list, field, value }]) => {
        const request = typeof body === 'object' && body !== null ? body : { text: body };
        const answers = [
          await post(verb, request),
          await post(verb, request, teacher),
          await feature.ask('POST', `/tasks/${segment || 'x'}/${verb}`, request),
          await feature.ask('GET', `/tasks/${segment || 'x'}`),
          await feature.ask('GET', `/${list}?${field}=${value}`),
        ];
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
