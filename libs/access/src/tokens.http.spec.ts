import { OFFICE_TOKEN, serve, type Served } from './access.fixtures.ts';
import { Browser } from './browser.fixtures.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const zhang = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@gov.example' };

let served: Served;
let browser: Browser;
beforeEach(async () => {
  served = await serve();
  browser = new Browser(served);
  await served.ask('POST', '/users', { token: OFFICE_TOKEN, body: zhang });
  await served.ask('POST', '/users/zhang-min/enrolment', { token: OFFICE_TOKEN });
  const { code } = served.codes.last();
  await browser.ask('POST', '/enrolment', { code, password: PASSWORD });
});
afterEach(() => served.close());

type Issued = { readonly tokenId: string; readonly token: string; readonly expiresAt: string };
async function issue(wanted: object = {}): Promise<Issued> {
  const answer = await browser.ask('POST', '/me/tokens', { name: '台账导出', ...wanted });
  expect(answer).toMatchObject({ status: 201, cache: 'no-store' });
  return answer.body as Issued;
}
const ask = (method: 'GET' | 'POST', url: string, token: string) =>
  served.ask(method, url, { token });

describe('a token of one’s own', () => {
  it('asks in its owner’s name for ninety days', async () => {
    const { token, expiresAt } = await issue();
    expect(expiresAt).toBe('2026-02-01T00:00:00.000Z');
    expect((await ask('GET', '/me', token)).body).toMatchObject({ userId: 'zhang-min' });
    served.clock.set('2026-02-01T07:59:59+08:00');
    expect((await ask('POST', '/command', token)).status).toBe(201);
    served.clock.set('2026-02-01T08:00:00+08:00');
    expect((await ask('GET', '/me', token)).status).toBe(401);
  });

  it('is listed to its owner with when it was last used, and never shown again', async () => {
    const { tokenId, token } = await issue({ readOnly: true, days: 7 });
    served.clock.set('2025-11-04T08:00:00+08:00');
    await ask('GET', '/me', token);
    await browser.ask('POST', '/session', { account: 'zhang-min', password: PASSWORD });
    const { body } = await browser.ask('GET', '/me/tokens');
    expect(body).toEqual({
      rows: [
        {
          tokenId,
          name: '台账导出',
          readOnly: true,
          issuedAt: '2025-11-03T00:00:00.000Z',
          expiresAt: '2025-11-10T00:00:00.000Z',
          usedAt: '2025-11-04T00:00:00.000Z',
        },
      ],
      total: 1,
    });
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('that only reads changes nothing', async () => {
    const { token } = await issue({ readOnly: true });
    expect((await ask('GET', '/me', token)).status).toBe(200);
    expect((await ask('POST', '/command', token)).body).toMatchObject({ code: 'token-read-only' });
  });

  it('is ended by its owner, and dies with the account', async () => {
    const [first, second] = [await issue(), await issue()];
    const elsewhere = `/me/tokens/${first.tokenId}`;
    expect((await served.ask('DELETE', elsewhere, { token: OFFICE_TOKEN })).status).toBe(404);
    expect((await browser.ask('DELETE', elsewhere)).body).toEqual({ ended: 1 });
    expect((await browser.ask('DELETE', elsewhere)).status).toBe(404);
    expect((await ask('GET', '/me', first.token)).status).toBe(401);
    const body = { reason: '调离' };
    await served.ask('DELETE', '/users/zhang-min', { token: OFFICE_TOKEN, body });
    expect((await ask('GET', '/me', second.token)).status).toBe(401);
  });

  it('is made by a person who signed in, not by another token, ten at most', async () => {
    const { token } = await issue();
    const again = { token, body: { name: '再来一个' } };
    expect((await served.ask('POST', '/me/tokens', again)).body).toMatchObject({
      code: 'session-missing',
    });
    for (let n = 2; n <= 10; n++) await issue();
    expect((await browser.ask('POST', '/me/tokens', { name: '第十一个' })).body).toMatchObject({
      code: 'tokens-too-many',
    });
  });
});
