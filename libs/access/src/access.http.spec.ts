import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';
import { newToken } from './token.ts';

const wangFang = {
  userId: 'wang-fang',
  name: '王芳',
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县教育局',
  email: 'wang@edu.example',
};
const PASSWORD = '今天早上我去河边看水位计了';
const token = OFFICE_TOKEN;

describe('who may come in', () => {
  let served: Served;
  beforeEach(async () => (served = await serve()));
  afterEach(() => served.close());

  /** As a person does: registered, enrolled by the code in the mailbox, with a token of its own. */
  const register = async (body: { readonly userId: string } = wangFang): Promise<string> => {
    const email = `${body.userId}@gov.example`;
    const answer = await served.ask('POST', '/users', { token, body: { email, ...body } });
    expect(answer).toMatchObject({ status: 201, body: { waiting: false, sent: true } });
    const browser = new Browser(served);
    const { code } = served.codes.last();
    await browser.ask('POST', '/enrolment', { code, password: PASSWORD });
    const issued = await browser.ask('POST', '/me/tokens', { name: '程序' });
    return (issued.body as { token: string }).token;
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
    const { email: _, ...me } = wangFang;
    expect(answer).toEqual({ status: 200, body: { ...me, organizationId: 'id-县教育局' } });
  });

  it('a route answers only the roles it allows, and names them to the others', async () => {
    const answer = await served.ask('GET', '/users', { token: await register() });
    expect(answer).toMatchObject({
      status: 403,
      body: {
        code: 'not-allowed',
        detail: '限系统管理员、督查室、审计人员办理，您的角色为联络员。',
      },
    });
  });

  it('a supervisor waits for a second person, who then has the code sent', async () => {
    const ling = { userId: 'ling', name: '凌云', roles: ['supervisor'], email: 'ling@gov.example' };
    const registered = await served.ask('POST', '/users', { token, body: ling });
    expect(registered.body).toMatchObject({ waiting: true, sent: false });
    const confirm = (by: string) => served.ask('POST', '/users/ling/confirm', { token: by });
    expect((await confirm(token)).body).toMatchObject({ code: 'confirms-own-user' });
    expect(served.codes.mails).toEqual([]);
    const second = await register({ userId: 'zhang', name: '张敏', roles: ['office'] } as never);
    expect((await confirm(second)).body).toMatchObject({ waiting: false, sent: true });
    expect(served.codes.last().to.userId).toBe('ling');
    const sent = served.codes.mails.length;
    expect((await confirm(second)).body).toMatchObject({ written: 0, sent: false });
    expect(served.codes.mails).toHaveLength(sent);
  });

  it('once an administrator keeps the accounts, the office registers nobody any more', async () => {
    const second = await register({ userId: 'zhang', name: '张敏', roles: ['office'] } as never);
    const he = { userId: 'he', name: '何平', roles: ['administrator'], email: 'he@gov.example' };
    const asked = await served.ask('POST', '/users', { token, body: he });
    expect(asked).toMatchObject({ status: 201, body: { waiting: true, sent: false } });
    const another = { ...wangFang, userId: 'li-qiang', name: '李强' };
    const registering = (by: string) => served.ask('POST', '/users', { token: by, body: another });
    expect(await registering(token)).toMatchObject({ status: 201 });

    await served.ask('POST', '/users/he/confirm', { token: second });
    expect(await registering(token)).toMatchObject({
      status: 403,
      body: { detail: '限系统管理员办理，您的角色为督查室。' },
    });
    const browser = new Browser(served);
    await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
    const { body } = await browser.ask('POST', '/me/tokens', { name: '程序' });
    const { token: administrator } = body as { token: string };
    const ling = { userId: 'ling', name: '凌云', roles: ['supervisor'], email: 'ling@gov.example' };
    const registered = await served.ask('POST', '/users', { token: administrator, body: ling });
    expect(registered.body).toMatchObject({ waiting: true });
    const own = await served.ask('POST', '/users/ling/confirm', { token: administrator });
    expect(own.body).toMatchObject({ code: 'confirms-own-user' });
    const other = await served.ask('POST', '/users/ling/confirm', { token });
    expect(other.body).toMatchObject({ waiting: false });
    expect(await served.ask('POST', '/command', { token: administrator })).toMatchObject({
      status: 403,
    });
    await served
      .ask('DELETE', '/users/he', { token: administrator })
      .then(({ body: left }) => expect(left).toMatchObject({ code: 'user-is-yourself' }));
  });

  it('an administrator of one county leaves the others’ accounts to their offices', async () => {
    const second = await register({ userId: 'zhang', name: '张敏', roles: ['office'] } as never);
    const he = {
      userId: 'he',
      name: '何平',
      roles: ['administrator'],
      region: 'zezhou',
      email: 'he@gov.example',
    };
    await served.ask('POST', '/users', { token, body: he });
    await served.ask('POST', '/users/he/confirm', { token: second });
    const zezhou = { userId: 'zz', name: '赵敏', roles: ['office'], region: 'zezhou' };
    const gaoping = { userId: 'gp', name: '高敏', roles: ['office'], region: 'gaoping' };
    for (const [office, status] of [
      [zezhou, 403],
      [gaoping, 201],
    ] as const) {
      const held = await register(office);
      const body = { ...wangFang, userId: `${office.userId}-edu`, region: office.region };
      expect(await served.ask('POST', '/users', { token: held, body })).toMatchObject({ status });
    }
  });

  it('who is registered is sent one link, however often it is registered', async () => {
    await served.ask('POST', '/users', { token, body: wangFang });
    await served.ask('POST', '/users', { token, body: wangFang });
    expect(served.codes.mails.map(({ to }) => to.address)).toEqual(['wang@edu.example']);
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
        expect.objectContaining({ userId: 'office', roles: ['office'], disabled: false }),
        {
          ...wangFang,
          organizationId: 'id-县教育局',
          disabled: false,
          waiting: false,
          revision: 0,
        },
      ],
      total: 2,
    });
  });

  it('gives an office of one region no say over another', async () => {
    const local = { userId: 'zezhou-office', name: '赵敏', roles: ['office'], region: 'zezhou' };
    const held = await register(local);
    const elsewhere = { ...wangFang, region: 'gaoping' };
    const refused = { status: 403, body: { code: 'not-your-region' } };
    expect(await served.ask('POST', '/users', { token: held, body: elsewhere })).toMatchObject(
      refused,
    );
    const everywhere = {
      userId: 'auditor',
      name: '周文斌',
      roles: ['auditor'],
      email: 'z@gov.example',
    };
    expect(await served.ask('POST', '/users', { token: held, body: everywhere })).toMatchObject(
      refused,
    );
    const hidden = { status: 404, body: { code: 'user-not-found' } };
    expect(await served.ask('POST', '/users/office/enrolment', { token: held })).toMatchObject(
      hidden,
    );
    expect(await served.ask('DELETE', '/users/office', { token: held })).toMatchObject(hidden);
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
    expect((await served.ask('GET', '/me')).body).toMatchObject({
      roles: ['visitor'],
      region: null,
    }));

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
