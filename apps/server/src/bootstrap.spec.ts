import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { openSqliteCredentialStore, openSqliteFactorStore } from '#access/sqlite';
import { readSettings } from '#platform';
import { FakeClock } from '#testing';
import { type AppContext } from './app-context.ts';
import { firstCodes, firstUser } from './bootstrap.ts';

const clock = new FakeClock();
let log: InMemoryEventStore;
let credentials: ReturnType<typeof openSqliteCredentialStore>;
let factors: ReturnType<typeof openSqliteFactorStore>;
beforeEach(() => {
  log = new InMemoryEventStore({ clock });
  credentials = openSqliteCredentialStore({ path: ':memory:' });
  factors = openSqliteFactorStore({ path: ':memory:' });
});
afterEach(async () => {
  await factors.close();
  await credentials.close();
  await log.close();
});

/** A start with these settings; what is said on the terminal. */
async function start(env: Record<string, string> = {}): Promise<string> {
  const runner = new CommandRunner(log, clock);
  const settings = readSettings(env);
  const app = { log, runner, settings, credentials, factors } as unknown as AppContext;
  await firstUser(app);
  return (await firstCodes(app)).join('\n');
}
const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/用户编号 (\w+) {2}一次性代码 [\w-]{43}/g)].map(([, id]) => id ?? '');
const users = async (): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for await (const { data } of log.readAll({ prefixes: ['user-'] })) found.push(data);
  return found;
};

it('the first start of a real installation makes an administrator and the office, by codes', async () => {
  const said = await start({ DUBAN_PUBLIC_URL: 'https://duban.gov.example' });
  expect(codesIn(said)).toEqual(['admin', 'office']);
  expect(said).toContain('https://duban.gov.example/enroll');
  expect(await users()).toMatchObject([
    { userId: 'admin', role: 'administrator', region: null },
    { userId: 'office', role: 'office', region: null },
  ]);
});

it('a later start gives new codes to accounts without a way in, and to no others', async () => {
  const first = await start();
  await credentials.setPassword('admin', 'a hash');
  const second = await start();
  expect(codesIn(second)).toEqual(['office']);
  expect(second).not.toBe(first);
  await credentials.setPassword('office', 'a hash');
  expect(await start()).toBe('');
  expect(await users()).toHaveLength(2);
});

it('no code is said where the settings hold a token, in the demo, and by a worker', async () => {
  expect(await start({ DUBAN_DEMO: '1' })).toBe('');
  expect(await users()).toEqual([]);
  expect(await start({ DUBAN_ADMIN_TOKEN: 'twenty-letters-or-more' })).toBe('');
  expect(await users()).toMatchObject([{ userId: 'office' }]);
  expect(await start()).toBe(''); // the token still opens
});
