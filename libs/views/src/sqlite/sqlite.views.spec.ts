import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type EventStore, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import fc from 'fast-check';
import { ViewsAheadOfLog } from '../errors.ts';
import { type ViewSet } from '../projection.ts';
import {
  type Happening,
  type TaskRow,
  boards,
  given,
  organizationRows,
  reported,
  taskRows,
  tell,
} from '../views.fixtures.ts';
import { type Views } from '../views.port.ts';
import { type SqliteViewsOptions, openViews } from './index.ts';
import { SqliteViewStore } from './sqlite.view-store.ts';

const raised: ViewSet = { ...boards, projections: [{ ...taskRows, version: 2 }, organizationRows] };

describe('live views', () => {
  let log: EventStore;
  let folder: string;
  const opened: Views[] = [];

  beforeEach(() => {
    log = new InMemoryEventStore();
    folder = mkdtempSync(join(tmpdir(), 'duban-live-'));
  });
  afterEach(async () => {
    for (const views of opened.splice(0)) await views.close();
    await log.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (options: Partial<SqliteViewsOptions> = {}): Promise<Views> => {
    const views = await openViews({ log, set: boards, folder, ...options });
    opened.push(views);
    return views;
  };
  const databases = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.db'));
  const pointer = (): string => readFileSync(join(folder, 'boards.live'), 'utf8');
  /** Writes into the live file behind everybody's back. */
  const damageRow = async (key: string, row: TaskRow | undefined): Promise<void> => {
    const store = new SqliteViewStore(join(folder, pointer()), 'views');
    await store.define(boards);
    const from = await store.checkpoint('boards');
    if (!from) throw new Error('nothing to damage');
    await store.commit('boards', [{ view: 'task-rows', key, row }], from, from);
    await store.close();
  };

  it('are there, complete, when they are opened for the first time', async () => {
    await tell(log, given('a'), reported('a', 40), given('b', 'west'));
    const views = await open();
    expect(await views.get('task-rows', 'a')).toMatchObject({ percent: 40 });
    const west = await views.find('task-rows', { where: { organization: 'west' } });
    expect(west.rows.map(({ key }) => key)).toEqual(['b']);
    expect(await views.count('organization-rows')).toEqual([{ group: {}, count: 3 }]);
    expect((await views.getMany('task-rows', ['a', 'b'])).size).toBe(2);
  });

  it('follow the log, and go on in the same file after a restart', async () => {
    const first = await open();
    expect(await first.waitFor(await tell(log, given('a')))).toBe(true);
    const file = pointer();
    await first.close();
    const position = await tell(log, given('b'));
    const second = await open();
    expect(await second.waitFor(position)).toBe(true);
    expect(second.position()).toBe(position);
    expect(pointer()).toBe(file);
    expect(await second.count('task-rows')).toEqual([{ group: {}, count: 2 }]);
  });

  it('58 serve while they are rebuilt, and are then replaced without anyone waiting', async () => {
    await tell(log, ...Array.from({ length: 300 }, (_, n) => given(`t${n}`)));
    const views = await open();
    const before = pointer();
    const progress: number[] = [];
    const seen: unknown[] = [];
    let running = true;
    const asking = (async () => {
      for (let n = 300; running; n++) {
        expect(await views.waitFor(await tell(log, given(`t${n}`)))).toBe(true);
        seen.push(await views.get('task-rows', `t${n}`));
      }
    })();
    await views.rebuild({ onProgress: (events) => progress.push(events) });
    running = false;
    await asking;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(undefined);
    expect(progress.at(-1)).toBeGreaterThanOrEqual(300);
    expect(pointer()).not.toBe(before);
    expect(await views.verify()).toEqual([]);
    await views.close();
    expect(databases()).toEqual([pointer()]);
  });

  it('58 never tell less of the log after a rebuild than before it', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const prepare = async (): Promise<void> => {
      const happens = meanwhile;
      meanwhile = undefined;
      await happens?.();
    };
    const views = await open({ set: { ...boards, prepare } });
    await views.waitFor(await tell(log, given('early')));
    meanwhile = async () => views.waitFor(await tell(log, given('late')));
    await views.rebuild();
    expect(await views.get('task-rows', 'late')).toBeDefined();
    expect(views.position()).toBe(await log.head());
  });

  it('58 let a long reading end on the views it began with', async () => {
    await tell(log, ...Array.from({ length: 2_500 }, (_, n) => given(`t${n}`)));
    const views = await open();
    const reading = views.all<TaskRow>('task-rows')[Symbol.asyncIterator]();
    await reading.next();
    await views.rebuild();
    expect(databases()).toHaveLength(2);
    let rows = 1;
    while (!(await reading.next()).done) rows++;
    expect(rows).toBe(2_500);
    await new Promise(setImmediate);
    expect(databases()).toEqual([pointer()]);
  });

  it('58 in a new version are built before they are opened, and the old file goes', async () => {
    const old = await open();
    await old.waitFor(await tell(log, given('a'), reported('a', 7)));
    await old.close();
    const before = pointer();
    const views = await open({ set: raised });
    expect(pointer()).not.toBe(before);
    expect(databases()).toEqual([pointer()]);
    expect(await views.get('task-rows', 'a')).toMatchObject({ percent: 7 });
  });

  it('58 of the old version stay when the new one cannot be built', async () => {
    const old = await open();
    await old.waitFor(await tell(log, given('a')));
    await old.close();
    const broken = {
      ...raised,
      prepare: () => Promise.reject(new Error('unknown policy')),
    };
    await expect(open({ set: broken })).rejects.toThrow('unknown policy');
    expect(databases()).toEqual([pointer()]);
    const again = await open();
    expect(await again.count('task-rows')).toEqual([{ group: {}, count: 1 }]);
  });

  it('59 stay when a rebuild is given up, and can then be rebuilt', async () => {
    await tell(log, ...Array.from({ length: 9_000 }, (_, n) => given(`t${n}`)));
    const views = await open();
    const before = pointer();
    const giving = new AbortController();
    const progress: number[] = [];
    const command = views.rebuild({
      signal: giving.signal,
      onProgress: (events) => {
        progress.push(events);
        giving.abort(new Error('changed my mind'));
      },
    });
    await expect(command).rejects.toThrow('changed my mind');
    expect(progress).toHaveLength(1);
    expect(pointer()).toBe(before);
    expect(databases()).toEqual([before]);
    await views.rebuild();
    expect(pointer()).not.toBe(before);
    expect(await views.verify()).toEqual([]);
  });

  it('59 give up a rebuild when they are closed', async () => {
    await tell(log, ...Array.from({ length: 9_000 }, (_, n) => given(`t${n}`)));
    const views = await open();
    const command = views.rebuild({ onProgress: () => void views.close() });
    await expect(command).rejects.toThrow('The views are closed');
    await views.close();
    expect(databases()).toEqual([pointer()]);
    await expect(views.get('task-rows', 't1')).rejects.toThrow('closed');
  });

  it('are rebuilt by one at a time', async () => {
    const views = await open();
    const first = views.rebuild();
    await expect(views.rebuild()).rejects.toMatchObject({ code: 'rebuild-already-running' });
    await expect(views.verify()).rejects.toMatchObject({ code: 'rebuild-already-running' });
    await first;
  });

  it('60 rebuilt equal those that followed, whatever happened', async () => {
    const task = fc.constantFrom('a', 'b', 'c', 'd');
    const organization = fc.constantFrom('east', 'west');
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      fc.record({ type: fc.constant('TaskGiven' as const), task, organization }),
      fc.record({ type: fc.constant('TaskMoved' as const), task, organization }),
      fc.record({ type: fc.constant('TaskReported' as const), task, percent: fc.nat(100) }),
      fc.record({ type: fc.constant('TaskClosed' as const), task }),
    );
    const views = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 15 }), async (events) => {
        await views.waitFor(await tell(log, ...events));
        const followed = await everything(views);
        expect(await views.verify()).toEqual([]);
        await views.rebuild();
        expect(await everything(views)).toEqual(followed);
      }),
      { numRuns: 15 },
    );
  });

  it('say where they differ from the log', async () => {
    const views = await open();
    const wrong: TaskRow = { task: 'b', organization: 'nobody', percent: 1, reports: 0 };
    await views.waitFor(await tell(log, given('a'), given('b'), given('c')));
    await damageRow('b', wrong);
    await damageRow('c', undefined);
    await damageRow('x', wrong);
    expect(await views.verify()).toEqual([
      { view: 'task-rows', missing: 1, extra: 1, different: 1, keys: ['b', 'c', 'x'] },
    ]);
    await views.rebuild();
    expect(await views.verify()).toEqual([]);
  });

  it('say so too where only what is asked and sorted by is damaged', async () => {
    const views = await open();
    await views.waitFor(await tell(log, given('a'), given('b')));
    const db = new Database(join(folder, pointer()));
    db.prepare(`update "task-rows" set organization = null where key = 'a'`).run();
    db.close();
    expect(await views.verify()).toEqual([
      { view: 'task-rows', missing: 0, extra: 0, different: 1, keys: ['a'] },
    ]);
  });

  it('61 are rebuilt without an effect: no port is within reach of a projection', async () => {
    const reached: string[] = [];
    const observed = {
      ...taskRows,
      keys: (event: RecordedEvent) => {
        reached.push(event.type);
        return taskRows.keys(event);
      },
    };
    const views = await open({ set: { ...boards, projections: [observed] } });
    await views.waitFor(await tell(log, given('a')));
    const before = await log.head();
    await views.rebuild();
    expect(reached).toEqual(['TaskGiven', 'TaskGiven']);
    expect(await log.head()).toBe(before);
  });

  it('63 are not opened on a log they do not belong to, unless they are to be rebuilt', async () => {
    const first = await open();
    await first.waitFor(await tell(log, given('a')));
    await first.close();
    const restored = new InMemoryEventStore();
    await tell(restored, given('b'));
    await expect(open({ log: restored })).rejects.toThrow(ViewsAheadOfLog);
    const views = await open({ log: restored, rebuild: true });
    expect(await views.get('task-rows', 'a')).toBeUndefined();
    expect(await views.get('task-rows', 'b')).toBeDefined();
    expect(databases()).toEqual([pointer()]);
    await views.close();
    await restored.close();
  });

  it.each(['is lost', 'is damaged', 'is named by no pointer'])(
    'are built anew when their file %s',
    async (fate) => {
      const first = await open();
      await first.waitFor(await tell(log, given('a')));
      await first.close();
      const file = join(folder, pointer());
      if (fate === 'is lost') rmSync(file);
      if (fate === 'is damaged') writeFileSync(file, 'x'.repeat(10_000));
      if (fate === 'is named by no pointer')
        writeFileSync(join(folder, 'boards.live'), '../log.db');
      const views = await open();
      expect(await views.count('task-rows')).toEqual([{ group: {}, count: 1 }]);
      expect(databases()).toEqual([pointer()]);
    },
  );

  it('64 answer those who wait for a position that only the rebuilt ones will have seen', async () => {
    const views = await open();
    await views.waitFor(await tell(log, given('a')));
    const rebuilding = views.rebuild();
    const waiting = Promise.all(
      Array.from({ length: 20 }, async (_, n) => views.waitFor(await tell(log, given(`n${n}`)))),
    );
    await rebuilding;
    expect(new Set(await waiting)).toEqual(new Set([true]));
  });

  it('live views of two sets may share a folder', async () => {
    const others = { name: 'boards-other', projections: [{ ...taskRows, name: 'other-rows' }] };
    const [one, two] = [await open(), await open({ set: others })];
    const position = await tell(log, given('a'));
    await Promise.all([one.waitFor(position), two.waitFor(position)]);
    await one.rebuild();
    await two.close();
    expect(await one.count('task-rows')).toEqual([{ group: {}, count: 1 }]);
    const again = await open({ set: others });
    expect(await again.count('other-rows')).toEqual([{ group: {}, count: 1 }]);
  });
});

async function everything(views: Views): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const { name } of boards.projections) {
    for await (const row of views.all(name)) rows.push([name, row]);
  }
  return rows;
}
