import fc from 'fast-check';
import writeXlsx from 'write-excel-file/node';
import { office, serve, type Served } from './directory.fixtures.ts';

const wangFang = {
  region: 'zezhou',
  organization: '县教育局',
  name: '王芳',
  email: 'a@b.cn',
  roles: ['liaison'],
};
type Row = Record<'contactId', string> & Record<string, unknown>;

it('a contact is registered, and imported, with an address of a domain that the office names only', async () => {
  const served = await serve(['zezhou.gov.cn']);
  const within = { ...wangFang, email: 'a@jyj.zezhou.gov.cn' };
  const outside = await served.ask('PUT', '/contacts/wang', wangFang);
  expect(outside).toMatchObject({ status: 409, body: { code: 'email-domain-not-allowed' } });
  const contacts = [
    { contactId: 'li', ...within },
    { contactId: 'zhao', ...wangFang },
  ];
  const { body } = await served.ask('POST', '/contacts/import', { contacts });
  expect(body).toMatchObject({ written: 1 });
  expect(JSON.stringify(body)).toContain('不在允许范围（zezhou.gov.cn）');
  expect((await served.ask('PUT', '/contacts/wang', within)).status).toBe(200);
  await served.close();
});

describe('who stands in for whom', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
    await served.ask('PUT', '/contacts/wang', wangFang);
    await served.ask('PUT', '/contacts/li', { ...wangFang, name: '李强', roles: ['head'] });
    await served.ask('PUT', '/contacts/zhao', { ...wangFang, region: 'gaoping', name: '赵敏' });
  });
  afterEach(() => served.close());

  const post = (url: string, body: object = {}) => served.ask('POST', `/contacts/${url}`, body);
  const row = async (contactId: string): Promise<Row | undefined> => {
    const { body } = await served.ask('GET', '/contacts');
    return (body as { rows: Row[] }).rows.find((each) => each.contactId === contactId);
  };
  // The clock of the fixture stands before all of these.
  const span = { deputyId: 'li', from: '2030-01-01', to: '2030-01-10' };

  it('a changed address is told to the old one, once, and no other change is', async () => {
    await served.ask('PUT', '/contacts/zhao', { ...wangFang, region: 'gaoping', name: '赵敏' });
    await served.ask('PUT', '/contacts/wang', { ...wangFang, name: '王芳芳' });
    expect(served.told).toEqual([]);
    const email = 'wf@edu.example';
    await served.ask('PUT', '/contacts/wang', { ...wangFang, email });
    await served.ask('PUT', '/contacts/wang', { ...wangFang, email: email.toUpperCase() });
    expect(served.told).toEqual([wangFang.email]);
  });

  it('a deputy is named for a time, and ended before it is over', async () => {
    expect(await post('wang/deputies', span)).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await post('wang/deputies', span)).body).toMatchObject({ written: 0 });
    expect((await row('wang'))?.['deputies']).toEqual([{ ...span, deputy: '李强' }]);
    const end = await post('wang/deputies/end', { from: span.from });
    expect(end).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await post('wang/deputies/end', { from: span.from })).body).toEqual({ written: 0 });
  });

  it.each([
    ['wang', { ...span, deputyId: 'nobody' }, 'deputy-not-registered'],
    ['wang', { ...span, deputyId: 'zhao' }, 'deputy-not-registered'],
    ['wang', { ...span, deputyId: 'wang' }, 'deputy-is-self'],
    ['wang', { ...span, to: '2029-12-31' }, 'deputy-dates-reversed'],
    ['nobody', span, 'contact-not-found'],
  ])('%s: %j is refused as %s', async (contactId, body, code) =>
    expect((await post(`${contactId}/deputies`, body)).body).toMatchObject({ code }),
  );

  it('two do not stand in for each other, even when both ask at once', async () => {
    const answers = await Promise.all([
      post('wang/deputies', span),
      post('li/deputies', { ...span, deputyId: 'wang' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ body }) => (body as { code?: string }).code)).toContain('deputy-circle');
  });

  it('a leaver hands its roles to a newcomer of the same organization', async () => {
    const body = { to: 'li', reason: '调离' };
    const done = await post('wang/handover', body);
    expect(done).toMatchObject({ status: 200, body: { written: 3 } });
    expect((await post('wang/handover', body)).body).toEqual({ written: 0 });
    expect(await row('wang')).toBeUndefined();
    expect(await row('li')).toMatchObject({ roles: ['liaison', 'head'], predecessors: ['wang'] });
  });

  it('a newcomer may be registered under an alias of the organization', async () => {
    const education = { region: 'zezhou', name: '县教育局', aliases: ['县教体局'] };
    await served.ask('POST', '/organizations', education);
    await served.ask('PUT', '/contacts/li', { ...wangFang, organization: '县教体局' });
    expect((await post('wang/handover', { to: 'li' })).body).toMatchObject({ written: 3 });
  });

  it.each([
    ['wang', { to: 'zhao' }, 'handover-elsewhere'],
    ['wang', { to: 'nobody' }, 'contact-not-found'],
    ['wang', { to: 'wang' }, 'handover-to-self'],
    ['wang', { to: 'li', on: '2999-01-01' }, 'handover-in-future'],
    ['nobody', { to: 'li' }, 'contact-not-found'],
  ])('%s is not handed over: %j (%s)', async (contactId, body, code) => {
    expect((await post(`${contactId}/handover`, body)).body).toMatchObject({ code });
    expect(await row('li')).toMatchObject({ roles: ['head'] });
  });

  it('the office of another region has no say', async () => {
    served.as({ ...office, region: 'gaoping' });
    const refused = { status: 404, body: { code: 'contact-not-found' } };
    expect(await post('wang/deputies', span)).toMatchObject(refused);
    expect(await post('wang/deputies/end', { from: span.from })).toMatchObject(refused);
    expect(await post('wang/handover', { to: 'li' })).toMatchObject(refused);
    expect(await served.ask('GET', '/contacts/gaps?region=zezhou')).toMatchObject({ status: 403 });
  });

  it('organizations without a liaison are listed, whatever name the liaison goes by', async () => {
    const register = (name: string, more: object = {}) =>
      served.ask('POST', '/organizations', { region: 'zezhou', name, ...more });
    await register('县教育和体育局', { aliases: ['县教育局'] });
    await register('县财政局');
    await register('各镇人民政府', { members: ['巴公镇人民政府'] });
    const { body } = await served.ask('GET', '/contacts/gaps?region=zezhou');
    expect(body).toMatchObject({ rows: [{ name: '县财政局' }] });
    expect((body as { rows: unknown[] }).rows).toHaveLength(1);
  });

  it('contacts are taken in from an Excel table, line by line', async () => {
    const table = [
      ['编号', '地区', '单位', '姓名', '邮箱', '角色'],
      ['c1', 'zezhou', '县财政局', '张三', 'c@d.cn', '联络员、分管领导'],
      ['c2', 'zezhou', '县财政局', '李四', '不是邮箱', '联络员'],
    ].map((cells) => cells.map((value) => ({ value })));
    const base64 = (await writeXlsx(table).toBuffer()).toString('base64');
    expect((await post('import', { name: '联系人.xlsx', base64 })).body).toMatchObject({
      written: 1,
      refused: 1,
      lines: [
        { line: 2, contactId: 'c1', outcome: 'written' },
        { line: 3, contactId: 'c2', outcome: 'refused', code: 'email-malformed' },
      ],
    });
    expect(await post('import', { base64: '不是' })).toMatchObject({ status: 422 });
    expect((await post('import', { base64: 'AAAA' })).body).toMatchObject({
      code: 'sheet-unreadable',
    });
  });

  it('any JSON is answered without a fault', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('wang/deputies', 'wang/deputies/end', 'wang/handover', 'import'),
        fc.dictionary(
          fc.constantFrom(
            'reason',
            'deputyId',
            'from',
            'to',
            'on',
            'csv',
            'base64',
            'name',
            'contacts',
          ),
          fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('li', '2030-01-01', null)),
        ),
        async (url, body) => expect((await post(url, body)).status).toBeLessThan(500),
      ),
      { numRuns: 150 },
    ));
});
