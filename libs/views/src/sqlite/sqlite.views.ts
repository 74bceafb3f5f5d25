import Database from 'better-sqlite3';
import { type Position } from '#event-store';
import { Rejection } from '#contract';
import { compareViews } from '../compare-views.ts';
import { CheckpointMoved } from '../errors.ts';
import { foldLog } from '../fold-log.ts';
import { type Row } from '../projection.ts';
import { type Counted, type FindOptions, type Found, type Where } from '../view-store.port.ts';
import { type RebuildOptions, type ViewDifference, Views } from '../views.port.ts';
import { type LiveOptions, LiveViews } from './live-views.ts';
import { SqliteViewStore } from './sqlite.view-store.ts';
import { ViewFiles } from './view-files.ts';

export type SqliteViewsOptions = LiveOptions & {
  /** Where the files are; made when it is not there. One process at a time keeps up a folder. */
  readonly folder: string;
  /** Builds the views anew also when those that are there would do: after the log was restored from a copy. */
  readonly rebuild?: boolean;
};

/** How long a rebuild waits before it looks whether it is still wanted. */
const LOOK_MS = 100;

/**
 * Opens the live views of a set. Views of another version, or damaged ones, are first built anew from the log;
 * what broken-off buildings left behind is removed.
 * @throws {ViewsAheadOfLog} when they were built from another log, or from more of it than there is: open with `rebuild`
 */
export async function openViews(options: SqliteViewsOptions): Promise<Views> {
  const files = new ViewFiles(options.folder, options.set);
  const kept = options.rebuild ? undefined : files.live();
  const usable = kept === undefined ? undefined : await openKept(kept, options);
  const live = usable ?? (await openNew(files, options));
  await sweep(files, live, options);
  return new SqliteViews(files, options, live);
}

/** Undefined when the file is damaged. */
async function openKept(path: string, options: LiveOptions): Promise<LiveViews | undefined> {
  try {
    return await LiveViews.open(path, options);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return undefined;
    throw error;
  }
}

async function openNew(files: ViewFiles, options: LiveOptions): Promise<LiveViews> {
  const path = files.next();
  await build(files, path, { ...options, upTo: await options.log.head() });
  const live = await LiveViews.open(path, options);
  try {
    point(files, path, options);
    return live;
  } catch (error) {
    await live.close();
    throw error;
  }
}

/** No store fences operations on whole files: a process that may have lost leadership must not touch them. */
function checkLeadership({ leadership }: LiveOptions): void {
  if (leadership && !leadership.holds())
    throw new CheckpointMoved('Another may have taken over meanwhile.');
}

function point(files: ViewFiles, path: string, options: LiveOptions): void {
  checkLeadership(options);
  files.point(path);
}

async function sweep(files: ViewFiles, live: LiveViews, options: LiveOptions): Promise<void> {
  try {
    checkLeadership(options);
    files.sweep(live.path);
  } catch (error) {
    await live.close();
    throw error;
  }
}

type Building = LiveOptions & RebuildOptions & { readonly upTo: Position };

/** Leaves a complete file, or none. */
async function build(files: ViewFiles, path: string, building: Building): Promise<void> {
  const { set } = building;
  const store = new SqliteViewStore(path, 'building');
  try {
    await store.define(set);
    await foldLog({ ...building, store });
    await store.finish(set);
    await store.close();
  } catch (error) {
    await store.close();
    files.remove(path);
    throw error;
  }
}

class SqliteViews extends Views {
  private readonly files: ViewFiles;
  private readonly options: LiveOptions;
  private readonly closing = new AbortController();
  private live: LiveViews;
  private work: Promise<unknown> | undefined;
  private readonly retiring = new Set<LiveViews>();

  constructor(files: ViewFiles, options: LiveOptions, live: LiveViews) {
    super();
    this.files = files;
    this.options = options;
    this.live = live;
  }

  override get<R extends Row>(view: string, key: string): Promise<R | undefined> {
    return this.live.read((store) => store.get<R>(view, key));
  }

  override getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>> {
    return this.live.read((store) => store.getMany<R>(view, keys));
  }

  override find<R extends Row>(view: string, options?: FindOptions): Promise<Found<R>> {
    return this.live.read((store) => store.find<R>(view, options));
  }

  override count(view: string, where?: Where, by?: readonly string[]): Promise<readonly Counted[]> {
    return this.live.read((store) => store.count(view, where, by));
  }

  override distinct(view: string, column: string, where?: Where): Promise<number> {
    return this.live.read((store) => store.distinct(view, column, where));
  }

  override all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }> {
    return this.live.readAll((store) => store.all<R>(view));
  }

  override position(): Position | undefined {
    return this.live.projector.position();
  }

  override async waitFor(position: Position, timeoutMs?: number): Promise<boolean> {
    const { live } = this;
    const reached = await live.projector.waitFor(position, timeoutMs);
    // Replaced while waiting, its projector gave up: those who took its place are no further behind.
    return reached || live === this.live ? reached : this.waitFor(position, timeoutMs);
  }

  override rebuild(options: RebuildOptions = {}): Promise<void> {
    return this.alone(options, async (signal) => {
      const path = this.files.next();
      const upTo = await this.options.log.head();
      await build(this.files, path, { ...this.options, ...options, signal, upTo });
      await this.switchTo(path, signal);
    });
  }

  override verify(options: RebuildOptions = {}): Promise<readonly ViewDifference[]> {
    return this.alone(options, async (signal) => {
      const { set } = this.options;
      const path = this.files.next();
      const snapshot = new SqliteViewStore(this.live.path, 'snapshot');
      const fresh = new SqliteViewStore(path, 'building');
      try {
        await snapshot.define(set);
        await fresh.define(set);
        const upTo = (await snapshot.checkpoint(set.name))?.position;
        if (upTo) await foldLog({ ...this.options, ...options, signal, store: fresh, upTo });
        const views = set.projections.map(({ name }) => name);
        return await compareViews(snapshot, fresh, views);
      } finally {
        await Promise.all([snapshot.close(), fresh.close()]);
        this.files.remove(path);
      }
    });
  }

  override async close(): Promise<void> {
    this.closing.abort(new Error('The views are closed.'));
    await this.work?.catch(() => undefined);
    await Promise.all([this.live, ...this.retiring].map((views) => views.close()));
  }

  private async switchTo(path: string, signal: AbortSignal): Promise<void> {
    const { live } = this;
    const next = await LiveViews.open(path, this.options);
    try {
      await this.overtake(next, live, signal);
      point(this.files, path, this.options);
    } catch (error) {
      await next.close();
      this.files.remove(path);
      throw error;
    }
    this.live = next;
    void this.retire(live);
  }

  /** Returns in the moment when the next views tell no less of the log than the live ones. */
  private async overtake(next: LiveViews, live: LiveViews, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const [ahead, behind] = [live.projector.position(), next.projector.position()];
      if (ahead === undefined) return;
      if (behind !== undefined && this.options.log.compare(behind, ahead) >= 0) return;
      await next.projector.waitFor(ahead, LOOK_MS);
    }
  }

  private async retire(views: LiveViews): Promise<void> {
    this.retiring.add(views);
    try {
      await views.retire();
      this.files.remove(views.path);
    } catch (error) {
      this.options.onError?.(error, 1);
    } finally {
      this.retiring.delete(views);
    }
  }

  private async alone<T>(
    { signal }: RebuildOptions,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (this.work) throw new Rejection('rebuild-already-running');
    const either = signal ? [signal, this.closing.signal] : [this.closing.signal];
    const running = work(AbortSignal.any(either));
    this.work = running;
    try {
      return await running;
    } finally {
      this.work = undefined;
    }
  }
}
