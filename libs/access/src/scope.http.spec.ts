import { OFFICE_TOKEN as token, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const wang = { userId: 'wang', name: '王燕', roles: ['reader'], email: 'wang@gov.example' };

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const change = (userId: string, body: object) =>
  served.ask('PUT', `/users/${userId}/scope`, { token, body });

it('a changed scope holds at once, and takes the place of the one before', async () => {
  await served.ask('POST', '/users', { token, body: wang });
  const browser = new Browser(served);
  await browser.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  const me = async () => (await browser.ask('GET', '/me')).body;
  expect(await me()).toMatchObject({ region: null, organization: null });
  const bound = { region: 'zezhou', organization: '县教育局' };
  expect(await change('wang', bound)).toMatchObject({ status: 200, body: { written: 1 } });
  expect(await me()).toMatchObject({ ...bound, organizationId: 'id-县教育局' });
  expect((await change('wang', bound)).body).toMatchObject({ written: 0 });
  expect((await change('wang', { region: 'zezhou' })).body).toMatchObject({ written: 1 });
  expect(await me()).toMatchObject({ region: 'zezhou', organization: null });
});

it('whoever signs red papers is let in no more until a second person has confirmed the change', async () => {
  const ling = { userId: 'ling', name: '凌云', roles: ['supervisor'], email: 'ling@gov.example' };
  const zhang = { userId: 'zhang', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };
  await served.ask('POST', '/users', { token, body: zhang });
  const zhangs = new Browser(served);
  await zhangs.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  await served.ask('POST', '/users', { token, body: ling });
  await zhangs.ask('POST', '/users/ling/confirm', {});
  const lings = new Browser(served);
  await lings.ask('POST', '/enrolment', { code: served.codes.last().code, password: PASSWORD });
  expect((await lings.ask('GET', '/me')).status).toBe(200);
  expect((await change('ling', { region: 'zezhou' })).status).toBe(200);
  expect((await lings.ask('GET', '/me')).status).toBe(401);
  const own = await served.ask('POST', '/users/ling/confirm', { token, body: {} });
  expect(own.body).toMatchObject({ code: 'confirms-own-user' });
  expect((await zhangs.ask('POST', '/users/ling/confirm', {})).status).toBe(200);
  expect((await lings.ask('GET', '/me')).body).toMatchObject({ region: 'zezhou' });
});

it('a scope that is not for the roles, or of nobody, is refused with a sentence', async () => {
  await served.ask('POST', '/users', { token, body: wang });
  expect((await change('nobody', {})).body).toMatchObject({ code: 'user-not-found' });
  expect((await change('wang', { region: '泽州' })).body).toMatchObject({
    code: 'region-malformed',
  });
  expect((await change('office', { organization: '县教育局', region: 'x' })).body).toMatchObject({
    code: 'office-with-organization',
  });
});
