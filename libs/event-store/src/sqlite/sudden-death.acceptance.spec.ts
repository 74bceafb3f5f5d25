import { copyFile } from 'node:fs/promises';
import { eventually } from '#testing';
import { StoreUnavailable } from '../errors.ts';
import { type EventStore, type NewEvent, type Position } from '../event-store.port.ts';
import { collect, idsOf, revisionsOf, upTo } from '../event-store.fixtures.ts';
import { type ChildLine } from './appending-child.fixtures.ts';
import { AppendingChild } from './child-process.fixtures.ts';
import { openSqliteEventStore } from './open-store.ts';
import { removeTemporary, temporaryPath } from './temporary-log.fixtures.ts';

const children: AppendingChild[] = [];
const startChild = (path: string): AppendingChild => {
  const child = new AppendingChild(path);
  children.push(child);
  return child;
};
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
});
afterAll(removeTemporary);

/** All batches whole, none twice, revisions without gaps; the ids of each stream in order. */
async function contentOf(store: EventStore): Promise<ReadonlyMap<string, readonly string[]>> {
  const streams = new Map<string, string[]>();
  let last: Position | undefined;
  for await (const { stream, revision, id, position, data } of store.readAll()) {
    const ids = streams.get(stream) ?? [];
    if (revision !== ids.length)
      throw new Error(`${stream}: ${revision} follows ${ids.length - 1}`);
    if (last && store.compare(last, position) >= 0) throw new Error('The log goes back');
    if (!('note' in data)) throw new Error(`${stream}: ${id} is torn`);
    ids.push(id);
    streams.set(stream, ids);
    last = position;
  }
  return streams;
}

function demandWhole(
  content: ReadonlyMap<string, readonly string[]>,
  acknowledged: readonly ChildLine[],
  tried: readonly ChildLine[],
): void {
  const all = new Set([...content.values()].flat());
  const missing = acknowledged.filter(({ ids }) => !ids.every((id) => all.has(id)));
  expect(missing).toEqual([]);
  const half = tried.filter(({ ids }) => {
    const there = ids.filter((id) => all.has(id)).length;
    return there > 0 && there < ids.length;
  });
  expect(half).toEqual([]);
}

const eventsOf = ({ ids }: ChildLine): readonly NewEvent[] =>
  ids.map((id) => ({ id, type: 'Counted', data: { note: 'again' }, meta: {} }));

it('65 a log on SQLite keeps every acknowledged event through kill -9, none of them half, and takes the retry', async () => {
  const path = await temporaryPath();
  for (const round of upTo(4)) {
    const child = startChild(path);
    await child.acknowledgedAtLeast(20 + round * 40);
    await rest(Math.random() * 50);
    await child.kill();

    const store = await openSqliteEventStore({ path });
    demandWhole(await contentOf(store), child.acknowledged, child.tried);
    const answered = new Set(child.acknowledged.flatMap(({ ids }) => ids));
    const open = child.tried.filter(({ ids }) => !ids.every((id) => answered.has(id)));
    for (const line of open) {
      await store.append(line.stream, eventsOf(line), line.expected);
      await store.append(line.stream, eventsOf(line), line.expected);
      const { events } = await store.load(line.stream);
      expect(revisionsOf(events)).toEqual(upTo(events.length));
      expect(idsOf(events).slice(-line.ids.length)).toEqual(line.ids);
      expect(new Set(idsOf(events)).size).toBe(events.length);
    }
    expect(open.length).toBeGreaterThan(0);
    await store.close();
  }
});

it('68 a log on SQLite has every acknowledged event in a copy of its files taken at any moment', async () => {
  const path = await temporaryPath();
  const child = startChild(path);
  await child.acknowledgedAtLeast(1);
  for (const round of upTo(6)) {
    await rest(Math.random() * 40);
    const copy = await temporaryPath();
    const acknowledged = await child.whileHalted(async () => {
      const before = child.acknowledged;
      await copyFile(path, copy);
      await copyFile(`${path}-wal`, `${copy}-wal`);
      return before;
    });
    expect(acknowledged.length).toBeGreaterThan(round);
    const store = await openSqliteEventStore({ path: copy });
    demandWhole(await contentOf(store), acknowledged, child.tried);
    await store.close();
  }
});

it('a log on SQLite lets one process write, names it, and takes its place at once when it is killed', async () => {
  const path = await temporaryPath();
  const child = startChild(path);
  await child.opened();
  const second = await openSqliteEventStore({ path }).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(StoreUnavailable);
  expect(second).toMatchObject({ fatal: true });
  expect(String(second)).toContain(`由进程 ${child.pid}`);
  await child.kill();
  const store = await openSqliteEventStore({ path });
  expect(await contentOf(store)).toBeInstanceOf(Map);
  await store.close();
});

it('a log that another process writes can be read, and new events arrive soon', async () => {
  const path = await temporaryPath();
  const child = startChild(path);
  await child.acknowledgedAtLeast(1);
  const store = await openSqliteEventStore({ path, readOnly: true });
  const received = new Set<string>();
  const delays: number[] = [];
  store.subscribe({
    after: 'start',
    onEvents: (events) => {
      for (const { id } of events) received.add(id);
      delays.push(performance.now());
      return Promise.resolve();
    },
  });
  await eventually('some heard', () => received.size > 100 && delays.length > 5);
  await child.kill();
  await eventually('the last heard', () =>
    child.acknowledged.every(({ ids }) => ids.every((id) => received.has(id))),
  );
  const pauses = delays.slice(1).map((at, index) => at - delays[index]!);
  expect(pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)]).toBeLessThan(100);
  expect(received.size).toBe((await collect(store.readAll())).length);
  await store.close();
});
