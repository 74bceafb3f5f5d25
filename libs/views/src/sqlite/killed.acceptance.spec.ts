import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { compareViews } from '../compare-views.ts';
import { foldLog } from '../fold-log.ts';
import { boards, given, reported, tell } from '../views.fixtures.ts';
import { openSqliteViewStore, openViews } from './index.ts';

const names = boards.projections.map(({ name }) => name);

describe('a process that is killed', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-killed-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** Runs a script until it is ready, lets it work so long, and kills it. */
  const killAfter = async (ms: number, script: string, ...args: string[]): Promise<void> => {
    const flags = ['--experimental-transform-types', '--no-warnings', '--conditions=source'];
    const file = join(import.meta.dirname, script);
    child = spawn(process.execPath, [...flags, file, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    const first = await Promise.race([once(child.stdout!, 'data').then(() => 'ready'), gone]);
    expect(first).toBe('ready');
    await pause(ms);
    child.kill('SIGKILL');
    expect(await gone).toEqual([null, 'SIGKILL']);
  };

  it('56 between folding and the next batch leaves rows and checkpoint that agree', async () => {
    const path = join(folder, 'log.db');
    const viewsPath = join(folder, 'views.db');
    for (const ms of [15, 40, 90]) {
      await killAfter(ms, 'killed-projector.fixtures.ts', path, viewsPath);
      const log = await openSqliteEventStore({ path });
      const store = await openSqliteViewStore({ path: viewsPath });
      await store.define(boards);
      const upTo = (await store.checkpoint('boards'))?.position;
      expect(upTo).toBeDefined();
      const fresh = await openSqliteViewStore({ path: ':memory:' });
      await fresh.define(boards);
      if (upTo) await foldLog({ log, store: fresh, set: boards, upTo });
      expect(await compareViews(store, fresh, names)).toEqual([]);
      expect((await store.count('task-rows'))[0]?.count).toBeGreaterThan(0);
      await store.close();
      await log.close();
    }
  });

  it('59 while it rebuilds leaves the live views, and what it left over is removed', async () => {
    const path = join(folder, 'log.db');
    const viewsFolder = join(folder, 'views');
    await fill(path);
    for (const ms of [5, 60, 120]) {
      await killAfter(ms, 'killed-build.fixtures.ts', path, viewsFolder);
      const log = await openSqliteEventStore({ path });
      const views = await openViews({ log, set: boards, folder: viewsFolder });
      expect(await views.waitFor(await log.head(), 10_000)).toBe(true);
      expect(await views.count('task-rows')).toEqual([{ group: {}, count: 500 }]);
      expect(await views.verify()).toEqual([]);
      await views.close();
      await log.close();
      expect(readdirSync(viewsFolder).sort()).toEqual([
        expect.stringMatching(/^boards\.[0-9a-f]{12}\.\d+\.db$/),
        'boards.live',
      ]);
    }
  });

  async function fill(path: string): Promise<void> {
    const log: EventStore = await openSqliteEventStore({ path });
    const tasks = Array.from({ length: 500 }, (_, n) => `t${n}`);
    await Promise.all(tasks.map((task) => tell(log, given(task), reported(task, 10))));
    await log.close();
  }
});
