import { OFFICE_TOKEN, serve, type Served } from '../access.fixtures.ts';
import { Browser } from '../browser.fixtures.ts';
import { MOST_UNDER_WAY } from '../factors/factor-store.port.ts';
import { openOidc } from './index.ts';
import { CALLBACK, CLIENT, TestProvider } from './oidc.fixtures.ts';

const token = OFFICE_TOKEN;
const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };

let provider: TestProvider;
let served: Served;
let faults: unknown[];
beforeEach(async () => {
  provider = new TestProvider();
  await provider.open();
  faults = [];
  const { issuer } = provider;
  const onFault = (error: unknown): void => void faults.push(error);
  const options = { issuer, ...CLIENT, name: '市统一认证', callback: CALLBACK, onFault };
  served = await serve({ provider: openOidc(options) });
  await served.ask('POST', '/users', { token, body: zhang });
  provider.claims = { email: 'Zhang@gov.example', email_verified: true };
});
afterEach(async () => {
  await served.close();
  await provider.close();
});

const locationOf = ({ location }: { readonly location?: string | undefined }): string =>
  location ?? '';
/** What the provider sends the browser back with, below our own address. */
const back = (url: URL): string => `/session/oidc/callback${url.search}`;

/** To the provider, in there as this subject, and back. */
async function signOn(browser: Browser, subject = '42', next = '/todo') {
  const left = await browser.ask('GET', `/session/oidc?next=${encodeURIComponent(next)}`);
  const came = await provider.signIn(locationOf(left), subject);
  return { came, answer: await browser.ask('GET', back(came)) };
}
const facts = async () => (await served.log.load('sign-in-zhang-min')).events;

it('who has the registered address is signed in, and goes where it wanted to', async () => {
  const browser = new Browser(served);
  const { answer } = await signOn(browser);
  expect(answer).toMatchObject({ status: 303, location: '/todo', cache: 'no-store' });
  expect((await browser.ask('GET', '/me')).body).toMatchObject({ userId: 'zhang-min' });
  expect((await facts()).at(-1)).toMatchObject({ type: 'SignedIn', data: { method: 'oidc' } });
  expect((await browser.ask('GET', '/session/ways')).body).toEqual({
    link: true,
    provider: '市统一认证',
    demo: false,
  });
});

it('the browser is sent with PKCE, a state and a nonce, and other sites are nowhere to go after', async () => {
  const left = await new Browser(served).ask('GET', '/session/oidc?next=//evil.example');
  const asked = new URL(locationOf(left)).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) {
    expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  }
  const browser = new Browser(served);
  const { answer } = await signOn(browser, '42', '/\\evil.example');
  expect(answer.location).toBe('/');
});

it('a subject stays who it was when its address there is another’s by now', async () => {
  await signOn(new Browser(served));
  provider.claims = { email: 'somebody@else.example' };
  const browser = new Browser(served);
  await signOn(browser);
  expect((await browser.ask('GET', '/me')).body).toMatchObject({ userId: 'zhang-min' });
});

describe('nobody is signed in, and nobody gets an account,', () => {
  const refused = (code: string) => ({ status: 303, location: `/login?refused=${code}` });

  it.each([
    ['an address that nobody has here', { email: 'nobody@gov.example' }],
    ['an address that the provider has not checked', { email: zhang.email, email_verified: false }],
    ['an address that it does not say to have checked', { email: zhang.email }],
    ['an address unchecked, said as a text', { email: zhang.email, email_verified: 'false' }],
    ['no address', {}],
  ])('with %s', async (_what, claims) => {
    provider.claims = claims;
    const browser = new Browser(served);
    expect((await signOn(browser)).answer).toMatchObject(refused('person-unknown'));
    expect((await browser.ask('GET', '/me')).status).toBe(401);
    expect((await served.ask('GET', '/users', { token })).body).toMatchObject({ total: 2 });
  });

  it('with an address that two have', async () => {
    const email = 'bangong@gov.example';
    for (const userId of ['wang-yan', 'li-qiang']) {
      const body = { userId, name: userId, roles: ['reader'], email };
      await served.ask('POST', '/users', { token, body });
    }
    provider.claims = { email, email_verified: true };
    const { answer } = await signOn(new Browser(served));
    expect(answer).toMatchObject(refused('person-unknown'));
  });

  it('who was disabled, though the subject is known', async () => {
    await signOn(new Browser(served));
    await served.ask('DELETE', '/users/zhang-min', { token, body: { reason: '调离' } });
    const { answer } = await signOn(new Browser(served));
    expect(answer).toMatchObject(refused('person-unknown'));
  });

  it('with another state than was given', async () => {
    const browser = new Browser(served);
    const left = await browser.ask('GET', '/session/oidc');
    const came = await provider.signIn(locationOf(left), '42');
    came.searchParams.set('state', 'x'.repeat(43));
    expect(await browser.ask('GET', back(came))).toMatchObject(refused('provider-refused'));
    expect(faults).toHaveLength(1);
  });

  it('with what was given to another browser', async () => {
    const [mine, other] = [new Browser(served), new Browser(served)];
    const left = await mine.ask('GET', '/session/oidc');
    const came = await provider.signIn(locationOf(left), '42');
    expect(await other.ask('GET', back(came))).toMatchObject(refused('step-not-under-way'));
    await other.ask('GET', '/session/oidc');
    expect(await other.ask('GET', back(came))).toMatchObject(refused('provider-refused'));
  });

  it('with a nonce that is not ours', async () => {
    const browser = new Browser(served);
    const left = new URL(locationOf(await browser.ask('GET', '/session/oidc')));
    left.searchParams.set('nonce', 'x'.repeat(43));
    const came = await provider.signIn(left.href, '42');
    expect(await browser.ask('GET', back(came))).toMatchObject(refused('provider-refused'));
  });

  it('with a code that was used, here or in another sign-in', async () => {
    const browser = new Browser(served);
    const { came } = await signOn(browser);
    await browser.ask('DELETE', '/session');
    expect(await browser.ask('GET', back(came))).toMatchObject(refused('step-not-under-way'));
    const left = new URL(locationOf(await browser.ask('GET', '/session/oidc')));
    const replayed = new URL(came);
    replayed.searchParams.set('state', left.searchParams.get('state') ?? '');
    expect(await browser.ask('GET', back(replayed))).toMatchObject(refused('provider-refused'));
  });

  it('who declined there', async () => {
    const browser = new Browser(served);
    const left = new URL(locationOf(await browser.ask('GET', '/session/oidc')));
    const state = left.searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    expect(await browser.ask('GET', `/session/oidc/callback?${query.toString()}`)).toMatchObject(
      refused('provider-refused'),
    );
  });
});

it('whoever asks for the way there on and on gets no more kept than the latest, and others go on', async () => {
  const browser = new Browser(served);
  const left = await browser.ask('GET', '/session/oidc');
  const came = await provider.signIn(locationOf(left), '42');
  for (let n = 0; n < MOST_UNDER_WAY.ofAddress; n++) await served.ask('GET', '/session/oidc');
  expect(await browser.ask('GET', back(came))).toMatchObject({
    location: '/login?refused=step-not-under-way',
  });
  await signOn(browser);
  expect((await browser.ask('GET', '/me')).status).toBe(200);
});

describe('while the provider is away', () => {
  const away = { status: 303, location: '/login?refused=provider-away' };

  it('the sign-in page says so, and accounts of our own go on', async () => {
    await provider.close();
    expect(await new Browser(served).ask('GET', '/session/oidc')).toMatchObject(away);
    const browser = new Browser(served);
    const { code } = served.codes.last();
    const password = '今天早上我去河边看水位计了';
    expect((await browser.ask('POST', '/enrolment', { code, password })).status).toBe(200);
  });

  it('who comes back from it is told so, and it is asked anew when it is there again', async () => {
    const browser = new Browser(served);
    const left = await browser.ask('GET', '/session/oidc');
    const came = await provider.signIn(locationOf(left), '42');
    await provider.close();
    expect(await browser.ask('GET', back(came))).toMatchObject(away);
    expect(faults).toHaveLength(1);
  });
});

it('without a provider the way to one leads back', async () => {
  const without = await serve();
  expect(await without.ask('GET', '/session/oidc')).toMatchObject({
    status: 303,
    location: '/login?refused=provider-missing',
  });
  expect((await without.ask('GET', '/session/ways')).body).toMatchObject({ provider: null });
  await without.close();
});
