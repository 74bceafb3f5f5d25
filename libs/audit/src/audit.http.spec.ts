import { auditor, serve, type Served } from './audit.fixtures.ts';
import { drafted } from '../../plans/src/domain/plan.fixtures.ts';
import { type AuditLine } from './slices/get-audit/get-audit.http.ts';

type Page = {
  readonly rows: readonly AuditLine[];
  readonly total: number;
  readonly cursor?: string;
};

const bureau = { organization: '县教育局', organizationId: 'zezhou-edu' };
const contact = { contactId: 'c1', region: 'zezhou', ...bureau };

describe('the audit trail', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  const page = async (query = ''): Promise<Page> => {
    const { status, body } = await served.ask(`/audit${query}`);
    expect(status).toBe(200);
    return body as Page;
  };
  const types = async (query: string): Promise<readonly string[]> =>
    (await page(query)).rows.map(({ type }) => type);

  it('tells who did what, for whom and why, and what was before and after', async () => {
    const first = { ...contact, name: '王芳', email: 'a@b.cn', roles: ['liaison'] };
    await served.write('contact-c1', 'ContactRegistered', first);
    served.clock.set('2025-11-04T09:00:00+08:00');
    const change = { ...contact, email: 'c@d.cn', before: { email: 'a@b.cn' } };
    await served.write('contact-c1', 'ContactChanged', change, {
      onBehalfOf: 'li-qiang',
      reason: '换邮箱',
      occurredAt: '2025-11-03T02:00:00.000Z',
    });
    const { rows } = await page();
    expect(rows[0]).toMatchObject({
      type: 'ContactChanged',
      actorId: 'zhang-min',
      actor: 'zhang-min',
      onBehalfOf: 'li-qiang',
      reason: '换邮箱',
      recordedAt: '2025-11-04T01:00:00.000Z',
      occurredAt: '2025-11-03T02:00:00.000Z',
      ...bureau,
      aboutId: 'c1',
      revision: 1,
      kind: '修改联系人',
      consequences: 0,
      summary: '修改联系人王芳的邮箱（县教育局）',
      changes: [{ field: 'email', before: 'a@b.cn', after: 'c@d.cn' }],
    });
    expect(rows[1]?.changes).toContainEqual({ field: 'name', before: null, after: '王芳' });
  });

  it('names the plan beside its id, in the list and alone', async () => {
    const { type, data } = drafted();
    const eventId = await served.write('plan-zezhou', type, data);
    const plan = { planId: 'zezhou', planTitle: '泽州县全民科学素质行动规划纲要实施方案' };
    expect((await page()).rows[0]).toMatchObject(plan);
    expect((await served.ask(`/audit/${eventId}`)).body).toMatchObject(plan);
  });

  it('comes newest first, page by page, without a gap', async () => {
    for (let n = 0; n < 7; n++) await served.write(`a-${n}`, `Type${n}`, {});
    const first = await page('?limit=4');
    const second = await page(`?limit=4&cursor=${first.cursor ?? ''}`);
    expect([...first.rows, ...second.rows].map(({ type }) => type)).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map((n) => `Type${n}`),
    );
    expect(second.cursor).toBeUndefined();
  });

  it('can be asked by plan, person, organization, stream and day of recording', async () => {
    await served.write('a-1', 'One', { planId: 'p1', organization: '县教育局' });
    served.clock.set('2025-11-03T23:59:59+08:00');
    await served.write('a-2', 'Two', { planId: 'p2' }, { actor: 'li-qiang' });
    served.clock.set('2025-11-04T00:00:00+08:00');
    await served.write('a-1', 'Three', { planId: 'p1' });
    expect(await types('?planId=p1')).toEqual(['Three', 'One']);
    expect(await types('?actor=li-qiang')).toEqual(['Two']);
    expect(await types(`?organization=${encodeURIComponent('县教育局')}`)).toEqual(['One']);
    expect(await types('?stream=a-1')).toEqual(['Three', 'One']);
    expect(await types('?to=2025-11-03')).toEqual(['Two', 'One']);
    expect(await types('?from=2025-11-04')).toEqual(['Three']);
    expect(await types('?from=0001-01-01&to=9999-12-31')).toHaveLength(3);
    expect((await served.ask('/audit?from=2025-02-29')).status).toBe(422);
    expect((await served.ask('/audit?colour=red')).status).toBe(422);
  });

  describe('of an act and what it led to', () => {
    const about = { taskId: 'zezhou.t1', planId: 'zezhou', region: 'zezhou', ...bureau };
    const obligationId = 'zezhou.t1.县教育局';
    const task = { number: '二（一）1', title: '提升科学教育水平' };
    const claim = { actor: 'li-xiu', correlationId: 'claim' };
    let claimed: string;

    beforeEach(async () => {
      const user = {
        name: '李秀英',
        roles: ['liaison'],
        region: 'zezhou',
        ...bureau,
      };
      await served.write('user-li-xiu', 'UserRegistered', { userId: 'li-xiu', ...user });
      const assigned = await served.write(
        'task-zezhou.t1',
        'TaskAssigned',
        { ...about, ...task },
        {
          correlationId: 'adopt',
          causationId: 'a plan that was adopted',
          actor: 'duban.opening',
        },
      );
      await served.write(
        `obligation-${obligationId}`,
        'ObligationOpened',
        { ...about, obligationId, kind: 'task', ...task, subject: task.title, dueOn: '2025-12-31' },
        { correlationId: 'adopt', causationId: assigned, actor: 'duban.opening' },
      );
      const claimedOn = '2025-11-03';
      claimed = await served.write(
        'task-zezhou.t1',
        'CompletionClaimed',
        { ...about, claimedOn, note: '已培训教师120人次' },
        claim,
      );
      await served.write(
        `obligation-${obligationId}`,
        'ObligationClaimed',
        { ...about, obligationId, claimedOn },
        { ...claim, causationId: claimed },
      );
    });

    const told = async (query: string): Promise<readonly (readonly [string, string, number])[]> =>
      (await page(query)).rows.map(({ actor, summary, consequences }) => [
        actor,
        summary,
        consequences,
      ]);
    const act = [
      '李秀英（县教育局）',
      '县教育局申请办结二（一）1“提升科学教育水平”，申请日期2025年11月3日：已培训教师120人次',
      1,
    ] as const;

    it('an act is one line with the item and the person by name, and counts what it led to', async () => {
      const [first, user, ...more] = await told('');
      expect(first).toEqual(act);
      expect(user?.[1]).toContain('李秀英');
      expect(more).toEqual([]);
      expect((await page('')).rows).toHaveLength((await page('')).total);
    });

    it('of an organization or an item the first record of each act stands for it', async () => {
      const query = encodeURIComponent('县教育局');
      for (const filter of [`organization=${query}`, 'item=zezhou.t1', `item=zezhou.t1.${query}`]) {
        const found = await page(`?${filter}&planId=zezhou`);
        expect(found).toMatchObject({ total: 2 });
        expect(await told(`?${filter}&planId=zezhou`)).toEqual([
          act,
          ['系统（自动）', '交办二（一）1“提升科学教育水平”', 1],
        ]);
      }
      expect(await told('?item=zezhou.t2')).toEqual([]);
    });

    it('pages of folded lines leave nothing out and repeat nothing', async () => {
      const first = await page('?item=zezhou.t1&limit=1');
      const second = await page(`?item=zezhou.t1&limit=1&cursor=${first.cursor ?? ''}`);
      expect([first, second].map(({ rows }) => rows.map(({ type }) => type))).toEqual([
        ['CompletionClaimed'],
        ['TaskAssigned'],
      ]);
      expect(second.cursor).toBeUndefined();
    });

    it('a kind is asked for by its word or its type, and lists every record of it', async () => {
      for (const kind of ['申请办结', 'CompletionClaimed']) {
        expect(await told(`?kind=${encodeURIComponent(kind)}`)).toEqual([[act[0], act[1], 0]]);
      }
      const { status, body } = await served.ask(`/audit?kind=${encodeURIComponent('盖章')}`);
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'audit-kind-unknown' });
      expect((body as { detail: string }).detail).toMatch(/^种类“盖章”无法识别，请填：导入方案、/);
    });

    it('a person is asked for by id or name, and Duban itself as 系统', async () => {
      for (const actor of ['li-xiu', '李秀英']) {
        expect(await types(`?actor=${encodeURIComponent(actor)}`)).toEqual(['CompletionClaimed']);
      }
      expect(await types(`?actor=${encodeURIComponent('系统')}`)).toEqual(['TaskAssigned']);
      expect(await types(`?actor=${encodeURIComponent('无此人')}`)).toEqual([]);
    });

    it('all records of an act are listed by its correlation id', async () => {
      expect(await types('?act=claim')).toEqual(['ObligationClaimed', 'CompletionClaimed']);
      expect(await types('?item=zezhou.t1&lines=records')).toEqual([
        'ObligationClaimed',
        'CompletionClaimed',
        'ObligationOpened',
        'TaskAssigned',
      ]);
    });

    it('one record tells what it led to, and is found by the beginning of its id', async () => {
      for (const id of [claimed, claimed.slice(0, 8)]) {
        expect((await served.ask(`/audit/${id}`)).body).toMatchObject({
          eventId: claimed,
          kind: '申请办结',
          consequences: {
            total: 1,
            rows: [
              {
                kind: '办结待审核',
                summary:
                  '县教育局办理二（一）1“提升科学教育水平”：办结待审核，申请日期2025年11月3日，其间暂停提醒',
              },
            ],
          },
        });
      }
      expect((await served.ask(`/audit/${claimed.slice(0, 7)}`)).status).toBe(404);
    });

    it('the export names item, person and kind, and takes the filters', async () => {
      const kind = encodeURIComponent('申请办结');
      const { text } = await served.ask(`/audit.csv?item=zezhou.t1&kind=${kind}`);
      const [, line, end] = text.split('\r\n');
      expect(line).toContain(`,李秀英（县教育局）,,申请办结,${act[1]},`);
      expect(end).toBe('');
    });
  });

  it('gives one event whole, as it is stored', async () => {
    const id = await served.write('a-1', 'One', { text: '字'.repeat(5_000) });
    const { body } = await served.ask(`/audit/${id}`);
    expect(body).toMatchObject({
      type: 'One',
      event: { id, data: { text: '字'.repeat(5_000) }, meta: { actor: 'zhang-min' } },
    });
    expect((await served.ask('/audit/nothing')).body).toMatchObject({
      code: 'audit-entry-not-found',
    });
  });

  it('tells that a draft was kept, and to nobody what it says', async () => {
    const about = {
      taskId: 'rushan.t1',
      planId: 'rushan',
      region: 'rushan',
      organization: '教育局',
    };
    const id = await served.write('report-draft-rushan.t1.教育局', 'ReportDraftSaved', {
      ...about,
      text: '还没有想好怎么说',
      percent: 30,
      savedOn: '2025-12-01',
    });
    await served.settle();
    for (const url of ['/audit', `/audit/${id}`]) {
      const { text } = await served.ask(url);
      expect(text).toContain('2025-12-01');
      expect(text).not.toContain('还没有想好');
      expect(text).not.toContain('"percent"');
    }
  });

  it('shows somebody bound to a region only that region', async () => {
    const id = await served.write('a-1', 'One', { region: 'gaoping' });
    await served.write('a-2', 'Two', { region: 'zezhou' });
    served.as({ ...auditor, region: 'zezhou' });
    expect(await types('')).toEqual(['Two']);
    expect((await served.ask('/audit.csv')).text).not.toContain('One');
    expect((await served.ask(`/audit/${id}`)).body).toMatchObject({
      code: 'audit-entry-not-found',
    });
  });

  it('shows somebody bound to an organization only that organization', async () => {
    await served.write('a-1', 'One', { organization: '县教育局' });
    await served.write('a-2', 'Two', { organization: '县财政局' });
    served.as({ ...auditor, organization: '县财政局' });
    expect(await types('')).toEqual(['Two']);
    const { body } = await served.ask(`/audit?organization=${encodeURIComponent('县教育局')}`);
    expect(body).toMatchObject({ code: 'not-your-organization' });
  });
});

describe('the export', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  it('an export is recorded: who exported what', async () => {
    await served.write('a-1', 'One', { planId: 'p1' });
    await served.ask('/audit.csv?planId=p1');
    await served.ask('/audit.csv');
    await served.settle();
    const { body } = await served.ask('/audit?kind=ExportRead');
    expect((body as Page).rows).toMatchObject([
      { stream: 'export-auditor', aboutId: 'auditor', actorId: 'auditor', summary: '导出办理记录' },
      { summary: '导出办理记录（方案：p1）' },
    ]);
  });

  it('an export that is refused is not recorded', async () => {
    await served.ask('/audit.csv?colour=red');
    await served.settle();
    expect((await served.ask('/audit?kind=ExportRead')).body).toMatchObject({ rows: [] });
  });

  it('opens in Excel: a byte order mark, a head, one line for each event, newest first', async () => {
    await served.write('a-1', 'One', { planId: 'p1' }, { reason: '第一,次' });
    await served.write('a-1', 'Two', {});
    const { text } = await served.ask('/audit.csv?stream=a-1');
    const [head, two, one, end] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFF发生时间,记录时间,经办人,代办,种类,事项,/);
    expect(two).toMatch(
      /^2025-11-03T08:00:00\+08:00,2025-11-03T08:00:00\+08:00,zhang-min,,Two,Two,/,
    );
    expect(one).toContain(',"第一,次",p1,');
    expect(end).toBe('');
  });

  it('calculates nothing that somebody typed', async () => {
    const reason = '=HYPERLINK("http://x","y")';
    await served.write(
      'a-1',
      'CompletionReturned',
      { organization: '+1', reason: '-1' },
      { reason },
    );
    const { text } = await served.ask('/audit.csv');
    expect(text).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`);
    expect(text).toContain(`,'+1,`);
  });

  it('goes on to the last of many pages, each event once', async () => {
    for (let n = 0; n < 2_500; n++) await served.write('a-1', `Type${n}.`, {});
    const { text } = await served.ask('/audit.csv?stream=a-1');
    const told = text.trimEnd().split('\r\n').slice(1);
    expect(told).toHaveLength(2_500);
    expect(new Set(told.map((line) => line.split(',')[4])).size).toBe(2_500);
  });

  it('takes the conditions of the list, and no page', async () => {
    await served.write('a-1', 'UserDisabled', {});
    await served.write('a-1', 'Two', {});
    const kind = encodeURIComponent('停用用户');
    expect((await served.ask(`/audit.csv?kind=${kind}`)).text).not.toContain('Two');
    expect((await served.ask('/audit.csv?limit=1')).status).toBe(422);
  });
});
