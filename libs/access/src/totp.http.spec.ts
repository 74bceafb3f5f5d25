import { generate } from 'otplib';
import { toEpochMs, toInstant } from '#kernel';
import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';
import { stepOf } from './totp.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const token = OFFICE_TOKEN;
const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };
const wang = {
  userId: 'wang-fang',
  name: '王芳',
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县教育局',
  email: 'wang@edu.example',
};

let served: Served;
afterEach(() => served.close());

/** What an authenticator with this key shows now. */
const codeOf = (secret: string): Promise<string> =>
  generate({ secret, epoch: toEpochMs(served.clock.now()) / 1000 });
const at = (time: string): void => served.clock.set(`2025-11-03T${time}+08:00`);

/** Registered, and with a password of its own. */
async function enrolled(user: { readonly userId: string } = zhang): Promise<Browser> {
  await served.ask('POST', '/users', { token, body: user });
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  return browser;
}
async function withKey(browser: Browser): Promise<string> {
  const { body } = await browser.ask('POST', '/me/totp');
  const { secret } = body as { secret: string };
  await browser.ask('PUT', '/me/totp', { code: await codeOf(secret) });
  at('08:01:00');
  return secret;
}
const signIn = (by: Browser, account = 'zhang-min') =>
  by.ask('POST', '/session', { account, password: PASSWORD });
const facts = async (user = 'zhang-min') =>
  (await served.log.load(`sign-in-${user}`)).events.map(({ type, data }) => ({ type, data }));

describe('a second factor that is offered', () => {
  beforeEach(async () => (served = await serve()));

  it('is set up by a key and one right code of it', async () => {
    const own = await enrolled();
    expect((await own.ask('GET', '/me/totp')).body).toEqual({ setUpAt: null, required: false });
    const offered = await own.ask('POST', '/me/totp');
    const { secret, uri } = offered.body as { secret: string; uri: string };
    expect(offered).toMatchObject({ status: 200, cache: 'no-store' });
    expect(uri).toBe(
      `otpauth://totp/${encodeURIComponent('督办')}:zhang-min?secret=${secret}&issuer=${encodeURIComponent('督办')}`,
    );
    expect(await own.ask('PUT', '/me/totp', { code: '000000' })).toMatchObject({
      status: 401,
      body: { code: 'totp-wrong' },
    });
    expect((await signIn(new Browser(served))).body).toMatchObject({ wants: null });
    const set = await own.ask('PUT', '/me/totp', { code: await codeOf(secret) });
    expect(set).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await own.ask('GET', '/me/totp')).body).toMatchObject({
      setUpAt: '2025-11-03T00:00:00.000Z',
    });
    expect((await own.ask('POST', '/me/totp')).body).toMatchObject({ code: 'totp-already' });
  });

  it('is asked for after the password, and no session is opened before', async () => {
    const secret = await withKey(await enrolled());
    const browser = new Browser(served);
    expect(await signIn(browser)).toMatchObject({
      status: 200,
      body: { userId: 'zhang-min', endsAt: null, wants: 'totp' },
    });
    expect(browser.cookie('duban')).toBeUndefined();
    expect((await browser.ask('GET', '/me')).status).toBe(401);
    const code = await codeOf(secret);
    expect((await browser.ask('POST', '/session/totp', { code })).body).toMatchObject({
      wants: null,
      endsAt: '2025-11-03T12:01:00.000Z',
    });
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ userId: 'zhang-min' });
    expect((await facts()).at(-1)).toMatchObject({
      type: 'SignedIn',
      data: { method: 'password', secondFactor: 'totp' },
    });
  });

  it('takes a code once, also for another sign-in, and the next one after it', async () => {
    const secret = await withKey(await enrolled());
    const code = await codeOf(secret);
    const [one, other] = [new Browser(served), new Browser(served)];
    await signIn(one);
    expect((await one.ask('POST', '/session/totp', { code })).status).toBe(200);
    await signIn(other);
    expect((await other.ask('POST', '/session/totp', { code })).body).toMatchObject({
      code: 'totp-wrong',
    });
    at('08:01:30');
    const next = { code: await codeOf(secret) };
    expect((await other.ask('POST', '/session/totp', next)).status).toBe(200);
    expect((await other.ask('POST', '/session/totp', next)).body).toMatchObject({
      code: 'step-not-under-way',
    });
  });

  it('is taken in the browser that gave the password only, for a quarter of an hour', async () => {
    const secret = await withKey(await enrolled());
    const browser = new Browser(served);
    await signIn(browser);
    const elsewhere = await new Browser(served).ask('POST', '/session/totp', {
      code: await codeOf(secret),
    });
    expect(elsewhere).toMatchObject({ status: 401, body: { code: 'step-not-under-way' } });
    at('08:16:00');
    expect(
      await browser.ask('POST', '/session/totp', { code: await codeOf(secret) }),
    ).toMatchObject({ status: 401, body: { code: 'step-not-under-way' } });
  });

  it('that is wrong five times holds the account, right passwords between them or not', async () => {
    const secret = await withKey(await enrolled());
    const browser = new Browser(served);
    for (let n = 1; n <= 5; n++) {
      await signIn(browser);
      const answer = await browser.ask('POST', '/session/totp', { code: '000000' });
      expect(answer.body).toMatchObject({ code: 'totp-wrong' });
    }
    const right = { code: await codeOf(secret) };
    expect((await browser.ask('POST', '/session/totp', right)).body).toMatchObject({
      code: 'sign-in-held',
    });
    expect((await facts()).at(-1)).toMatchObject({
      type: 'SignInFailed',
      data: { method: 'totp', failures: 5, heldUntil: '2025-11-03T00:01:30.000Z' },
    });
  });

  it('is asked for after a link or a new password too', async () => {
    const own = await enrolled(wang);
    await withKey(own);
    const browser = new Browser(served);
    await browser.ask('POST', '/session/link', { address: 'wang@edu.example' });
    const { code, digits } = served.codes.last();
    expect((await browser.ask('POST', '/session/digits', { digits })).body).toMatchObject({
      wants: 'totp',
    });
    expect((await browser.ask('POST', '/session/code', { code })).status).toBe(401);
    await served.ask('POST', '/users/wang-fang/enrolment', { token });
    const enrol = { code: served.codes.last().code, password: `${PASSWORD}!` };
    expect((await browser.ask('POST', '/enrolment', enrol)).body).toMatchObject({ wants: 'totp' });
  });

  it('is ended by its owner with a code, and by nobody with an open session alone', async () => {
    const own = await enrolled();
    const secret = await withKey(own);
    const end = (code: string) => own.ask('DELETE', '/me/totp', { code });
    expect((await end('000000')).body).toMatchObject({ code: 'totp-wrong' });
    expect((await own.ask('DELETE', '/users/zhang-min/totp')).body).toMatchObject({
      code: 'totp-own',
    });
    expect(await end(await codeOf(secret))).toMatchObject({ status: 200 });
    expect((await signIn(new Browser(served))).body).toMatchObject({ wants: null });
    expect((await end('000000')).body).toMatchObject({ code: 'totp-missing' });
  });

  it('is taken away by the office when a telephone is lost, which is written down', async () => {
    const own = await enrolled();
    await withKey(own);
    const reset = () => served.ask('DELETE', '/users/zhang-min/totp', { token });
    expect(await reset()).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await reset()).body).toMatchObject({ code: 'totp-missing' });
    const { events } = await served.log.load('sign-in-zhang-min');
    expect(events.at(-1)).toMatchObject({ type: 'TotpEnded', meta: { actor: 'office' } });
    // Once, and to its owner: whoever had it taken away by a tale on the telephone is found out.
    const told = { about: 'totp', name: '张敏', address: 'zhang@gov.example' };
    expect(served.notices.told).toEqual([told]);
    expect((await signIn(new Browser(served))).body).toMatchObject({ wants: null });
  });

  it('is set up by who has signed in, by no program’s token', async () =>
    expect((await served.ask('POST', '/me/totp', { token })).body).toMatchObject({
      code: 'session-missing',
    }));

  it('leaves no key in the log', async () => {
    const secret = await withKey(await enrolled());
    for await (const event of served.log.readAll()) {
      expect(JSON.stringify(event)).not.toContain(secret);
    }
  });
});

describe('a second factor that is required', () => {
  beforeEach(async () => (served = await serve({ totpRequired: true })));

  it('is set up before the first session of who rules, and is asked for from then on', async () => {
    const browser = await enrolled();
    expect((await browser.ask('GET', '/me')).status).toBe(401);
    expect((await signIn(browser)).body).toMatchObject({ endsAt: null, wants: 'totp-setup' });
    expect((await browser.ask('POST', '/session/totp', { code: '000000' })).status).toBe(401);
    const { body } = await browser.ask('POST', '/session/totp/key');
    const { secret } = body as { secret: string };
    const code = await codeOf(secret);
    expect((await browser.ask('POST', '/session/totp', { code })).body).toMatchObject({
      wants: null,
    });
    expect((await browser.ask('GET', '/me/totp')).body).toMatchObject({ required: true });
    expect((await signIn(new Browser(served))).body).toMatchObject({ wants: 'totp' });
    expect((await facts()).map(({ type }) => type).slice(-2)).toEqual(['TotpSet', 'SignedIn']);
  });

  it('gives no second key to who has one, nor to who gave no password', async () => {
    const browser = await enrolled();
    await signIn(browser);
    const { body } = await browser.ask('POST', '/session/totp/key');
    const code = await codeOf((body as { secret: string }).secret);
    await browser.ask('POST', '/session/totp', { code });
    const other = new Browser(served);
    expect((await other.ask('POST', '/session/totp/key')).body).toMatchObject({
      code: 'step-not-under-way',
    });
    await signIn(other);
    expect((await other.ask('POST', '/session/totp/key')).body).toMatchObject({
      code: 'totp-already',
    });
  });

  it('is not asked of a liaison', async () => {
    await enrolled(wang);
    expect((await signIn(new Browser(served), 'wang-fang')).body).toMatchObject({ wants: null });
  });
});

describe('six digits', () => {
  // RFC 6238, appendix B: at 59 s the SHA-1 code of this key is 94287082, of which six digits are the last.
  const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  beforeEach(async () => (served = await serve()));
  const stepAt = (code: string, seconds: number): Promise<number | undefined> =>
    stepOf(RFC_SECRET, code, toInstant(seconds * 1000));

  it('are those of the standard, one step early or late, and no other', async () => {
    expect(await stepAt('287082', 59)).toBe(1);
    expect(await stepAt('287082', 29)).toBe(1);
    expect(await stepAt('287082', 89)).toBe(1);
    expect(await stepAt('287082', 91)).toBeUndefined();
    expect(await stepAt('287083', 59)).toBeUndefined();
    expect(await stepAt('', 59)).toBeUndefined();
    expect(await stepAt('２８７０８２', 59)).toBeUndefined();
  });
});
