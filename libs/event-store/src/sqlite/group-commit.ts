import { type Clock, toEpochMs } from '#kernel';
import { type AppendSignal } from '../append-signal.ts';
import { type Appended } from '../event-store.port.ts';
import { type LogWriter, type Order, type Result } from './log-writer.ts';
import { positions } from './row.ts';

/** Bounds on what one commit may carry, so that none holds up the process for long. */
const MOST_ORDERS = 512;
const MOST_CHARACTERS = 8 * 1024 * 1024;

type Waiting = {
  readonly order: Order;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Commits the appends of one turn of the event loop together, so that they share the flush to disk. A lone append does not wait.
 */
export class GroupCommit {
  private readonly writer: LogWriter;
  private readonly clock: Clock;
  private readonly appendSignal: AppendSignal;
  private queue: Waiting[] = [];
  private due = false;
  private drained: (() => void)[] = [];

  constructor(writer: LogWriter, clock: Clock, appendSignal: AppendSignal) {
    this.writer = writer;
    this.clock = clock;
    this.appendSignal = appendSignal;
  }

  append(order: Order): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.queue.push({ order, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when all appends have been answered. */
  async drain(): Promise<void> {
    if (this.queue.length > 0) await new Promise<void>((resolve) => this.drained.push(resolve));
  }

  private schedule(): void {
    if (this.due) return;
    this.due = true;
    setImmediate(() => {
      this.due = false;
      this.flush();
    });
  }

  private flush(): void {
    const group = this.take();
    this.settle(group);
    if (this.queue.length > 0) {
      this.schedule();
      return;
    }
    for (const resolve of this.drained.splice(0)) resolve();
  }

  private settle(group: readonly Waiting[]): void {
    const results = this.commit(group);
    group.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result === undefined || 'refusal' in result) reject(result?.refusal);
      else resolve({ revision: result.revision, position: positions.toPosition(result.number) });
    });
    this.appendSignal.notify();
  }

  private commit(group: readonly Waiting[]): readonly Result[] {
    try {
      const now = toEpochMs(this.clock.now());
      return this.writer.commit(
        group.map(({ order }) => order),
        now,
      );
    } catch (error) {
      return group.map(() => ({ refusal: error }));
    }
  }

  private take(): readonly Waiting[] {
    let characters = 0;
    let count = 0;
    for (const { order } of this.queue) {
      for (const { data, meta } of order.events) characters += data.length + meta.length;
      if (count > 0 && (count === MOST_ORDERS || characters > MOST_CHARACTERS)) break;
      count++;
    }
    return this.queue.splice(0, count);
  }
}
