import { type Position } from '#event-store';
import { type Leadership } from '../leader-election.ts';
import { type Row, type ViewSet } from '../projection.ts';
import { fingerprintOf } from '../shape.ts';
import { type Counted, type FindOptions, type Found, type Where } from '../view-store.port.ts';
import { type RebuildOptions, type ViewDifference, Views } from '../views.port.ts';
import { ReadOnlyViews } from './read-only-views.ts';
import { openViews, type SqliteViewsOptions } from './sqlite.views.ts';

/**
 * Views that several processes of one machine share: all read them, the leader keeps them up.
 * @throws {Rejection} `views-not-ready` by every question, until somebody has built them for the first time
 */
export const openSharedViews = (options: Omit<SqliteViewsOptions, 'leadership'>): SharedViews =>
  new SharedViews(options);

/** Made by {@link openSharedViews}. */
export class SharedViews extends Views {
  private options: Omit<SqliteViewsOptions, 'leadership'>;
  /** None while this process keeps them up: it need not look for what it does itself. */
  private readOnly: ReadOnlyViews | undefined;
  /** Waits for the tables of another edition, which nobody has built yet. */
  private pendingViews: ReadOnlyViews | undefined;
  private owned: Views | undefined;

  constructor(options: Omit<SqliteViewsOptions, 'leadership'>) {
    super();
    this.options = options;
    this.readOnly = new ReadOnlyViews(options);
  }

  /**
   * Wants the same tables in another edition: what they are counted by has changed (a calendar). Those that are there
   * are read until whoever keeps them up has built the others. Wanted already: nothing happens.
   * @param set of the same name and tables as before
   * @throws {Error} while this process keeps them up: {@link release} first
   */
  async switchTo(set: ViewSet): Promise<void> {
    if (this.owned) throw new Error('Views that are kept up are left before they are turned.');
    if (fingerprintOf(set) === fingerprintOf(this.options.set)) return;
    this.options = { ...this.options, set };
    const [next, given] = [new ReadOnlyViews(this.options), this.pendingViews];
    this.pendingViews = next;
    void next.found.then(() => this.switchReadsTo(next));
    await given?.close();
  }

  /** True while the edition that is wanted has not been found, and another one is read. */
  get switching(): boolean {
    return this.pendingViews !== undefined;
  }

  /**
   * From now on this process keeps them up: opens them as {@link openViews} does.
   * @throws {ViewsAheadOfLog} as `openViews` · {CheckpointMoved} when another has taken over already
   */
  async acquire(leadership: Pick<Leadership, 'epoch' | 'holds'>): Promise<void> {
    this.owned = await openViews({ ...this.options, leadership });
    await this.stopReading();
  }

  /** Leaves keeping them up to another, and reads on. Harmless when repeated. */
  async release(): Promise<void> {
    const { owned } = this;
    if (!owned) return;
    this.readOnly = new ReadOnlyViews(this.options);
    this.owned = undefined;
    await owned.close();
  }

  override get<R extends Row>(view: string, key: string): Promise<R | undefined> {
    return this.now.get<R>(view, key);
  }

  override getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>> {
    return this.now.getMany<R>(view, keys);
  }

  override find<R extends Row>(view: string, options?: FindOptions): Promise<Found<R>> {
    return this.now.find<R>(view, options);
  }

  override count(view: string, where?: Where, by?: readonly string[]): Promise<readonly Counted[]> {
    return this.now.count(view, where, by);
  }

  override distinct(view: string, column: string, where?: Where): Promise<number> {
    return this.now.distinct(view, column, where);
  }

  override all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }> {
    return this.now.all<R>(view);
  }

  override position(): Position | undefined {
    return this.now.position();
  }

  override async waitFor(position: Position, timeoutMs?: number): Promise<boolean> {
    const { now } = this;
    const reached = await now.waitFor(position, timeoutMs);
    // Who was asked gave up when another took its place.
    return reached || now === this.now ? reached : this.waitFor(position, timeoutMs);
  }

  override rebuild(options?: RebuildOptions): Promise<void> {
    return this.now.rebuild(options);
  }

  override verify(options?: RebuildOptions): Promise<readonly ViewDifference[]> {
    return this.now.verify(options);
  }

  override async close(): Promise<void> {
    await this.release();
    await this.stopReading();
  }

  private async switchReadsTo(next: ReadOnlyViews): Promise<void> {
    if (this.pendingViews !== next) return;
    const { readOnly } = this;
    this.readOnly = next;
    this.pendingViews = undefined;
    await readOnly?.close();
  }

  private async stopReading(): Promise<void> {
    const { readOnly, pendingViews } = this;
    this.readOnly = undefined;
    this.pendingViews = undefined;
    await pendingViews?.close();
    await readOnly?.close();
  }

  private get now(): Views {
    const now = this.owned ?? this.readOnly;
    if (!now) throw new Error('The views are closed.');
    return now;
  }
}
