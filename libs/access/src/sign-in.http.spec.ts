import { type RecordedEvent } from '#event-store';
import { sha256 } from '#kernel';
import { namedOrganization } from '#testing';
import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';
import { type Person } from './index.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const OTHER = 'correct horse battery';
const token = OFFICE_TOKEN;

const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };
const zhou: Person = {
  userId: 'sl-zhou',
  name: '周建国',
  roles: ['liaison'],
  region: 'zezhou',
  ...namedOrganization('县水利局'),
  address: 'zhou@sl.example',
};

let served: Served;
let browser: Browser;
beforeEach(async () => {
  served = await serve();
  browser = new Browser(served);
  served.people.liaisons.push(zhou);
  await served.ask('POST', '/users', { token, body: zhang });
  served.codes.mails.length = 0;
});
afterEach(() => served.close());

/** What happened at the door after 张敏 was registered and sent the first code. */
const facts = async (): Promise<readonly RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for await (const event of served.log.readAll()) {
    if (event.stream.startsWith('sign-in-')) found.push(event);
  }
  return found.slice(1);
};
const typesOf = async (): Promise<readonly string[]> => (await facts()).map(({ type }) => type);

/** 张敏 chooses a password by the code that was sent to the registered address. */
async function enrolled(): Promise<Browser> {
  await served.ask('POST', '/users/zhang-min/enrolment', { token });
  const { code } = served.codes.last();
  const own = new Browser(served, 'Firefox');
  await own.ask('POST', '/enrolment', { code, password: PASSWORD });
  return own;
}
const signIn = (by: Browser, password: string, account = 'zhang-min') =>
  by.ask('POST', '/session', { account, password });

describe('enrolment', () => {
  it('sends a code to the registered address, which nobody else ever sees, and signs in with it', async () => {
    const answer = await served.ask('POST', '/users/zhang-min/enrolment', { token });
    expect(answer).toMatchObject({ status: 200, body: { address: 'zhang@gov.example' } });
    const { to, purpose, code, minutes } = served.codes.last();
    expect([to.address, purpose, minutes]).toEqual(['zhang@gov.example', 'enrolment', 3 * 24 * 60]);
    expect(JSON.stringify(answer)).not.toContain(code);
    const receipt = await browser.ask('POST', '/enrolment', { code, password: PASSWORD });
    expect(receipt).toMatchObject({
      status: 200,
      cache: 'no-store',
      body: { userId: 'zhang-min' },
    });
    expect((await browser.ask('GET', '/me')).body).toMatchObject({
      name: '张敏',
      roles: ['office'],
    });
    expect(await typesOf()).toEqual(['EnrolmentIssued', 'PasswordSet', 'SignedIn']);
  });

  it('takes a code once, and leaves it where the password is refused', async () => {
    await served.ask('POST', '/users/zhang-min/enrolment', { token });
    const { code } = served.codes.last();
    const enrol = (password: string) => browser.ask('POST', '/enrolment', { code, password });
    expect(await enrol('too short')).toMatchObject({ body: { code: 'password-too-short' } });
    expect(await enrol(PASSWORD)).toMatchObject({ status: 200 });
    expect(await enrol(OTHER)).toMatchObject({ status: 401, body: { code: 'code-not-valid' } });
  });

  it('ends after three days', async () => {
    await served.ask('POST', '/users/zhang-min/enrolment', { token });
    served.clock.set('2025-11-06T08:00:00+08:00');
    const { code } = served.codes.last();
    const answer = await browser.ask('POST', '/enrolment', { code, password: PASSWORD });
    expect(answer.body).toMatchObject({ code: 'code-not-valid' });
  });

  it('is refused for who has no address, and for who is not there', async () => {
    const send = (userId: string) => served.ask('POST', `/users/${userId}/enrolment`, { token });
    expect((await send('office')).body).toMatchObject({ code: 'address-missing' });
    expect((await send('nobody')).body).toMatchObject({ code: 'user-not-found' });
  });
});

describe('signing in by password', () => {
  it('opens a session in a cookie that no script reads, by id or by address', async () => {
    await enrolled();
    const answer = await signIn(browser, PASSWORD);
    expect(answer).toMatchObject({ status: 200, body: { endsAt: '2025-11-03T12:00:00.000Z' } });
    expect(answer.cookies?.[0]).toMatch(
      /^duban=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await signIn(new Browser(served), PASSWORD, 'Zhang@gov.example')).toMatchObject({
      status: 200,
    });
  });

  it('says the same of a wrong password, of an account without one and of nobody’s', async () => {
    await enrolled();
    const wrong = await signIn(browser, OTHER);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    for (const account of ['nobody', 'office', 'nobody@gov.example', "' or 1=1 --"]) {
      expect((await signIn(browser, OTHER, account)).body).toEqual(wrong.body);
    }
    const failed = (await facts()).filter(({ type }) => type === 'SignInFailed');
    expect(failed.map(({ data }) => (data as { userId: string }).userId)).toEqual([
      'zhang-min',
      'office',
    ]);
  });

  it('holds an account after five failures, the right password too, until its time has passed', async () => {
    await enrolled();
    for (let n = 1; n <= 5; n++) await signIn(browser, OTHER);
    expect(await signIn(browser, PASSWORD)).toMatchObject({
      status: 429,
      body: {
        code: 'sign-in-held',
        detail: '登录失败次数过多，请30秒后再试，或改用邮件链接登录。',
      },
    });
    expect((await facts()).at(-1)?.data).toMatchObject({
      failures: 5,
      heldUntil: '2025-11-03T00:00:30.000Z',
    });
    served.clock.set('2025-11-03T08:00:30+08:00');
    expect(await signIn(browser, PASSWORD)).toMatchObject({ status: 200 });
    expect((await signIn(browser, OTHER)).body).toMatchObject({ code: 'sign-in-failed' });
  });

  it('holds an address after fifty failures within minutes, and not for the slips of a whole county', async () => {
    await enrolled();
    for (let n = 0; n < 60; n++) {
      served.clock.set(
        `2025-11-03T${String(8 + Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}:00+08:00`,
      );
      await signIn(browser, OTHER, `slip-${n}`);
    }
    expect((await signIn(browser, PASSWORD)).status).toBe(200);
    for (let n = 0; n < 50; n++) await signIn(browser, OTHER, `guess-${n}`);
    expect((await signIn(browser, PASSWORD)).status).toBe(429);
  });

  it('is no longer possible once the user is disabled, and sessions end with it', async () => {
    const own = await enrolled();
    const body = { reason: '调离' };
    await served.ask('DELETE', '/users/zhang-min', { token, body });
    expect(await own.ask('GET', '/me')).toMatchObject({ status: 401 });
    expect(await signIn(browser, PASSWORD)).toMatchObject({ status: 401 });
  });
});

describe('signing in by a link from the mailbox', () => {
  const send = (address: string, by = browser) =>
    by.ask('POST', '/session/link', { address, next: '/t/zezhou.t9?do=report' });

  it('signs a liaison in whom nobody had to register as a user', async () => {
    expect(await send('zhou@sl.example')).toMatchObject({ status: 202, body: { minutes: 15 } });
    const { to, code, digits, next } = served.codes.last();
    expect([to.name, next]).toEqual(['周建国', '/t/zezhou.t9?do=report']);
    expect(digits).toMatch(/^\d{6}$/);
    expect(await browser.ask('POST', '/session/code', { code })).toMatchObject({ status: 200 });
    expect((await browser.ask('GET', '/me')).body).toMatchObject({
      userId: 'sl-zhou',
      roles: ['liaison'],
      organization: '县水利局',
    });
    expect((await facts()).map(({ data }) => data)).toMatchObject([{ method: 'link' }]);
  });

  it('takes the six digits in the browser that asked', async () => {
    await send('zhou@sl.example');
    const { digits } = served.codes.last();
    const elsewhere = new Browser(served);
    expect((await elsewhere.ask('POST', '/session/digits', { digits })).status).toBe(401);
    expect((await browser.ask('POST', '/session/digits', { digits })).status).toBe(200);
  });

  it('opens nothing in another browser, and the link still works in the one that asked', async () => {
    await send('zhou@sl.example');
    const { code } = served.codes.last();
    const elsewhere = new Browser(served);
    await send('somebody@else.example', elsewhere);
    expect((await elsewhere.ask('POST', '/session/code', { code })).body).toMatchObject({
      code: 'code-not-valid',
    });
    expect((await browser.ask('POST', '/session/code', { code })).status).toBe(200);
    expect((await browser.ask('POST', '/session/code', { code })).status).toBe(401);
  });

  it('ends after a quarter of an hour, and when another is asked for', async () => {
    await send('zhou@sl.example');
    const first = served.codes.last().code;
    await send('zhou@sl.example');
    expect((await browser.ask('POST', '/session/code', { code: first })).status).toBe(401);
    served.clock.set('2025-11-03T08:15:00+08:00');
    const { code } = served.codes.last();
    expect((await browser.ask('POST', '/session/code', { code })).status).toBe(401);
  });

  it('answers an address of nobody, or of the office, like a liaison’s, and sends nothing', async () => {
    const answers = [];
    for (const address of ['nobody@sl.example', 'zhang@gov.example', 'zhou@sl.example']) {
      const { status, body } = await send(address);
      answers.push({ status, body });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(served.codes.mails.map(({ to }) => to.userId)).toEqual(['sl-zhou']);
  });

  it('is there each morning, however many mornings there were', async () => {
    for (let day = 1; day <= 25; day++) {
      served.clock.set(`2025-12-${String(day).padStart(2, '0')}T08:${60 - 2 * day}:00+08:00`);
      await send('zhou@sl.example');
      const { code } = served.codes.last();
      expect((await browser.ask('POST', '/session/code', { code })).status).toBe(200);
    }
  });

  it('does not let a mailbox be filled', async () => {
    for (let n = 1; n <= 25; n++) await send('zhou@sl.example');
    expect(served.codes.mails).toHaveLength(20);
    served.clock.set('2025-11-04T07:59:00+08:00');
    await send('zhou@sl.example');
    expect(served.codes.mails).toHaveLength(20);
    served.clock.set('2025-11-04T08:00:00+08:00');
    await send('zhou@sl.example');
    expect(served.codes.mails).toHaveLength(21);
  });

  it('is refused where the office asks its liaisons for a password, which they come by as others do', async () => {
    const strict = await serve({ liaisonLink: false });
    strict.people.liaisons.push(zhou);
    const own = new Browser(strict);
    const asked = await own.ask('POST', '/session/link', { address: 'zhou@sl.example' });
    expect(asked).toMatchObject({ status: 409, body: { code: 'link-not-enough' } });
    expect(strict.codes.mails).toEqual([]);
    await strict.ask('POST', '/users/sl-zhou/enrolment', { token });
    const { code } = strict.codes.last();
    await own.ask('POST', '/enrolment', { code, password: PASSWORD });
    expect((await own.ask('GET', '/me')).body).toMatchObject({ userId: 'sl-zhou' });
    await strict.close();
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'leads to no other site: %s',
    async (next) =>
      expect(
        await browser.ask('POST', '/session/link', { address: 'zhou@sl.example', next }),
      ).toMatchObject({ status: 422 }),
  );

  it('stays signed in for thirty days on a device of one’s own', async () => {
    await send('zhou@sl.example');
    const { code } = served.codes.last();
    await browser.ask('POST', '/session/code', { code, ownDevice: true });
    served.clock.set('2025-12-03T07:59:00+08:00');
    expect((await browser.ask('GET', '/me')).status).toBe(200);
    served.clock.set('2025-12-03T08:00:00+08:00');
    expect((await browser.ask('GET', '/me')).status).toBe(401);
  });
});

describe('sessions', () => {
  it('are listed with where they are from, without their secrets, and ended one by one', async () => {
    const own = await enrolled();
    await signIn(browser, PASSWORD);
    const { body } = await browser.ask('GET', '/me/sessions');
    const { rows } = body as { rows: readonly { sessionId: string }[] };
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ browser: 'Chromium', method: 'password', current: true }),
        expect.objectContaining({ browser: 'Firefox', method: 'enrolment', current: false }),
      ]),
    );
    expect(JSON.stringify(body)).not.toContain(sha256(browser.cookie('duban') ?? ''));
    const other = rows.find((row) => !(row as unknown as { current: boolean }).current);
    await browser.ask('DELETE', `/me/sessions/${other?.sessionId}`);
    expect((await own.ask('GET', '/me')).status).toBe(401);
    expect((await browser.ask('GET', '/me')).status).toBe(200);
    expect((await browser.ask('DELETE', `/me/sessions/${other?.sessionId}`)).status).toBe(404);
  });

  it('end all at once but the one that asks', async () => {
    const own = await enrolled();
    await signIn(browser, PASSWORD);
    expect((await browser.ask('DELETE', '/me/sessions')).body).toEqual({ ended: 1 });
    expect((await own.ask('GET', '/me')).status).toBe(401);
    expect((await browser.ask('GET', '/me')).status).toBe(200);
  });

  it('end on signing out, at once and for good', async () => {
    const own = await enrolled();
    const cookie = `duban=${own.cookie('duban')}`;
    await own.ask('DELETE', '/session');
    expect(own.cookie('duban')).toBeUndefined();
    expect((await served.ask('GET', '/me', { headers: { cookie } })).status).toBe(401);
    expect((await facts()).at(-1)?.data).toMatchObject({ because: 'signed-out' });
    expect((await served.ask('DELETE', '/session', { token })).body).toMatchObject({
      code: 'session-missing',
    });
  });

  it('end elsewhere when the password is changed, which needs the one before', async () => {
    const own = await enrolled();
    await signIn(browser, PASSWORD);
    const change = (current: string) =>
      browser.ask('PUT', '/me/password', { current, password: OTHER });
    expect((await change('not the right one')).body).toMatchObject({ code: 'password-not-yours' });
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await own.ask('GET', '/me')).status).toBe(401);
    expect((await browser.ask('GET', '/me')).status).toBe(200);
    expect((await signIn(new Browser(served), PASSWORD)).status).toBe(401);
    expect((await signIn(new Browser(served), OTHER)).status).toBe(200);
  });

  it('end after four hours in which nothing was asked', async () => {
    const own = await enrolled();
    served.clock.set('2025-11-03T11:00:00+08:00');
    expect((await own.ask('GET', '/me')).status).toBe(200);
    served.clock.set('2025-11-03T14:59:00+08:00');
    expect((await own.ask('GET', '/me')).status).toBe(200);
    served.clock.set('2025-11-03T18:59:00+08:00');
    expect((await own.ask('GET', '/me')).status).toBe(401);
  });

  it('are not used by another site: a change from there is refused', async () => {
    const own = await enrolled();
    const refused = { status: 403, body: { code: 'cross-site-refused' } };
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect(await own.ask('POST', '/command', {}, foreign)).toMatchObject(refused);
    expect(
      await own.ask('POST', '/session', { account: 'a', password: 'b' }, foreign),
    ).toMatchObject(refused);
    expect((await own.ask('GET', '/me', undefined, foreign)).status).toBe(200);
    expect((await own.ask('POST', '/command', {})).body).toBe('zhang-min');
  });
});

it('no secret stands in the log: neither codes nor passwords nor what sessions are opened with', async () => {
  const own = await enrolled();
  await own.ask('POST', '/session/link', { address: 'zhou@sl.example' });
  const { code, digits } = served.codes.last();
  await own.ask('POST', '/session/code', { code });
  const text = JSON.stringify(await facts());
  const secrets = served.codes.mails.flatMap((mail) => [mail.code, sha256(mail.code)]);
  for (const secret of [...secrets, digits ?? '', PASSWORD, own.cookie('duban') ?? '']) {
    expect(secret).not.toBe('');
    expect(text).not.toContain(secret);
  }
});

it('behind TLS the cookies are for this host alone and leave the browser encrypted only', async () => {
  const behind = await serve({ secure: true });
  const answer = await behind.ask('POST', '/session/link', { body: { address: 'a@b.example' } });
  expect(answer.cookies?.[0]).toMatch(
    /^__Host-duban-asked=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  await behind.close();
});
