import { type EventStore } from '#event-store';
import { type ViewSet } from '../projection.ts';
import { type Leadership } from '../leader-election.ts';
import { Projector } from '../projector.ts';
import { SqliteViewStore } from './sqlite.view-store.ts';

export type LiveOptions = {
  readonly log: EventStore;
  readonly set: ViewSet;
  /** Told of every failure to keep the views up with the log; it is tried again. */
  readonly onError?: (error: unknown, attempt: number) => void;
  /** The leadership under which this process writes. Default: there are no others, and it writes without one. */
  readonly leadership?: Pick<Leadership, 'epoch' | 'holds'>;
};

/** A store in use: its projector, and how many are reading it. */
export class LiveViews {
  readonly path: string;
  readonly projector: Projector;
  private readonly store: SqliteViewStore;
  private readers = 0;
  private becameIdle: (() => void) | undefined;

  /** @throws {ViewsAheadOfLog} */
  static async open(path: string, options: LiveOptions): Promise<LiveViews> {
    const store = new SqliteViewStore(path, 'views');
    const live = new LiveViews(
      path,
      store,
      new Projector({ ...options, store, observed: options.leadership !== undefined }),
    );
    try {
      if (options.leadership) await store.guard(options.leadership.epoch);
      await live.projector.start();
      return live;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor(path: string, store: SqliteViewStore, projector: Projector) {
    this.path = path;
    this.store = store;
    this.projector = projector;
  }

  async read<T>(ask: (store: SqliteViewStore) => Promise<T>): Promise<T> {
    this.readers++;
    try {
      return await ask(this.store);
    } finally {
      this.leave();
    }
  }

  async *readAll<T>(ask: (store: SqliteViewStore) => AsyncIterable<T>): AsyncIterable<T> {
    this.readers++;
    try {
      yield* ask(this.store);
    } finally {
      this.leave();
    }
  }

  /** Closes the store once nobody reads it any more. */
  async retire(): Promise<void> {
    await this.projector.stop();
    if (this.readers > 0) await new Promise<void>((resolve) => (this.becameIdle = resolve));
    await this.store.close();
  }

  /** Closes the store at once: who is reading it gets an error. */
  async close(): Promise<void> {
    await this.projector.stop();
    await this.store.close();
  }

  private leave(): void {
    this.readers--;
    if (this.readers === 0) this.becameIdle?.();
  }
}
