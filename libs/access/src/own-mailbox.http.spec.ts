import { OFFICE_TOKEN as token, serve, type Served } from './access.fixtures.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const register = async (userId: string, role: string, email: string) => {
  const bound = role === 'liaison' ? { region: 'zezhou', organization: '县教育局' } : {};
  const body = { userId, name: `名${userId}`, roles: [role], email, ...bound };
  return (await served.ask('POST', '/users', { token, body })).body;
};
const TAKEN = { code: 'address-taken' };

it('nobody is two persons by one mailbox where one of the accounts is of trust', async () => {
  expect(await register('li', 'office', 'li@gov.example')).toMatchObject({ written: 1 });
  for (const role of ['supervisor', 'auditor', 'office', 'reader', 'liaison']) {
    expect(await register('li-2', role, ' LI@gov.example')).toMatchObject(TAKEN);
  }
  expect(await register('li', 'office', 'li@gov.example')).toMatchObject({ written: 0 });
  expect(await register('wang', 'reader', 'wang@gov.example')).toMatchObject({ written: 1 });
  expect(await register('ling', 'supervisor', 'wang@gov.example')).toMatchObject(TAKEN);
});

it('readers and liaisons may share one, and a disabled account gives its back', async () => {
  expect(await register('wang', 'reader', 'bangong@gov.example')).toMatchObject({ written: 1 });
  expect(await register('zhou', 'liaison', 'bangong@gov.example')).toMatchObject({ written: 1 });
  for (const userId of ['wang', 'zhou']) await served.ask('DELETE', `/users/${userId}`, { token });
  expect(await register('li', 'office', 'bangong@gov.example')).toMatchObject({ written: 1 });
});

it('a changed address is not another’s either', async () => {
  await register('li', 'office', 'li@gov.example');
  await register('wang', 'reader', 'wang@gov.example');
  const change = async (userId: string, email: string) =>
    (await served.ask('PUT', `/users/${userId}/address`, { token, body: { email } })).body;
  expect(await change('li', 'wang@gov.example')).toMatchObject(TAKEN);
  expect(await change('wang', 'Li@gov.example')).toMatchObject(TAKEN);
  expect(await change('li', 'qiang@gov.example')).toMatchObject({ written: 1 });
  expect(await change('wang', 'li@gov.example')).toMatchObject({ written: 1 });
});
