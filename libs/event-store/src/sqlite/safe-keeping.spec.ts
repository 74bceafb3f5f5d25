import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { eventually, expectSoon, timed } from '#testing';
import { InvalidAppend, StoreUnavailable } from '../errors.ts';
import { type NewEvent } from '../event-store.port.ts';
import { collect, fact, facts, newStream, revisionsOf, upTo } from '../event-store.fixtures.ts';
import { backUpSqliteLog, restoreSqliteLog } from './copy-log.ts';
import { openForWriting } from './open-database.ts';
import { openSqliteEventStore } from './open-store.ts';
import { removeTemporary, temporaryPath } from './temporary-log.fixtures.ts';
import { WalGuard } from './wal-guard.ts';

afterAll(removeTemporary);

const refusal = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => error,
  );

async function expectFatal(opening: Promise<unknown>, sentence: RegExp): Promise<void> {
  const error = await refusal(opening);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(error).toMatchObject({ fatal: true, message: expect.stringMatching(sentence) as string });
}

/** A log with three events of the stream `kept-1`. */
async function writtenLog(events: readonly NewEvent[] = facts(3)): Promise<string> {
  const path = await temporaryPath();
  const store = await openSqliteEventStore({ path });
  await store.append('kept-1', events, 'no-stream');
  await store.close();
  return path;
}

describe('the past', () => {
  it.each([
    `update event set data = '{}' where pos = 1`,
    `update event set recorded_at = 0`,
    'delete from event where pos = 3',
    'delete from event',
    `insert or replace into event select * from event where pos = 1`,
    `insert or replace into event (stream, rev, id, type, data, meta, recorded_at)
       select stream, rev, randomblob(16), type, '{}', meta, recorded_at from event where pos = 2`,
    `update stream set name = 'other-1'`,
    'delete from stream',
    `update epoch set id = 'x'`,
    'delete from epoch',
  ])('23 is not changed by: %s', async (sql) => {
    const path = await writtenLog();
    const db = openForWriting(path, 0);
    const before = db.prepare('select * from event, stream, epoch').all();
    expect(() => db.exec(sql)).toThrow('append-only');
    expect(db.prepare('select * from event, stream, epoch').all()).toEqual(before);
    db.close();
  });

  it.each([
    `insert into event (stream, rev, id, type, data, meta, recorded_at)
       select stream, 3, id, type, data, meta, recorded_at from event where pos = 1`,
    `insert into event (stream, rev, id, type, data, meta, recorded_at)
       values (99, 0, randomblob(16), 'T', '{}', '{}', 0)`,
    `insert into event (stream, rev, id, type, data, meta, recorded_at)
       values (1, 'three', randomblob(16), 'T', '{}', '{}', 0)`,
  ])('23 takes no addition that is none: %s', async (sql) => {
    const db = openForWriting(await writtenLog(), 0);
    expect(() => db.exec(sql)).toThrow(/constraint failed|cannot store TEXT/);
    db.close();
  });
});

describe('the file', () => {
  it('is flushed at every commit, in WAL, by an SQLite without the WAL-reset bug', async () => {
    const db = openForWriting(await temporaryPath(), 0);
    db.exec(`insert into stream (name) values ('a')`);
    const value = (name: string): unknown => db.pragma(name, { simple: true });
    expect(value('journal_mode')).toBe('wal');
    expect(value('synchronous')).toBe(2);
    expect(value('recursive_triggers')).toBe(1);
    expect(value('trusted_schema')).toBe(0);
    expect(value('foreign_keys')).toBe(1);
    expect(String(db.prepare('select sqlite_version()').pluck().get())).toMatch(/^3\.5[1-9]\./);
    db.close();
  });

  it('is refused when it is something else', async () => {
    const text = await temporaryPath();
    writeFileSync(text, 'not a database, but long enough to be read as one'.repeat(100));
    await expectFatal(openSqliteEventStore({ path: text }), /is no log/);
    const other = await temporaryPath();
    new Database(other).exec('create table address (name text)').close();
    await expectFatal(openSqliteEventStore({ path: other }), /is no log of Duban/);
    await expectFatal(openSqliteEventStore({ path: dirname(other) }), /cannot be opened/);
    const nowhere = join(dirname(other), 'no', 'log.db');
    await expectFatal(openSqliteEventStore({ path: nowhere }), /cannot be opened/);
    await expectFatal(openSqliteEventStore({ path: nowhere, readOnly: true }), /cannot be opened/);
  });

  it('is refused when a newer Duban wrote it', async () => {
    const path = await writtenLog();
    new Database(path).exec('pragma user_version = 2').close();
    await expectFatal(openSqliteEventStore({ path }), /version 2; this Duban reads version 1/);
    await expectFatal(openSqliteEventStore({ path, readOnly: true }), /version 2/);
  });

  it('is refused when it is damaged, and can be opened again when that is repaired', async () => {
    const path = await writtenLog(facts(500));
    const sound = `${path}.sound`;
    await copyFile(path, sound);
    const file = await open(path, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(4096 * 4, 0x5a), 0, 4096 * 4, Math.floor(size / 8192) * 4096);
    await file.close();
    await expectFatal(openSqliteEventStore({ path }), /damaged/);
    await copyFile(sound, path);
    const store = await openSqliteEventStore({ path });
    expect((await store.load('kept-1')).revision).toBe(499);
    await store.close();
  });

  it('is written to by one store of this process as well, also through a link', async () => {
    const path = await writtenLog();
    const link = `${path}.link`;
    symlinkSync(path, link);
    const store = await openSqliteEventStore({ path });
    const sentence = new RegExp(`正由进程 ${process.pid} 写入`);
    await expectFatal(openSqliteEventStore({ path }), sentence);
    await expectFatal(openSqliteEventStore({ path: link }), sentence);
    await store.close();
    const next = await openSqliteEventStore({ path: link });
    expect((await next.load('kept-1')).revision).toBe(2);
    await next.close();
  });

  it('keeps its WAL within bounds, and waits with it for a reader who is still at it', async () => {
    const path = await temporaryPath();
    const db = openForWriting(path, 0);
    db.pragma('wal_autocheckpoint = 0');
    const guard = new WalGuard(db, 100_000);
    const reader = new Database(path, { readonly: true });
    reader.exec('begin; select * from event');
    const add = db.prepare('insert into stream (name) values (?)');
    const write = (count: number): void => {
      for (let n = 0; n < count; n++) {
        add.run(newStream());
        guard.commitDone();
      }
    };
    write(256);
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000);
    reader.exec('commit');
    write(256);
    expect(statSync(`${path}-wal`).size).toBeLessThan(100_000);
    reader.close();
    db.close();
  });
});

describe('a read-only store', () => {
  it('reads, refuses to write, and leaves the log to its writer', async () => {
    const path = await writtenLog();
    const reader = await openSqliteEventStore({ path, readOnly: true });
    await expectFatal(reader.append('kept-1', [fact(3)], 2), /reading only/);
    const writer = await openSqliteEventStore({ path });
    await writer.append('kept-1', [fact(3)], 2);
    expect(revisionsOf((await reader.load('kept-1')).events)).toEqual([0, 1, 2, 3]);
    expect(await reader.head()).toBe(await writer.head());
    expect(await reader.epoch()).toBe(await writer.epoch());
    await reader.close();
    await writer.close();
  });

  it('hears of commits within a moment', async () => {
    const path = await writtenLog();
    const writer = await openSqliteEventStore({ path });
    const reader = await openSqliteEventStore({ path, readOnly: true });
    let received = 0;
    reader.subscribe({
      after: 'end',
      onEvents: (events) => Promise.resolve(void (received += events.length)),
    });
    let written = 0;
    await expectSoon(500, async () => {
      await writer.append('kept-1', [fact(written++)], 'any');
      return timed(() => eventually('heard', () => received === written));
    });
    await reader.close();
    await writer.close();
  });
});

describe('events written past the store with another tool', () => {
  it('are seen, numbered on, and answered with a conflict that tells the truth', async () => {
    const path = await writtenLog();
    const store = await openSqliteEventStore({ path });
    await store.append('kept-1', [fact(3)], 2);
    const tool = new Database(path);
    const add = (rev: number): void => {
      tool
        .prepare(
          `insert into event (stream, rev, id, type, data, meta, recorded_at)
           values (1, ?, randomblob(16), 'Counted', '{}', '{}', 0)`,
        )
        .run(rev);
    };
    add(4);
    await expect(store.append('kept-1', [fact(5)], 3)).rejects.toMatchObject({
      name: 'RevisionConflict',
      actual: 4,
    });
    expect(await store.append('kept-1', [fact(5)], 4)).toMatchObject({ revision: 5 });
    add(6);
    expect(await store.append('kept-1', [fact(7)], 'any')).toMatchObject({ revision: 7 });
    add(8);
    expect(await store.append('kept-1', [fact(9)], 8)).toMatchObject({ revision: 9 });
    tool.close();
    expect(revisionsOf((await store.load('kept-1')).events)).toEqual(upTo(10));
    await store.close();
  });
});

describe('a copy', () => {
  it('41 keeps the identity as a backup and gets a new one when it is restored', async () => {
    const path = await writtenLog();
    const store = await openSqliteEventStore({ path });
    const backup = `${path}.backup`;
    backUpSqliteLog({ from: path, to: backup });
    await store.append('kept-1', [fact(3)], 2);
    const copy = await openSqliteEventStore({ path: backup, readOnly: true });
    expect(await copy.epoch()).toBe(await store.epoch());
    expect((await copy.load('kept-1')).revision).toBe(2);
    await copy.close();

    const to = await temporaryPath();
    restoreSqliteLog({ from: backup, to });
    const restored = await openSqliteEventStore({ path: to });
    expect(await restored.epoch()).not.toBe(await store.epoch());
    const events = await collect(store.readAll({ maxCount: 3 }));
    expect(await collect(restored.readAll())).toEqual(events);
    expect(await restored.append('kept-1', [fact(9)], 2)).toMatchObject({ revision: 3 });
    await restored.close();
    await store.close();
  });

  it('never takes the place of what is there, or of a log in use', async () => {
    const path = await writtenLog();
    expect(() => backUpSqliteLog({ from: path, to: path })).toThrow('move it away first');
    expect(() => restoreSqliteLog({ from: path, to: path })).toThrow('move it away first');
    const store = await openSqliteEventStore({ path });
    expect(() => restoreSqliteLog({ from: path, to: path })).toThrow('同时只能有一个');
    await store.close();
    const folder = join(dirname(path), 'folder');
    mkdirSync(folder);
    const nowhere = join(folder, 'no', 'copy.db');
    expect(() => backUpSqliteLog({ from: path, to: nowhere })).toThrow(StoreUnavailable);
  });
});

it('a log on SQLite refuses an id that another stream has, and writes nothing of the batch around it', async () => {
  const event = fact(0);
  const path = await writtenLog([event]);
  const store = await openSqliteEventStore({ path });
  const batch = [fact(1), event, fact(2)];
  await expect(store.append('new-1', batch, 'no-stream')).rejects.toBeInstanceOf(InvalidAppend);
  expect(await store.load('new-1')).toMatchObject({ exists: false });
  expect(await collect(store.readAll())).toHaveLength(1);
  expect(await store.append('new-1', [fact(1)], 'no-stream')).toMatchObject({ revision: 0 });
  await store.close();
});
