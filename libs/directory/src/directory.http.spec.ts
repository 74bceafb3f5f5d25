import { idOfName } from '#kernel';
import { office, serve, type Served } from './directory.fixtures.ts';

const wangFang = {
  region: 'zezhou',
  organization: '县教育局',
  name: '王芳',
  email: 'a@b.cn',
  roles: ['联络员', 'sectionChief'],
};
/** Nobody has registered the organization: its id is made of its name. */
const row = {
  ...wangFang,
  phone: '',
  organizationId: idOfName('zezhou', '县教育局'),
  contactId: 'c1',
  roles: ['liaison', 'sectionChief'],
  deputies: [],
  predecessors: [],
  revision: 0,
};
const HEAD = '编号,地区,单位,姓名,邮箱,角色';

describe('the directory', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  it('keeps a contact, changes it and lets it go', async () => {
    const put = await served.ask('PUT', '/contacts/c1', wangFang);
    expect(put).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await served.ask('GET', '/contacts')).body).toEqual({ rows: [row], total: 1 });
    expect((await served.ask('PUT', '/contacts/c1', wangFang)).body).toEqual({ written: 0 });
    await served.ask('PUT', '/contacts/c1', { ...wangFang, name: '王小芳' });
    expect((await served.ask('GET', '/contacts')).body).toEqual({
      rows: [{ ...row, name: '王小芳', revision: 1 }],
      total: 1,
    });
    const gone = await served.ask('DELETE', '/contacts/c1');
    expect(gone).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await served.ask('GET', '/contacts')).body).toEqual({ rows: [], total: 0 });
  });

  it('is not changed by a form that was filled before another change', async () => {
    const moved = { ...wangFang, email: 'new@b.cn' };
    await served.ask('PUT', '/contacts/c1', wangFang);
    await served.ask('PUT', '/contacts/c1', moved);
    // Opened before the address was moved: to save it would bring back the old one.
    const stale = { ...wangFang, name: '王小芳' };
    const refused = await served.ask('PUT', '/contacts/c1', stale, { 'if-match': '"0"' });
    expect(refused).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect((refused.body as { detail: string }).detail).toMatch(
      /^打开之后内容已有变动：张敏已于2025-\d\d-\d\d \d\d:\d\d办理“修改联系人”。本次修改没有保存，请刷新后重新填写。$/,
    );
    expect((await served.ask('GET', '/contacts')).body).toMatchObject({
      rows: [{ name: '王芳', email: 'new@b.cn', revision: 1 }],
    });
    const fresh = { ...moved, name: '王小芳' };
    const saved = await served.ask('PUT', '/contacts/c1', fresh, { 'if-match': '"1"' });
    expect(saved).toMatchObject({ status: 200, body: { written: 1 } });
    const odd = await served.ask('PUT', '/contacts/c1', fresh, { 'if-match': 'W/"1"' });
    expect(odd).toMatchObject({ status: 422, body: { code: 'if-match-malformed' } });
  });

  it('says the id that the organization has by its name or an alias, as soon as it is registered', async () => {
    const bureau = { region: 'zezhou', name: '县教育和科技局', aliases: ['县教育局'] };
    await served.ask('POST', '/organizations', { ...bureau, organizationId: 'edu' });
    await served.ask('PUT', '/contacts/c1', wangFang);
    const csv = `${HEAD}\nc2,zezhou, 县教育和科技局 ,李强,b@b.cn,联络员\nc3,gaoping,县教育局,赵敏,c@d.cn,联络员`;
    await served.ask('POST', '/contacts/import', { csv });
    const { body } = await served.ask('GET', '/contacts');
    expect(body).toMatchObject({
      rows: [
        { contactId: 'c3', organizationId: idOfName('gaoping', '县教育局') },
        { contactId: 'c2', organization: '县教育和科技局', organizationId: 'edu' },
        { contactId: 'c1', organization: '县教育局', organizationId: 'edu' },
      ],
    });
  });

  it('takes up the id of an organization that is registered later, when the contact is said again', async () => {
    await served.ask('PUT', '/contacts/c1', wangFang);
    const bureau = { region: 'zezhou', name: '县教育局', organizationId: 'edu' };
    await served.ask('POST', '/organizations', bureau);
    expect((await served.ask('PUT', '/contacts/c1', wangFang)).body).toMatchObject({ written: 1 });
    expect((await served.ask('PUT', '/contacts/c1', wangFang)).body).toEqual({ written: 0 });
    expect((await served.ask('GET', '/contacts')).body).toEqual({
      rows: [{ ...row, organizationId: 'edu', revision: 1 }],
      total: 1,
    });
  });

  it('a region that is left out is the only one there is; of several, or none, it must be said', async () => {
    const { region: _region, ...anywhere } = wangFang;
    const missing = await served.ask('PUT', '/contacts/c1', anywhere);
    expect(missing.body).toMatchObject({ code: 'region-missing' });
    await served.ask('PUT', '/contacts/c1', wangFang);
    const csv = '编号,单位,姓名,邮箱,角色\nc2,县财政局,赵敏,c@d.cn,联络员';
    await served.ask('POST', '/contacts/import', { csv });
    await served.ask('PUT', '/contacts/c3', { ...anywhere, name: '李强' });
    const { body } = await served.ask('GET', '/contacts');
    const { rows } = body as { rows: readonly { contactId: string; region: string }[] };
    expect(rows.map((one) => [one.contactId, one.region]).sort()).toEqual([
      ['c1', 'zezhou'],
      ['c2', 'zezhou'],
      ['c3', 'zezhou'],
    ]);
    const organizations = '单位\n县民政局';
    await served.ask('POST', '/organizations/import', { csv: organizations, region: 'gaoping' });
    await served.ask('PUT', '/contacts/c4', { ...wangFang, region: 'gaoping' });
    const detail = '已有多个地区（gaoping、zezhou），请填写地区编号（命令行 --region）。';
    const unclear = { code: 'region-unclear', detail };
    expect((await served.ask('PUT', '/contacts/c5', anywhere)).body).toMatchObject(unclear);
    expect((await served.ask('POST', '/organizations', { name: '县林业局' })).body).toMatchObject(
      unclear,
    );
    expect((await served.ask('POST', '/contacts/import', { csv })).body).toMatchObject(unclear);
    expect((await served.ask('GET', '/organizations')).body).toMatchObject({
      rows: [{ region: 'gaoping', name: '县民政局' }],
    });
    served.as({ ...office, region: 'gaoping' });
    await served.ask('POST', '/organizations', { name: '县林业局' });
    expect((await served.ask('GET', '/organizations')).body).toMatchObject({ total: 2 });
    served.as(office);
  });

  it('says what is wrong with a contact', async () => {
    const answer = await served.ask('PUT', '/contacts/c1', { ...wangFang, roles: ['秘书'] });
    expect(answer.body).toMatchObject({ code: 'contact-role-unknown' });
    const unfit = await served.ask('PUT', '/contacts/c 1', wangFang);
    expect(unfit.body).toMatchObject({ code: 'contact-id-malformed' });
  });

  it('takes in a list line by line, and the same list again changes nothing', async () => {
    const csv = `${HEAD}\nc1,zezhou,县教育局,王芳,a@b.cn,联络员\nc2,zezhou,县教育局,李强,不是邮箱,联络员\nc3,zezhou,县财政局,赵敏,c@d.cn,分管领导`;
    const first = await served.ask('POST', '/contacts/import', { csv });
    expect(first).toMatchObject({
      status: 200,
      body: {
        written: 2,
        unchanged: 0,
        refused: 1,
        position: expect.any(String) as string,
        lines: [
          { line: 2, contactId: 'c1', outcome: 'written' },
          { line: 3, contactId: 'c2', outcome: 'refused', code: 'email-malformed' },
          { line: 4, contactId: 'c3', outcome: 'written' },
        ],
      },
    });
    const second = await served.ask('POST', '/contacts/import', { csv });
    expect(second.body).toMatchObject({ written: 0, unchanged: 2, refused: 1 });
    expect((await served.ask('GET', '/contacts')).body).toMatchObject({
      // By pinyin: cai before jiao.
      rows: [{ contactId: 'c3' }, { contactId: 'c1' }],
    });
  });

  it('does not let two lines of one list quarrel over a contact', async () => {
    const contacts = [
      { ...wangFang, contactId: 'c1' },
      { ...wangFang, contactId: 'c1', name: '李强' },
    ];
    for (const written of [1, 0]) {
      const { body } = await served.ask('POST', '/contacts/import', { contacts });
      expect(body).toMatchObject({ written, refused: 1, lines: [{}, { line: 2 }] });
    }
    expect((await served.ask('GET', '/contacts')).body).toEqual({ rows: [row], total: 1 });
  });

  it('answers every line of a long list, in its order', async () => {
    const contacts = Array.from({ length: 500 }, (_, n) => ({ ...wangFang, contactId: `c${n}` }));
    const { body } = await served.ask('POST', '/contacts/import', { contacts });
    const { written, lines } = body as { written: number; lines: { contactId: string }[] };
    expect(written).toBe(500);
    expect(lines.map(({ contactId }) => contactId)).toEqual(
      contacts.map(({ contactId }) => contactId),
    );
  });

  it('wants one list, not two and not none', async () => {
    const missing = { status: 422, body: { code: 'contacts-missing' } };
    expect(await served.ask('POST', '/contacts/import', {})).toMatchObject(missing);
    expect(await served.ask('POST', '/contacts/import', { csv: HEAD, contacts: [] })).toMatchObject(
      missing,
    );
  });

  it('shows a liaison only its own organization', async () => {
    await served.ask('PUT', '/contacts/c1', wangFang);
    await served.ask('PUT', '/contacts/c2', { ...wangFang, organization: '县财政局' });
    await served.ask('PUT', '/contacts/c3', { ...wangFang, region: 'gaoping' });
    served.as({ ...office, roles: ['liaison'], region: 'zezhou', organization: '县教育局' });
    expect((await served.ask('GET', '/contacts')).body).toEqual({ rows: [row], total: 1 });
    const other = await served.ask('GET', '/contacts?region=gaoping');
    expect(other.body).toMatchObject({ code: 'not-your-organization' });
  });

  it('lets an office of one region keep only that region’s contacts', async () => {
    await served.ask('PUT', '/contacts/c1', wangFang);
    served.as({ ...office, region: 'gaoping' });
    const refused = { status: 403, body: { code: 'not-your-region' } };
    expect(await served.ask('PUT', '/contacts/c1', wangFang)).toMatchObject(refused);
    expect(
      await served.ask('PUT', '/contacts/c1', { ...wangFang, region: 'gaoping' }),
    ).toMatchObject(refused);
    expect(await served.ask('DELETE', '/contacts/c1')).toMatchObject({
      body: { code: 'contact-not-found' },
    });
    const { body } = await served.ask('POST', '/contacts/import', {
      contacts: [{ ...wangFang, contactId: 'c9' }],
    });
    expect(body).toMatchObject({ refused: 1, lines: [{ code: 'not-your-region' }] });
  });
});
