import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, type RecordingServer, recordingServer } from './recording-server.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-looks-'));
const file = join(folder, '材料.bin');
let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
  writeFileSync(file, 'measured');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What is printed of an answer. */
async function shown(answer: unknown, line: string): Promise<readonly string[]> {
  server.expects(json(answer));
  const { exitCode, out, err } = await server.call(...line.split(' '));
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out.trimEnd().split('\n');
}

describe('the self-audit', () => {
  const report = { at: '2025-12-01T19:00:00.000Z', found: 0, differences: [], repaired: [] };
  const done = { ...report, checked: { rows: 1200, letters: 3 }, done: true };
  const harm = { found: 1, differences: ['联系人表多一行\u001b[2J'] };

  it('says when it looked, at how much, and that nothing is wrong', async () => {
    expect(await shown(done, 'doctor')).toEqual([
      '2025-12-02 03:00:00 自检一致',
      '已核对：行 1200，邮件 3',
    ]);
    expect(server.asked()[0]).toMatchObject({ method: 'POST', url: '/api/doctor', body: {} });
  });

  it('a self-audit that found something and repaired nothing ends with 1', async () => {
    server.expects(json({ ...done, ...harm }));
    expect(await server.call('doctor')).toEqual({
      exitCode: 1,
      out: '2025-12-02 03:00:00 自检发现1处不一致\n已核对：行 1200，邮件 3\n不符\n  联系人表多一行 [2J\n',
      err: '发现1处不一致，未修复；修复请加 --repair\n',
    });
  });

  it('a self-audit that repaired what it found ends with 0', async () => {
    const lines = await shown({ ...done, ...harm, repaired: ['重建了表'] }, 'doctor --repair');
    expect(lines.slice(-2)).toEqual(['已修复', '  重建了表']);
    expect(server.asked()[0]?.body).toEqual({ repair: true });
  });

  it('a self-audit that is not done yet says so, also in JSON', async () => {
    server.expects(json({ runId: 'r', done: false }));
    const { exitCode, out, err } = await server.call('doctor', '--json');
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: '自检尚未完成，请稍后用 --last 查看结果。\n',
    });
    expect(JSON.parse(out)).toEqual({ runId: 'r', done: false });
  });

  it('tells what it last found', async () => {
    await shown(done, 'doctor --last');
    expect(server.asked()[0]).toMatchObject({ method: 'GET', url: '/api/doctor' });
  });
});

it('figures that wait for the office are listed with what they are about', async () => {
  const row = {
    targetId: 'z.g1',
    number: '二（一）1',
    title: '公民科学素质',
    organization: '县科协',
    asOf: '2025-06-30',
    value: 14.5,
    unit: '%',
    source: null,
    measurementId: 'm1',
  };
  const lines = await shown({ rows: [row], total: 1 }, 'measure unverified --plan z');
  expect(server.asked()[0]?.url).toMatch(/^\/api\/measurements\/unverified\?planId=z/);
  expect(lines[1]?.split(/ {2,}/)).toEqual([
    ...['z.g1', '二（一）1 · 公民科学素质', '县科协', '2025-06-30', '14.5%', 'm1'],
  ]);
});

describe('a list from a file', () => {
  const lines = [
    { line: 2, targetId: 'z.g1', outcome: 'new' },
    { line: 3, targetId: 'z.g9', outcome: 'refused', message: '没有这项指标' },
    { line: 4, targetId: 'z.g1', outcome: 'changed', before: 100, value: 90 },
  ];
  const counts = { new: 1, known: 0, changed: 1, refused: 1 };
  const report = { preview: false, ...counts, written: 0, lines };

  it('shows the lines that were refused and those that correct, and ends with 1', async () => {
    server.expects(json(report));
    expect(await server.call('measure', 'import', file)).toEqual({
      exitCode: 1,
      out: [
        '行  指标编号  结果    原因',
        ' 3  z.g9      未通过  没有这项指标',
        ' 4  z.g1      更正    由100改为90',
        '报送：新增1行，已有0行，更正1行，未通过1行\n',
      ].join('\n'),
      err: '未通过1行，全部未写入。\n',
    });
    expect(server.asked()[0]?.body).toEqual({
      name: '材料.bin',
      base64: Buffer.from('measured').toString('base64'),
    });
  });

  it('the report on a list is the server’s whole one as JSON', async () => {
    server.expects(json(report));
    const { exitCode, out } = await server.call('measure', 'import', file, '--preview', '--json');
    expect({ exitCode, report: JSON.parse(out) as unknown }).toEqual({ exitCode: 1, report });
    expect(server.asked()[0]?.body).toMatchObject({ preview: true });
  });

  it('a list file that does not exist is refused before anything is asked', async () => {
    server.expects();
    const missing = join(folder, 'none.csv');
    expect(await server.call('contacts', 'import', missing)).toEqual({
      exitCode: 1,
      out: '',
      err: `未找到文件：${missing}\n`,
    });
    expect(server.asked()).toEqual([]);
  });
});

describe('evidence', () => {
  const sha256 = createHash('sha256').update('measured').digest('hex');
  const ref = { sha256, name: '材料.bin', size: 8, type: 'application/octet-stream' };

  it('is handed in first, then named in the report', async () => {
    server.expects(json(ref, 201), json({ written: 1 }));
    const line = ['report', 'z.t1', '--text', '见附件', '--evidence', file];
    expect(await server.call(...line)).toMatchObject({ exitCode: 0, out: '已报送：z.t1\n' });
    const [upload, request] = server.asked();
    expect(upload).toMatchObject({
      method: 'POST',
      url: '/api/evidence?name=材料.bin',
      body: 'measured',
    });
    expect(upload?.headers['content-type']).toBe('application/octet-stream');
    expect(request?.body).toEqual({ text: '见附件', evidence: [ref] });
  });

  it('evidence that is refused ends the command', async () => {
    server.expects(json({ detail: '文件超过20 MB' }, 413));
    const line = ['complete', 'z.t1', '--evidence', file];
    expect(await server.call(...line)).toEqual({ exitCode: 1, out: '', err: '文件超过20 MB\n' });
    expect(server.asked()).toHaveLength(1);
  });
});

describe('what publishing does', () => {
  it('the preview of a policy says who keeps the older version, and who would get too many mails', async () => {
    const warnings = ['县教育局联络员 2026-01 将收到 40 封邮件，超过每人每月 20 封的限额'];
    const answer = { written: 1, warnings, keepOlder: 74 };
    expect(await shown(answer, `policies publish ${file} --reason 精简`)).toEqual([
      '督办规则已发布',
      '办理中事项仍按旧版本的74项。',
      `提示：${warnings.join()}`,
    ]);
    expect(server.asked()[0]?.body).toEqual({ text: 'measured', reason: '精简' });
  });

  it('the preview of a calendar says which steps move', async () => {
    const step = {
      rule: '-10wd',
      form: 'reminder',
      before: '2027-01-04T00:30:00Z',
      after: '2027-01-05T00:30:00Z',
    };
    const example = {
      obligationId: 'z.t1.甲局',
      title: '任务',
      dueOn: '2027-01-18',
      steps: [step],
    };
    const effect = { obligations: 9, moved: 1, steps: 1, dueAtOnce: 0, examples: [example] };
    const days = '--holiday 2027-01-01..2027-01-02=元旦 --make-up 2027-01-09=元旦';
    const lines = await shown(effect, `calendar preview 2027 ${days}`);
    expect(lines[0]).toBe('办理中事项9项，其中1项有1个时点改期，0项随即到点；时限不变');
    expect(lines[2]).toContain('-10wd提醒 2027-01-04 → 2027-01-05');
    expect(server.asked()[0]).toMatchObject({
      url: '/api/calendar/2027/preview',
      body: {
        holidays: [
          { date: '2027-01-01', name: '元旦' },
          { date: '2027-01-02', name: '元旦' },
        ],
        makeUpDays: [{ date: '2027-01-09', name: '元旦' }],
      },
    });
  });
});

describe('mails', () => {
  const mail = { status: 'bounced', response: '550 no such user', subject: '【督办提醒】' };

  it('are shown as they were sent', async () => {
    expect(
      await shown({ ...mail, text: '县教育局\n　　共1项。\u001b[2J\n' }, 'mails show m1'),
    ).toEqual([
      '标题 【督办提醒】',
      '状态 退信',
      '对方服务器答复 550 no such user',
      '',
      '县教育局',
      '　　共1项。 [2J',
    ]);
  });

  it('mails that did not arrive are listed, beside who is missing', async () => {
    const line = {
      ...mail,
      mailId: 'm1',
      on: '2025-12-17',
      organization: '县教育局',
      recipient: '李明',
    };
    const vacancy = { role: 'lead.deputyHead', organization: '县科协' };
    const open = { obligationId: 'z.t2.县科协', title: '科普活动', vacancies: [vacancy] };
    const refusal = {
      refusalId: 'refusal-1',
      occurredAt: '2025-12-16T01:30:00.000Z',
      factType: 'PhaseClosed',
      factStream: 'phase-z.p1',
      askedStream: 'obligation-z.p1.督查室',
      sentence: '该事项已经免除',
    };
    const all = {
      unresolved: { rows: [open], total: 7 },
      undelivered: { rows: [line], total: 1 },
      refused: { rows: [refusal], total: 1 },
    };
    const lines = await shown(all, 'problems --limit 5');
    expect(lines[0]).toBe('收件人空缺（7）');
    expect(lines[2]).toBe('z.t2.县科协  科普活动  县科协 分管领导');
    expect(lines[3]).toBe('还有6条，用 --limit 指定条数。');
    expect(lines).toContain('2025-12-17  县教育局  李明    退信  550 no such user  m1');
    expect(lines.at(-1)).toMatch(
      /^2025-12-16 09:30  PhaseClosed phase-z\.p1 +obligation-z\.p1\.督查室 +该事项已经免除  refusal-1$/,
    );
    const none = { rows: [], total: 0 };
    const nothing = { unresolved: none, undelivered: none, refused: none };
    expect(await shown(nothing, 'problems')).toEqual(['暂无未送达邮件。']);
  });
});

describe('what waits', () => {
  it('what waits for a ruling is listed; nothing is said to be nothing', async () => {
    const question = {
      kind: 'no-lead',
      id: 'z.t2',
      number: '2',
      sentence: '谁牵头？',
      candidates: ['甲局', '乙局'],
    };
    expect(await shown({ rows: [question] }, 'rule z')).toEqual([
      '问题            编号或单位  条目  说明      可选单位',
      '未明确牵头单位  z.t2        2     谁牵头？  甲局、乙局',
    ]);
    expect(await shown({ rows: [] }, 'rule z')).toEqual(['责任分工均已明确。']);
  });

  it.each([
    ['extensions', '暂无待审批的延期申请。'],
    ['tasks disputes', '暂无待答复的异议。'],
    ['checkins', '暂无定期报送。'],
    ['phases', '暂无阶段。'],
    ['contacts', '暂无联系人。'],
    ['organizations', '暂无单位。'],
    ['contacts gaps', '各单位联络员均已登记。'],
    ['tasks signed z', '暂无待签收任务。'],
    ['escalations summary', '暂无督办中的事项。'],
    ['mails', '没有符合条件的邮件，可放宽条件。'],
    ['mails burden', '尚未发出邮件。'],
  ])('%s: nothing is said to be nothing', async (line, sentence) => {
    expect(await shown({ rows: [] }, line)).toEqual([sentence]);
  });

  it('has red cards that were taken back', async () => {
    const row = {
      level: 'yellow',
      obligationId: 'z.t1.甲局',
      organization: '甲局',
      title: '任务',
      dueOn: '2025-11-14',
      workingDaysOverdue: 6,
      promisedOn: null,
      redCard: 'withdrawn',
      nextAt: null,
    };
    const lines = await shown(
      { rows: [row] },
      'escalations --status resolved --order next --min-age 5',
    );
    expect(lines[1]).toMatch(/^黄 · 已撤回 +z\.t1 +甲局 +任务 /);
    expect(server.asked()[0]?.url).toBe(
      '/api/escalations?status=resolved&order=next&minAge=5&limit=50',
    );
  });
});

describe('what one has to do', () => {
  const row = {
    kind: 'task',
    itemId: 'zezhou.t1',
    organization: '县教育局',
    dueOn: '2025-12-23',
    title: '提升基础教育阶段科学教育水平',
    workingDaysLeft: -1,
    level: 'blue',
    asked: 'do',
    figure: null,
  };
  const other = { ...row, itemId: 'zezhou.t12', organization: '县农业农村局', level: null };
  const group = (name: string, ...rows: readonly object[]) => ({
    group: name,
    count: rows.length,
    rows,
  });

  it('says how much in a sentence, then what presses most first', async () => {
    const groups = [
      group('waiting'),
      { ...group('overdue', row), count: 3 },
      group('submitted', { ...other, dueOn: null, workingDaysLeft: null, asked: 'wait' }, other),
    ];
    const lines = await shown({ on: '2025-12-24', groups }, 'todo --limit 1');
    expect(server.asked()[0]).toMatchObject({ method: 'GET', url: '/api/todo?limit=1' });
    expect(lines).toEqual([
      '截至2025-12-24：已逾期3项，已提交，等待答复2项。',
      '',
      '已逾期（3）',
      '编号       事项                          时限        剩余工作日  督办级别  待办',
      'zezhou.t1  提升基础教育阶段科学教育水平  2025-12-23          -1  蓝        办理',
      '还有2项，用 --limit 指定条数。',
      '',
      '已提交，等待答复（2）',
      '编号        事项                          时限        剩余工作日  待办',
      'zezhou.t12  提升基础教育阶段科学教育水平                          等待答复',
      'zezhou.t12  提升基础教育阶段科学教育水平  2025-12-23          -1  办理',
    ]);
  });

  it('has figures with the day of which they are', async () => {
    const figure = { measurementId: 'm1', asOf: '2025-06-30', value: 12.5, unit: '%' };
    const said = { ...row, figure, level: null, dueOn: null, workingDaysLeft: null };
    const groups = [group('verify', { ...said, itemId: 'z.g1', asked: 'verify-figure' })];
    expect((await shown({ on: '2025-12-24', groups }, 'todo')).slice(2)).toEqual([
      '待核实（1）',
      '编号  事项                          数据                     待办',
      'z.g1  提升基础教育阶段科学教育水平  12.5%（截至2025-06-30）  核实数据',
    ]);
  });

  it('may be nothing', async () =>
    expect(await shown({ on: '2025-12-24', groups: [group('due')] }, 'todo')).toEqual([
      '截至2025-12-24，暂无待办。',
    ]));
});

describe('a task', () => {
  const told = {
    recordedAt: '2025-11-05T01:00:00.000Z',
    actorId: 'u-li',
    actor: '李老师（县教育局）',
  };
  const later = {
    ...told,
    recordedAt: '2025-11-07T01:00:00.000Z',
    actorId: 'wang',
    actor: '王建国',
  };
  const organization = '县教育局';
  const nothing = { claims: [], extensionRequests: [], disputes: [], suspensions: [] };
  const task = {
    taskId: 'z.t1',
    number: '二（一）1',
    title: '提升水平',
    clause: '牵头：县教育局',
    status: 'returned',
    dueOn: '2025-12-31',
    suspendedFrom: null,
    cancelled: null,
    assignments: [],
    reports: [],
    rulings: [],
    revisions: [],
    ...nothing,
  };

  it('tells what was asked and answered, each in its turn', async () => {
    const lines = await shown(
      {
        ...task,
        claims: [
          {
            ...told,
            organization,
            claimedOn: '2025-11-05',
            receivedOn: '2025-11-05',
            doneOn: null,
            note: '已验收',
            evidence: [],
            status: 'returned',
            reopened: null,
            answer: { ...later, answeredOn: '2025-11-07', reason: '缺名单' },
          },
          {
            ...told,
            recordedAt: '2025-11-10T01:00:00.000Z',
            organization,
            evidence: [],
            claimedOn: '2025-11-08',
            receivedOn: '2025-11-10',
            doneOn: '2025-11-07',
            note: '',
            status: 'accepted',
            reopened: null,
            answer: { ...later, recordedAt: '2025-11-11T01:00:00.000Z', reason: null },
          },
        ],
        extensionRequests: [
          {
            ...told,
            recordedAt: '2025-11-06T01:00:00.000Z',
            organization,
            status: 'pending',
            newDueOn: '2026-03-31',
            reason: '招标推迟',
            answer: null,
            grantedDueOn: null,
          },
        ],
      },
      'tasks show z.t1',
    );
    expect(lines.slice(-6)).toEqual([
      '时间              经过          单位      经办人              说明',
      '2025-11-05 09:00  申请办结      县教育局  李老师（县教育局）  已验收',
      '2025-11-06 09:00  申请延期      县教育局  李老师（县教育局）  延至2026-03-31：招标推迟',
      '2025-11-07 09:00  退回办结申请  县教育局  王建国              缺名单',
      '2025-11-10 09:00  申请办结      县教育局  李老师（县教育局）  按2025-11-08计，2025-11-10收到',
      '2025-11-11 09:00  同意办结      县教育局  王建国              确认2025-11-07完成',
    ]);
  });
});
