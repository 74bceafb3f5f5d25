import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { newToken } from './token.ts';

const wangFang = {
  userId: 'wang-fang',
  name: '王芳',
  role: 'liaison',
  region: 'zezhou',
  organization: '县教育局',
};
const token = OFFICE_TOKEN;

describe('who may come in', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  const register = async (body: object = wangFang): Promise<string> => {
    const answer = await served.ask('POST', '/users', { token, body });
    expect(answer).toMatchObject({ status: 201, cache: 'no-store' });
    return (answer.body as { token: string }).token;
  };

  it('a request without a token, or with an unknown one, is refused', async () => {
    const refused = { status: 401, body: { code: 'sign-in-required' } };
    expect(await served.ask('GET', '/me')).toMatchObject(refused);
    expect(await served.ask('GET', '/me', { token: newToken() })).toMatchObject(refused);
    expect(await served.ask('GET', '/me', { token: '' })).toMatchObject(refused);
    expect(await served.ask('GET', '/me', { token: 'x'.repeat(10_000) })).toMatchObject(refused);
  });

  it('a public route answers everybody', async () =>
    expect(await served.ask('GET', '/health')).toMatchObject({ status: 200, body: 'ok' }));

  it('a registered user may sign in at once, as who it is', async () => {
    const answer = await served.ask('GET', '/me', { token: await register() });
    expect(answer).toEqual({ status: 200, body: { ...wangFang, organizationId: 'id-县教育局' } });
  });

  it('a route answers only the roles it allows, and names them to the others', async () => {
    const answer = await served.ask('GET', '/users', { token: await register() });
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'not-allowed', detail: '限督查室、审计人员办理。' },
    });
  });

  it('a token that was renewed is no longer accepted', async () => {
    const before = await register();
    const renewal = await served.ask('POST', '/users/wang-fang/token', { token });
    expect(renewal).toMatchObject({ status: 200, cache: 'no-store' });
    const { token: after } = renewal.body as { token: string };
    expect(await served.ask('GET', '/me', { token: before })).toMatchObject({ status: 401 });
    expect(await served.ask('GET', '/me', { token: after })).toMatchObject({ status: 200 });
  });

  it('a disabled user is refused, and nobody can disable itself', async () => {
    const held = await register();
    const reason = { reason: '调离' };
    const answer = await served.ask('DELETE', '/users/wang-fang', { token, body: reason });
    expect(answer).toMatchObject({ status: 200, body: { written: 1 } });
    expect(await served.ask('GET', '/me', { token: held })).toMatchObject({ status: 401 });
    expect(await served.ask('DELETE', '/users/office', { token })).toMatchObject({
      body: { code: 'user-is-yourself' },
    });
  });

  it('keeps tokens nowhere: neither in the log nor in the list of users', async () => {
    const held = await register();
    for await (const event of served.log.readAll()) {
      expect(JSON.stringify(event)).not.toContain(held);
    }
    const { body } = await served.ask('GET', '/users', { token });
    expect(body).toEqual({
      rows: [
        expect.objectContaining({ userId: 'office', role: 'office', disabled: false }),
        { ...wangFang, organizationId: 'id-县教育局', disabled: false, revision: 0 },
      ],
      total: 2,
    });
  });

  it('gives an office of one region no say over another', async () => {
    const local = { userId: 'zezhou-office', name: '赵敏', role: 'office', region: 'zezhou' };
    const held = await register(local);
    const elsewhere = { ...wangFang, region: 'gaoping' };
    const refused = { status: 403, body: { code: 'not-your-region' } };
    expect(await served.ask('POST', '/users', { token: held, body: elsewhere })).toMatchObject(
      refused,
    );
    const everywhere = { userId: 'auditor', name: '周文斌', role: 'auditor' };
    expect(await served.ask('POST', '/users', { token: held, body: everywhere })).toMatchObject(
      refused,
    );
    expect(await served.ask('POST', '/users/office/token', { token: held })).toMatchObject(refused);
    expect(await served.ask('DELETE', '/users/office', { token: held })).toMatchObject(refused);
    const { body } = await served.ask('GET', '/users', { token: held });
    expect((body as { rows: object[] }).rows).toEqual([expect.objectContaining(local)]);
  });

  it('refuses a body that says what is not asked', async () =>
    expect(
      await served.ask('POST', '/users', { token, body: { ...wangFang, tokenSha256: 'x' } }),
    ).toMatchObject({ status: 422 }));
});

describe('the demo', () => {
  let served: Served;
  beforeAll(async () => (served = await serve({ demo: true })));
  afterAll(() => served.close());

  it('lets a visitor read', async () =>
    expect((await served.ask('GET', '/me')).body).toMatchObject({ role: 'visitor', region: null }));

  it('refuses every command of a visitor', async () =>
    expect(await served.ask('POST', '/command')).toMatchObject({
      body: { code: 'sign-in-required' },
    }));

  it('shows a visitor nothing that is for named roles', async () =>
    expect(await served.ask('GET', '/users')).toMatchObject({ body: { code: 'not-allowed' } }));

  it('does not take a wrong token for none', async () =>
    expect(await served.ask('GET', '/me', { token: 'wrong' })).toMatchObject({
      body: { code: 'sign-in-required' },
    }));

  it('lets a user act', async () =>
    expect(await served.ask('POST', '/command', { token })).toMatchObject({ body: 'office' }));
});

describe('a token', () => {
  it('a token is 256 random bits, written for a header', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, newToken));
    expect(tokens.size).toBe(1_000);
    for (const each of tokens) expect(each).toMatch(/^[\w-]{43}$/);
  });
});
