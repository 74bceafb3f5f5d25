import { OFFICE_TOKEN as token, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';

const PASSWORD = '今天早上我去河边看水位计了';

let served: Served;
let lis: Browser;
beforeEach(async () => {
  served = await serve();
  served.clock.set('2026-12-01T09:00:00+08:00');
  const li = { userId: 'li', name: '李强', roles: ['reader'], email: 'li@gov.example' };
  await served.ask('POST', '/users', { token, body: li });
  lis = new Browser(served);
  await lis.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
});
afterEach(() => served.close());

/** The office disables whom nobody knows, for somebody: past the guard, that is what it is told. */
const actFor = async (onBehalfOf: unknown) =>
  (await served.ask('DELETE', '/users/nobody', { token, body: { onBehalfOf } })).body;
const agree = (until: string, agent = 'office') =>
  lis.ask('PUT', `/me/agencies/${agent}`, { until });

const MISSING = { code: 'agency-missing', detail: '用户“li”未授权您代办，请其本人先作代办授权。' };

it('nobody acts for a part of Duban, for who is not registered, or for who has not agreed', async () => {
  for (const other of ['duban.engine', 'nobody', '', 'office', 'constructor']) {
    expect(await actFor(other)).toMatchObject({ code: 'agency-missing' });
  }
  expect(await actFor('li')).toMatchObject(MISSING);
});

it('whoever was let act for somebody may, to the end of the last day', async () => {
  expect((await agree('2026-12-03')).body).toMatchObject({ written: 1 });
  expect((await agree('2026-12-03')).body).toMatchObject({ written: 0 });
  const line = { agentId: 'office', name: '张敏', until: '2026-12-03' };
  expect((await lis.ask('GET', '/me/agencies')).body).toEqual({ rows: [line], total: 1 });
  expect(await actFor('li')).toMatchObject({ code: 'user-not-found' });
  served.clock.set('2026-12-03T23:59:00+08:00');
  expect(await actFor('li')).toMatchObject({ code: 'user-not-found' });
  served.clock.set('2026-12-04T00:01:00+08:00');
  expect(await actFor('li')).toMatchObject(MISSING);
});

it('what was withdrawn, or of who may sign in no longer, holds no longer', async () => {
  await agree('2026-12-31');
  expect((await lis.ask('DELETE', '/me/agencies/office', {})).body).toMatchObject({ written: 1 });
  expect(await actFor('li')).toMatchObject(MISSING);
  const again = await lis.ask('DELETE', '/me/agencies/office', {});
  expect(again.body).toMatchObject({ code: 'agency-not-found' });
  await agree('2026-12-31');
  expect((await lis.ask('GET', '/me/agencies')).body).toMatchObject({ total: 1 });
  expect(await actFor('li')).toMatchObject({ code: 'user-not-found' });
  await served.ask('DELETE', '/users/li', { token });
  expect(await actFor('li')).toMatchObject(MISSING);
});

it('an agency is for a year at most, and for another who may sign in', async () => {
  const code = async (until: string, agent?: string) =>
    ((await agree(until, agent)).body as { code?: string }).code;
  expect(await code('2026-11-30')).toBe('agency-too-long');
  expect(await code('2027-12-02')).toBe('agency-too-long');
  expect(await code('2027-12-01')).toBeUndefined();
  expect(await code('2026-12-31', 'li')).toBe('agency-to-yourself');
  expect(await code('2026-12-31', 'nobody')).toBe('user-not-found');
});

it('of another region one does not hear who has an account', async () => {
  const far = { roles: ['reader'], region: 'x' };
  const wang = { ...far, userId: 'wang', name: '王敏', email: 'wang@gov.example' };
  await served.ask('POST', '/users', { token, body: wang });
  const sun = { ...far, userId: 'sun', name: '孙丽', email: 'sun@gov.example', region: 'y' };
  await served.ask('POST', '/users', { token, body: sun });
  const suns = new Browser(served);
  await suns.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  const give = async (agent: string) =>
    (await suns.ask('PUT', `/me/agencies/${agent}`, { until: '2026-12-31' })).body;
  expect(await give('wang')).toMatchObject({ code: 'user-not-found' });
  expect(await give('li')).toMatchObject({ written: 1 });
});
