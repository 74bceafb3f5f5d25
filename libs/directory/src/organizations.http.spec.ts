import fc from 'fast-check';
import writeXlsx from 'write-excel-file/node';
import { office, serve, type Served } from './directory.fixtures.ts';

const health = {
  region: 'zezhou',
  name: '县卫生健康和体育局',
  parent: '县政府',
  aliases: ['县卫体局'],
};
const county = { region: 'zezhou', name: '县人民政府', aliases: ['县政府'] };

describe('the organizations of a region', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  const post = (body: object) => served.ask('POST', '/organizations', body);
  const names = async (query = ''): Promise<readonly string[]> => {
    const { body } = await served.ask('GET', `/organizations${query}`);
    const { rows } = body as { rows: { name: string; depth: number }[] };
    return rows.map(({ name, depth }) => `${depth}${name}`);
  };

  it('are registered, changed, listed as a tree, and removed', async () => {
    expect(await post(county)).toMatchObject({ status: 200, body: { written: 1 } });
    const { body } = await post(health);
    expect(body).toMatchObject({ written: 1 });
    expect((await post(health)).body).toMatchObject({ written: 0 });
    await post({ ...health, aliases: ['县卫体局', '县体育局'] });
    expect(await names('?region=zezhou')).toEqual(['0县人民政府', '1县卫生健康和体育局']);
    const { organizationId } = body as { organizationId: string };
    const gone = await served.ask('POST', `/organizations/${organizationId}/remove`, {});
    expect(gone.body).toMatchObject({ written: 1 });
    const again = await served.ask('POST', `/organizations/${organizationId}/remove`, {});
    expect(again.body).toMatchObject({ written: 0 });
    expect(await names()).toEqual(['0县人民政府']);
  });

  it('are refused when they would not fit among the others', async () => {
    expect((await post(health)).body).toMatchObject({ code: 'organization-parent-unknown' });
    await post({ ...county, organizationId: 'county' });
    await post({ ...health, organizationId: 'health' });
    expect((await post({ region: 'zezhou', name: '县卫体局' })).body).toMatchObject({
      code: 'organization-name-taken',
    });
    expect((await post({ ...county, parent: '县卫体局' })).body).toMatchObject({
      code: 'organization-circle',
    });
    expect((await served.ask('POST', '/organizations/county/remove', {})).body).toMatchObject({
      code: 'organization-has-parts',
    });
    expect((await served.ask('POST', '/organizations/none/remove', {})).body).toMatchObject({
      code: 'organization-not-found',
    });
    // Another region may use the same names.
    expect((await post({ ...county, region: 'gaoping' })).body).toMatchObject({ written: 1 });
  });

  it('take the place of those that only a plan knew by one of their names', async () => {
    await served.named('县卫体局');
    await post({ ...county, organizationId: 'county' });
    expect((await post({ ...health, organizationId: 'health' })).body).toMatchObject({
      written: 1,
      organizationId: 'health',
    });
    expect(await names()).toEqual(['0县人民政府', '1县卫生健康和体育局']);
  });

  it('never both get a name for which two ask at once', async () => {
    const requests = ['甲局', '乙局'].map((name) => post({ ...county, name }));
    const answers = await Promise.all(requests);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('are kept by the office of their own region only', async () => {
    await post({ ...county, organizationId: 'county' });
    served.as({ ...office, region: 'gaoping' });
    const refused = { status: 403, body: { code: 'not-your-region' } };
    expect(await post(county)).toMatchObject(refused);
    expect(await served.ask('POST', '/organizations/county/remove', {})).toMatchObject({
      body: { code: 'organization-not-found' },
    });
    expect(await served.ask('GET', '/organizations?region=zezhou')).toMatchObject({ status: 403 });
    expect(await names()).toEqual([]);
  });

  it('are taken in from a table in any order, line by line, and again without change', async () => {
    const table = [
      ['泽州县单位名单'],
      ['单位名称', '地区', '上级', '别名', '成员'],
      ['县卫生健康和体育局', 'zezhou', '县政府', '县卫体局、县体育局', null],
      ['县人民政府', 'zezhou', null, '县政府', null],
      ['县卫体局', 'zezhou', null, null, null],
      ['各镇人民政府', 'zezhou', null, null, '巴公镇人民政府，北义城镇人民政府'],
      ['县人民政府', 'zezhou', null, null, null],
      ['县教育局', 'zezhou', '市政府', null, null],
    ];
    const cells = table.map((row) => row.map((value) => (value === null ? null : { value })));
    const base64 = (await writeXlsx(cells).toBuffer()).toString('base64');
    const request = { name: '单位.xlsx', base64 };
    const { status, body } = await served.ask('POST', '/organizations/import', request);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        written: 3,
        unchanged: 0,
        refused: 3,
        lines: [
          { line: 3, outcome: 'written', name: '县卫生健康和体育局' },
          { line: 4, outcome: 'written' },
          { line: 5, outcome: 'refused', code: 'organization-name-taken' },
          { line: 6, outcome: 'written' },
          { line: 7, outcome: 'refused', code: 'organization-listed-twice' },
          { line: 8, outcome: 'refused', code: 'organization-parent-unknown' },
        ],
      },
    });
    const again = await served.ask('POST', '/organizations/import', request);
    expect(again.body).toMatchObject({ written: 0, unchanged: 3, refused: 3 });
    expect(await names()).toEqual(['0各镇人民政府', '0县人民政府', '1县卫生健康和体育局']);
  });

  it('are not changed, and not removed, by a form that was filled before another change', async () => {
    const bureau = { region: 'zezhou', name: '县教育局', organizationId: 'edu' };
    await served.ask('POST', '/organizations', bureau);
    await served.ask('POST', '/organizations', { ...bureau, aliases: ['教育局'] });
    const stale = { 'if-match': '"0"' };
    const refused = { status: 412, body: { code: 'changed-meanwhile' } };
    const renamed = { ...bureau, name: '县教体局' };
    expect(await served.ask('POST', '/organizations', renamed, stale)).toMatchObject(refused);
    expect(await served.ask('POST', '/organizations/edu/remove', {}, stale)).toMatchObject(refused);
    const { body } = await served.ask('GET', '/organizations');
    expect(body).toMatchObject({ rows: [{ name: '县教育局', aliases: ['教育局'], revision: 1 }] });
  });

  it('are taken in as Excel saves CSV in China', async () => {
    // 地区,单位\nzezhou,县教育局 in GB18030
    const base64 = 'tdjH+Cy1pc67CnplemhvdSzP2L3M0/2+1g==';
    const { body } = await served.ask('POST', '/organizations/import', { base64 });
    expect(body).toMatchObject({ written: 1 });
    expect(await names()).toEqual(['0县教育局']);
  });

  it('want a list', async () => {
    const missing = await served.ask('POST', '/organizations/import', {});
    expect(missing.body).toMatchObject({ code: 'organizations-missing' });
    const headless = await served.ask('POST', '/organizations/import', { csv: '上级\n县政府' });
    expect(headless.body).toMatchObject({ code: 'sheet-columns-missing' });
  });

  it('answer any JSON without a fault', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/organizations', '/organizations/import', '/organizations/x/remove'),
        fc.dictionary(
          fc.constantFrom('region', 'name', 'parent', 'aliases', 'members', 'csv', 'base64'),
          fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, 'zezhou', '县教育局')),
        ),
        async (url, body) => expect((await served.ask('POST', url, body)).status).toBeLessThan(500),
      ),
      { numRuns: 100 },
    ));
});
