import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { upTo } from './event-store.fixtures.ts';
import { contentOf, fill, slowClock } from './migrate.fixtures.ts';
import { migrateLog } from './migrate.ts';
import { type Said } from './migrating-child.fixtures.ts';
import { openSqliteEventStore } from './sqlite/index.ts';
import { removeTemporary, temporaryPath } from './sqlite/temporary-log.fixtures.ts';

const SCRIPT = fileURLToPath(new URL('./migrating-child.fixtures.ts', import.meta.url));
const FLAGS = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

afterAll(removeTemporary);

/** Kills a migrating process soon after its start; true when it had finished before. */
async function movedOrKilled(source: string, target: string, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [...FLAGS, SCRIPT, source, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await Promise.race([once(child.stdout, 'data'), closed]);
  expect(said).toMatch(/^begun/);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), closed]);
  child.kill('SIGKILL');
  await closed;
  return said.endsWith('done\n' satisfies Said);
}

it('a migration is killed by kill -9 again and again, leaves the beginning of the log each time, and goes on from there', async () => {
  const [source, target] = [await temporaryPath(), await temporaryPath()];
  const from = await openSqliteEventStore({ path: source, clock: slowClock() });
  await fill(
    from,
    upTo(2_000).map((n) => ({ stream: n % 5, count: (n % 3) + 1 })),
  );
  const content = await contentOf(from);
  await from.close();

  const reached: number[] = [];
  for (let done = false; !done && reached.length < 4;) {
    done = await movedOrKilled(source, target, 40 + 40 * Math.random());
    const to = await openSqliteEventStore({ path: target });
    const there = await contentOf(to);
    expect(there).toEqual(content.slice(0, there.length));
    reached.push(there.length);
    await to.close();
  }
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  expect(
    new Set(reached.filter((count) => count > 0 && count < content.length)).size,
  ).toBeGreaterThan(1);

  const [old, moved] = [
    await openSqliteEventStore({ path: source }),
    await openSqliteEventStore({ path: target }),
  ];
  const { events } = await migrateLog({ from: old, to: moved });
  expect(events).toBe(content.length);
  expect(await contentOf(moved)).toEqual(content);
  await Promise.all([old.close(), moved.close()]);
}, 60_000);
