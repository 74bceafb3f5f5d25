import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SystemClock } from '#kernel';
import { StoreUnavailable } from '../errors.ts';
import { type EventStore, type NewEvent } from '../event-store.port.ts';
import { fact, idsOf, newStream } from '../event-store.fixtures.ts';
import { openForWriting } from './open-database.ts';
import { openSqliteEventStore } from './open-store.ts';
import { SqliteEventStore } from './sqlite.event-store.ts';
import { removeTemporary, temporaryPath } from './temporary-log.fixtures.ts';

afterAll(removeTemporary);

const big = (): NewEvent => fact(0, { data: { text: randomBytes(9_000).toString('base64') } });

/** Appends until it is refused; gives what was acknowledged and what was not. */
async function fill(store: EventStore, stream: string): Promise<[NewEvent[], NewEvent]> {
  const written: NewEvent[] = [];
  for (;;) {
    const event = big();
    const done = await store
      .append(stream, [event], written.length === 0 ? 'no-stream' : written.length - 1)
      .catch((error: unknown) => error);
    if (done instanceof Error) {
      expect(done).toBeInstanceOf(StoreUnavailable);
      expect(done).toMatchObject({ fatal: false });
      return [written, event];
    }
    written.push(event);
  }
}

async function losesNothing(store: EventStore, makeRoom: () => void): Promise<void> {
  const stream = newStream();
  const [written, refused] = await fill(store, stream);
  expect(written.length).toBeGreaterThan(10);
  expect(idsOf((await store.load(stream)).events)).toEqual(idsOf(written));
  makeRoom();
  await store.append(stream, [refused], written.length - 1);
  expect(idsOf((await store.load(stream)).events)).toEqual(idsOf([...written, refused]));
}

/** A log whose file may be kept from growing. */
async function limitedLog(): Promise<[EventStore, (pages: number) => void]> {
  const db = openForWriting(await temporaryPath(), 0);
  const lock = { release: () => undefined };
  const store = new SqliteEventStore(db, { lock, clock: new SystemClock() });
  return [store, (pages) => db.pragma(`max_page_count = ${pages}`)];
}

it('67 a log on SQLite loses nothing when the file may not grow, and goes on when it may', async () => {
  const [store, limit] = await limitedLog();
  limit(200);
  await losesNothing(store, () => limit(2_000));
  await store.close();
});

it('67 a log on SQLite forgets what it wrote for a moment in a commit that failed', async () => {
  const [store, limit] = await limitedLog();
  const known = newStream();
  await store.append(known, [fact(0)], 'no-stream');
  limit(30);
  const tooMuch = Array.from({ length: 20 }, big);
  const results = await Promise.allSettled([
    store.append(known, [fact(1)], 'any'),
    store.append('new-1', [fact(1)], 'any'),
    store.append('big-1', tooMuch, 'any'),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  limit(2_000);
  expect(await store.append(known, [fact(1)], 'any')).toMatchObject({ revision: 1 });
  expect(await store.append('new-1', [fact(1)], 'any')).toMatchObject({ revision: 0 });
  expect(await store.append('big-1', tooMuch, 'no-stream')).toMatchObject({ revision: 19 });
  await store.close();
});

it('67 a log on SQLite waits for nobody long: busy is told, and passes', async () => {
  const path = await temporaryPath();
  const store = await openSqliteEventStore({ path });
  const other = new Database(path);
  other.exec('begin immediate');
  const refused = await store
    .append(newStream(), [fact(0)], 'any')
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreUnavailable);
  expect(refused).toMatchObject({ fatal: false });
  other.exec('rollback');
  other.close();
  expect(await store.append(newStream(), [fact(0)], 'any')).toMatchObject({ revision: 0 });
  await store.close();
});

/** A disk of four megabytes, where the system lets us have one (Linux, root). */
const small = mkdtempSync(join(tmpdir(), 'duban-small-disk-'));
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small], { stdio: 'ignore' })
    .status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', small]);
  rmdirSync(small);
});

if (mounted) {
  it('67 a log on SQLite loses nothing on a disk that is really full, and goes on when there is room', async () => {
    const ballast = join(small, 'ballast');
    writeFileSync(ballast, randomBytes(2 * 1024 * 1024));
    const path = join(small, 'log.db');
    const store = await openSqliteEventStore({ path });
    await losesNothing(store, () => rmSync(ballast));
    await store.close();
    const again = await openSqliteEventStore({ path });
    expect(again.compare(await again.head(), await again.head())).toBe(0);
    await again.close();
  });
}
