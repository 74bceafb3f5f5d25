import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId, parseInstant, sha256 } from '#kernel';
import { FakeClock } from '#testing';
import { GivenTokens, SignInRecord } from './index.ts';
import { openSqliteCredentialStore } from './sqlite/index.ts';

const [FIRST, SECOND] = ['first-token-of-the-settings', 'second-token-of-the-settings'];
const everywhere = { region: null, organization: null, organizationId: null };
const office = { userId: 'office', name: '督查室', role: 'office', ...everywhere };

const clock = new FakeClock('2026-12-01T09:00:00+08:00');
let log: InMemoryEventStore;
let store: ReturnType<typeof openSqliteCredentialStore>;
let given: GivenTokens;
beforeEach(() => {
  clock.set('2026-12-01T09:00:00+08:00');
  log = new InMemoryEventStore({ clock });
  store = openSqliteCredentialStore({ path: ':memory:' });
  const record = new SignInRecord(new CommandRunner(log, clock));
  given = new GivenTokens({ log, store, record, clock });
});
afterEach(async () => {
  await store.close();
  await log.close();
});

async function tell(type: string, data: object): Promise<void> {
  const event = { id: newId(), type, data, meta: { actor: 'tester' } };
  await log.append('user-office', [event], 'any');
}
const opens = async (token: string): Promise<boolean> =>
  (await store.tokenBy(sha256(token), clock.now())) !== undefined;
async function facts(): Promise<readonly string[]> {
  const { events } = await log.load('sign-in-office');
  return events.map(({ type, data }) => `${type} ${(data as { name: string }).name}`);
}

describe('a log that holds hashes of tokens', () => {
  it('is taken into the store once, the latest hash of each user, and the user goes on as before', async () => {
    await tell('UserRegistered', { ...office, tokenSha256: sha256(FIRST) });
    await tell('UserTokenRenewed', {
      ...everywhere,
      userId: 'office',
      tokenSha256: sha256(SECOND),
    });
    await given.takeFromLog();
    await given.takeFromLog();
    expect([await opens(FIRST), await opens(SECOND)]).toEqual([false, true]);
    expect(await facts()).toEqual(['TokenIssued 原有登录令牌']);
  });

  it('brings nothing back that its owner has ended since', async () => {
    await tell('UserRegistered', { ...office, tokenSha256: sha256(FIRST) });
    await given.takeFromLog();
    const [token] = await store.tokensOf('office');
    await store.endToken('office', token?.tokenId ?? '');
    await given.takeFromLog();
    expect(await opens(FIRST)).toBe(false);
  });

  it('is nothing where users have no hash', async () => {
    await tell('UserRegistered', { ...office, tokenSha256: null });
    await tell('UserRegistered', office);
    await given.takeFromLog();
    expect(await facts()).toEqual([]);
  });
});

describe('the token of the settings', () => {
  it('opens while it stands there: another one voids it, also the one that was in the log', async () => {
    await tell('UserRegistered', { ...office, tokenSha256: sha256(FIRST) });
    await given.takeFromLog();
    await given.give('office', SECOND);
    expect([await opens(FIRST), await opens(SECOND)]).toEqual([false, true]);
    expect(await facts()).toEqual([
      'TokenIssued 原有登录令牌',
      'TokenEnded 原有登录令牌',
      'TokenIssued DUBAN_ADMIN_TOKEN',
    ]);
  });

  it('lasts a year from the latest start, and a start with the same one is no news', async () => {
    await tell('UserRegistered', office);
    await given.give('office', FIRST);
    clock.set('2027-06-01T09:00:00+08:00');
    await given.give('office', FIRST);
    expect(await facts()).toHaveLength(1);
    expect(await store.tokensOf('office')).toMatchObject([
      { expiresAt: parseInstant('2028-05-31T01:00:00Z') },
    ]);
  });

  it('goes on opening when it is given under another name', async () => {
    await tell('UserRegistered', office);
    await given.give('office', FIRST);
    await given.give('office', FIRST, '演示登录令牌');
    expect(await opens(FIRST)).toBe(true);
    expect(await store.tokensOf('office')).toHaveLength(1);
  });

  it('leaves alone what the user made for its own programs', async () => {
    await tell('UserRegistered', office);
    await given.give('office', FIRST);
    const own = { tokenId: 'own', tokenSha256: 'x', name: '台账导出', userId: 'office' };
    const [token] = await store.tokensOf('office');
    if (token) await store.issueToken({ ...token, ...own });
    await given.give('office', SECOND);
    expect((await store.tokensOf('office')).map(({ name }) => name).sort()).toEqual([
      'DUBAN_ADMIN_TOKEN',
      '台账导出',
    ]);
  });
});

it('no hash of a token stands in the log', async () => {
  await tell('UserRegistered', office);
  await given.give('office', FIRST);
  for await (const event of log.readAll()) {
    expect(JSON.stringify(event)).not.toContain(sha256(FIRST));
  }
});
