import { auditor, serve, type Served } from './audit.fixtures.ts';
import { drafted } from '../../plans/src/domain/plan.fixtures.ts';
import { type AuditLine } from './slices/get-audit/get-audit.http.ts';

type Page = { readonly rows: readonly (AuditLine & { key: string })[]; readonly cursor?: string };

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
      summary: '修改联系人 c1 的邮箱（县教育局）',
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

  it('can be asked by plan, person, organization, type, stream and day of recording', async () => {
    await served.write('a-1', 'One', { planId: 'p1', organization: '县教育局' });
    served.clock.set('2025-11-03T23:59:59+08:00');
    await served.write('a-2', 'Two', { planId: 'p2' }, { actor: 'li-qiang' });
    served.clock.set('2025-11-04T00:00:00+08:00');
    await served.write('a-1', 'Three', { planId: 'p1' });
    expect(await types('?planId=p1')).toEqual(['Three', 'One']);
    expect(await types('?actor=li-qiang')).toEqual(['Two']);
    expect(await types(`?organization=${encodeURIComponent('县教育局')}`)).toEqual(['One']);
    expect(await types('?type=Two')).toEqual(['Two']);
    expect(await types('?stream=a-1')).toEqual(['Three', 'One']);
    expect(await types('?to=2025-11-03')).toEqual(['Two', 'One']);
    expect(await types('?from=2025-11-04')).toEqual(['Three']);
    expect(await types('?from=0001-01-01&to=9999-12-31')).toHaveLength(3);
    expect((await served.ask('/audit?from=2025-02-29')).status).toBe(422);
    expect((await served.ask('/audit?colour=red')).status).toBe(422);
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
    const { body } = await served.ask('/audit?type=ExportRead');
    expect((body as Page).rows).toMatchObject([
      { stream: 'export-auditor', aboutId: 'auditor', actorId: 'auditor', summary: '导出办理记录' },
      { summary: '导出办理记录（方案：p1）' },
    ]);
  });

  it('an export that is refused is not recorded', async () => {
    await served.ask('/audit.csv?colour=red');
    await served.settle();
    expect((await served.ask('/audit?type=ExportRead')).body).toMatchObject({ rows: [] });
  });

  it('opens in Excel: a byte order mark, a head, one line for each event, newest first', async () => {
    await served.write('a-1', 'One', { planId: 'p1' }, { reason: '第一,次' });
    await served.write('a-1', 'Two', {});
    const { text } = await served.ask('/audit.csv?stream=a-1');
    const [head, two, one, end] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFF记录时间,发生时间,经办人,/);
    expect(two).toMatch(/^2025-11-03T08:00:00\+08:00,2025-11-03T08:00:00\+08:00,zhang-min,,Two,/);
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
    await served.write('a-1', 'One', {});
    await served.write('a-1', 'Two', {});
    expect((await served.ask('/audit.csv?type=One')).text).not.toContain('Two');
    expect((await served.ask('/audit.csv?limit=1')).status).toBe(422);
  });
});
