import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';
import { Recovery, SignInRecord } from './index.ts';
import { CommandRunner } from '#event-store';

const PASSWORD = '今天早上我去河边看水位计了';
const token = OFFICE_TOKEN;
const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };

let served: Served;
let recovery: Recovery;
beforeEach(async () => {
  served = await serve();
  const { log, clock, store: credentials, factors } = served;
  const record = new SignInRecord(new CommandRunner(log, clock));
  recovery = new Recovery({ log, credentials, factors, record, clock });
});
afterEach(() => served.close());

it('recovering an account ends every way into it, and gives its owner a new one, once', async () => {
  await served.ask('POST', '/users', { token, body: zhang });
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  const issued = await browser.ask('POST', '/me/tokens', { name: '程序' });
  const own = (issued.body as { token: string }).token;
  await served.factors.link({ issuer: 'https://id.example', subject: '42' }, 'zhang-min');

  const { code } = await recovery.recover('zhang-min');
  expect((await browser.ask('GET', '/me')).status).toBe(401);
  expect((await served.ask('GET', '/me', { token: own })).status).toBe(401);
  const again = { account: 'zhang-min', password: PASSWORD };
  expect((await browser.ask('POST', '/session', again)).status).toBe(401);
  expect(await served.factors.userOf({ issuer: 'https://id.example', subject: '42' })).toBe(
    undefined,
  );

  const enrol = { code, password: `${PASSWORD}！` };
  expect((await browser.ask('POST', '/enrolment', enrol)).status).toBe(200);
  expect((await browser.ask('POST', '/enrolment', enrol)).status).toBe(401);
  const { events } = await served.log.load('sign-in-zhang-min');
  const recovered = events.find(({ type }) => type === 'SignInRecovered');
  expect(recovered?.meta).toMatchObject({ actor: 'duban.terminal' });
  expect(JSON.stringify(events)).not.toContain(code);
});

it('nobody is recovered who is not there, was disabled, or waits for a second person', async () => {
  await served.ask('POST', '/users', { token, body: zhang });
  await served.ask('DELETE', '/users/zhang-min', { token, body: { reason: '调离' } });
  const ling = { userId: 'ling', name: '凌云', roles: ['supervisor'], email: 'ling@gov.example' };
  await served.ask('POST', '/users', { token, body: ling });
  await expect(recovery.recover('nobody')).rejects.toMatchObject({ code: 'user-not-found' });
  await expect(recovery.recover('zhang-min')).rejects.toThrow('张敏已停用，不能恢复登录。');
  await expect(recovery.recover('ling')).rejects.toThrow('凌云尚待另一人确认，不能登录。');
});

it('a first code is given while an account has no way in', async () => {
  await served.ask('POST', '/users', { token, body: zhang });
  expect(await recovery.firstCode('office')).toBeUndefined(); // it has a token
  const first = await recovery.firstCode('zhang-min');
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: first?.code, password: PASSWORD });
  expect(await recovery.firstCode('zhang-min')).toBeUndefined();
});
