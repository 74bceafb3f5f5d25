import { namedOrganization } from '#testing';
import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';
import { type CodeMail, type Person } from './index.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const token = OFFICE_TOKEN;
const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };

let served: Served;
beforeEach(async () => {
  served = await serve();
  await served.ask('POST', '/users', { token, body: zhang });
});
afterEach(() => served.close());

const change = (email: string) =>
  served.ask('PUT', '/users/zhang-min/address', { token, body: { email } });

it('a changed address is told to the old one, and what was sent there opens nothing any more', async () => {
  const { code } = served.codes.last();
  expect(await change('min@gov.example')).toMatchObject({
    status: 200,
    body: { written: 1, sent: true },
  });
  expect(served.notices.told).toEqual([
    { about: 'address', name: '张敏', address: 'zhang@gov.example' },
  ]);
  const browser = new Browser(served);
  const enrol = (by: string) => browser.ask('POST', '/enrolment', { code: by, password: PASSWORD });
  expect((await enrol(code)).status).toBe(401);
  expect(served.codes.last().to.address).toBe('min@gov.example');
  expect((await enrol(served.codes.last().code)).status).toBe(200);
  const signIn = (account: string) =>
    browser.ask('POST', '/session', { account, password: PASSWORD });
  expect((await signIn('zhang@gov.example')).status).toBe(401);
  expect((await signIn('min@gov.example')).status).toBe(200);
});

it('who has a password keeps it, and is sent no link', async () => {
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  const sent = served.codes.mails.length;
  expect((await change('min@gov.example')).body).toMatchObject({ written: 1, sent: false });
  expect(served.codes.mails).toHaveLength(sent);
  expect((await browser.ask('GET', '/me')).status).toBe(200);
});

it('whoever signs red papers waits for a second person once the address was changed', async () => {
  const ling = { userId: 'ling', name: '凌云', roles: ['supervisor'], email: 'ling@gov.example' };
  await served.ask('POST', '/users', { token, body: ling });
  const second = served.codes.last().code;
  const zhangs = new Browser(served);
  await zhangs.ask('POST', '/enrolment', { code: second, password: PASSWORD });
  expect((await zhangs.ask('POST', '/users/ling/confirm', {})).status).toBe(200);
  const lings = new Browser(served);
  await lings.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  expect((await lings.ask('GET', '/me')).status).toBe(200);
  const sent = served.codes.mails.length;
  const body = { email: 'mine@gov.example' };
  const changed = await served.ask('PUT', '/users/ling/address', { token, body });
  expect(changed.body).toMatchObject({ written: 1, waiting: true, sent: false });
  expect((await lings.ask('GET', '/me')).status).toBe(401);
  expect(served.codes.mails).toHaveLength(sent);
  const own = await served.ask('POST', '/users/ling/confirm', { token, body: {} });
  expect(own.body).toMatchObject({ code: 'confirms-own-user' });
  expect((await zhangs.ask('POST', '/users/ling/confirm', {})).status).toBe(200);
  expect(served.codes.last().to.address).toBe('mine@gov.example');
});

it('nothing that was sent to a former address opens anything, however the address came to be another', async () => {
  const zhou: Person = {
    userId: 'sl-zhou',
    name: '周建国',
    roles: ['liaison'],
    region: 'zezhou',
    ...namedOrganization('县水利局'),
    address: 'zhou@sl.example',
  };
  const browser = new Browser(served);
  const { liaisons } = served.people;
  const sent = async (): Promise<CodeMail> => {
    liaisons.splice(0, 1, zhou);
    await browser.ask('POST', '/session/link', { address: 'zhou@sl.example' });
    return served.codes.last();
  };
  const opened = async (by: 'code' | 'digits', address: string | null): Promise<number> => {
    const { [by]: brought } = await sent();
    liaisons.splice(0, 1, { ...zhou, address });
    return (await browser.ask('POST', `/session/${by}`, { [by]: brought })).status;
  };
  expect(await opened('code', 'other@sl.example')).toBe(401);
  expect(await opened('digits', 'other@sl.example')).toBe(401);
  expect(await opened('code', null)).toBe(401);
  expect(await opened('code', 'Zhou@sl.example')).toBe(200);
  expect(await opened('digits', 'zhou@sl.example')).toBe(200);
});

it('a user is registered, and moved, to the domains that the office names only', async () => {
  const bound = await serve({ mailDomains: ['gov.example'] });
  const outside = { status: 409, body: { code: 'email-domain-not-allowed' } };
  const register = (email: string) =>
    bound.ask('POST', '/users', { token, body: { ...zhang, email } });
  expect(await register('zhang@else.example')).toMatchObject(outside);
  expect(await register('zhang@gov.example')).toMatchObject({ status: 201 });
  const to = (email: string) =>
    bound.ask('PUT', '/users/zhang-min/address', { token, body: { email } });
  expect(await to('zhang@gov.example.else')).toMatchObject(outside);
  expect(await to('min@jyj.gov.example')).toMatchObject({ status: 200 });
  expect(bound.codes.mails.map(({ to: { address } }) => address)).toEqual([
    'zhang@gov.example',
    'min@jyj.gov.example',
  ]);
  await bound.close();
});

it('the same address again, and what is none, change nothing and are told to nobody', async () => {
  expect((await change(' zhang@gov.example ')).body).toMatchObject({ written: 0 });
  expect((await change('nowhere')).body).toMatchObject({ code: 'email-malformed' });
  expect(served.notices.told).toEqual([]);
});

it('sign-ins are counted by outcome, wrong ones and held ones too', async () => {
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  for (let n = 1; n <= 6; n++) {
    await browser.ask('POST', '/session', { account: 'zhang-min', password: 'not the right one' });
  }
  expect(served.counts.now()).toEqual([
    ['opened', 1],
    ['failed', 5],
    ['held', 1],
  ]);
});
