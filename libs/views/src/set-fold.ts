import { type Position, type RecordedEvent } from '#event-store';
import { type Projection, type Row, type ViewSet } from './projection.ts';
import { RowCache } from './row-cache.ts';
import { projectionsOf, reads } from './shape.ts';
import { type Change, type Checkpoint, type ViewStore } from './view-store.port.ts';

/** A batch that changed no row is remembered, and stored with the next that does or after this time. */
const IDLE_SAVE_MS = 1_000;
/** Of each of two generations. */
const CACHED_BYTES = 16_000_000;

/** Where a fold begins: the store's checkpoint of the set, undefined when it has none. */
export type FoldStart = {
  readonly epoch: string;
  readonly from: Checkpoint | undefined;
  /** True: others read the checkpoint, so every batch stores it at once. Default false. */
  readonly observed?: boolean;
};

/**
 * Folds batches of events into the rows of a set: touched rows are loaded once, folded in memory and written once,
 * with the checkpoint, in one commit. The only writer of its set; calls must not overlap.
 */
export class SetFold {
  private readonly store: ViewStore;
  private readonly set: ViewSet;
  private readonly epoch: string;
  private readonly observed: boolean;
  private readonly projections: readonly Projection[];
  private readonly cache = new RowCache(CACHED_BYTES);
  private readonly appendOnly: ReadonlySet<string>;
  private stored: Checkpoint | undefined;
  private reached: Position | undefined;
  private savedAt = performance.now();

  constructor(store: ViewStore, set: ViewSet, { epoch, from, observed = false }: FoldStart) {
    this.store = store;
    this.set = set;
    this.epoch = epoch;
    this.observed = observed;
    this.stored = from;
    this.reached = from?.position;
    this.projections = projectionsOf(set);
    const appended = this.projections.filter(({ appendOnly = false }) => appendOnly);
    this.appendOnly = new Set(appended.map(({ name }) => name));
  }

  /**
   * @param upTo where to resume after these events
   * @throws {CheckpointMoved} when another folds the same set
   * Whatever it throws, nothing was kept: the same batch may be given again.
   */
  async apply(events: readonly RecordedEvent[], upTo: Position): Promise<void> {
    if (events.length > 0) await this.set.prepare?.(events);
    const changes: Change[] = [];
    for (const projection of this.projections) {
      changes.push(...(await this.foldView(projection, events)));
    }
    const due = this.observed || performance.now() - this.savedAt > IDLE_SAVE_MS;
    if (changes.length > 0 || due) {
      await this.commit(changes, upTo);
    }
    this.reached = upTo;
  }

  /** Stores the position reached, when it is not yet. */
  async flush(): Promise<void> {
    if (this.reached !== undefined && this.reached !== this.stored?.position) {
      await this.commit([], this.reached);
    }
  }

  private async commit(changes: readonly Change[], upTo: Position): Promise<void> {
    const to = { position: upTo, epoch: this.epoch };
    await this.store.commit(this.set.name, changes, this.stored, to);
    this.stored = to;
    this.savedAt = performance.now();
    for (const { view, key, row } of changes) {
      if (!this.appendOnly.has(view)) this.cache.set(cacheKey(view, key), row);
    }
  }

  /** What the events change in one view. */
  private async foldView(
    projection: Projection,
    events: readonly RecordedEvent[],
  ): Promise<readonly Change[]> {
    const touches = touchesOf(projection, events);
    const before = await this.load(projection.name, touches);
    const changed = new Map<string, Row | undefined>();
    for (const { event, keys } of touches) {
      for (const key of keys) {
        const row = changed.has(key) ? changed.get(key) : before.get(key);
        const after = projection.evolve(row, event, key);
        if (after !== row) changed.set(key, after);
      }
    }
    const { name: view } = projection;
    return [...changed].map(([key, row]) => ({ view, key, row, before: before.get(key) }));
  }

  private async load(view: string, touches: readonly Touch[]): Promise<ReadonlyMap<string, Row>> {
    const before = new Map<string, Row>();
    if (this.appendOnly.has(view)) return before;
    const missing = new Set<string>();
    for (const { keys } of touches) {
      for (const key of keys) {
        if (before.has(key) || missing.has(key)) continue;
        const row = this.cache.get(cacheKey(view, key));
        if (row) before.set(key, row);
        else missing.add(key);
      }
    }
    if (missing.size === 0) return before;
    for (const [key, row] of await this.store.getMany(view, [...missing])) before.set(key, row);
    return before;
  }
}

const cacheKey = (view: string, key: string): string => `${view} ${key}`;

type Touch = { readonly event: RecordedEvent; readonly keys: Iterable<string> };

function touchesOf(projection: Projection, events: readonly RecordedEvent[]): readonly Touch[] {
  const touches: Touch[] = [];
  for (const event of events) {
    if (!reads(projection, event.stream)) continue;
    const keys = projection.keys(event);
    if (keys.length > 0) touches.push({ event, keys: keys.length > 1 ? new Set(keys) : keys });
  }
  return touches;
}
