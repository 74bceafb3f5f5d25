import { type Position } from '#event-store';
import { type Watch } from '../duty.ts';
import { type Row, type ViewSet } from '../projection.ts';
import { fingerprintOf } from '../shape.ts';
import { type Counted, type FindOptions, type Found, type Where } from '../view-store.port.ts';
import { type RebuildOptions, type ViewDifference, Views } from '../views.port.ts';
import { LookingOnViews } from './looking-on.ts';
import { openViews, type SqliteViewsOptions } from './sqlite.views.ts';

/**
 * Views that several processes of one machine share: all read them, the one on duty keeps them up.
 * @throws {Rejection} `views-not-ready` by every question, until somebody has built them for the first time
 */
export const openSharedViews = (options: Omit<SqliteViewsOptions, 'watch'>): SharedViews =>
  new SharedViews(options);

/** Made by {@link openSharedViews}. */
export class SharedViews extends Views {
  private options: Omit<SqliteViewsOptions, 'watch'>;
  /** None while this process keeps them up: it need not look for what it does itself. */
  private lookingOn: LookingOnViews | undefined;
  /** Looks out for the tables of another edition, which nobody has built yet. */
  private lookingOut: LookingOnViews | undefined;
  private kept: Views | undefined;

  constructor(options: Omit<SqliteViewsOptions, 'watch'>) {
    super();
    this.options = options;
    this.lookingOn = new LookingOnViews(options);
  }

  /**
   * Wants the same tables in another edition: what they are counted by has changed (a calendar). Those that are there
   * are read until whoever keeps them up has built the others. Wanted already: nothing happens.
   * @param set of the same name and tables as before
   * @throws {Error} while this process keeps them up: {@link leave} first
   */
  async turnTo(set: ViewSet): Promise<void> {
    if (this.kept) throw new Error('Views that are kept up are left before they are turned.');
    if (fingerprintOf(set) === fingerprintOf(this.options.set)) return;
    this.options = { ...this.options, set };
    const [next, given] = [new LookingOnViews(this.options), this.lookingOut];
    this.lookingOut = next;
    void next.found.then(() => this.lookOnAt(next));
    await given?.close();
  }

  /** True while the edition that is wanted has not been found, and another one is read. */
  get turning(): boolean {
    return this.lookingOut !== undefined;
  }

  /**
   * From now on this process keeps them up: opens them as {@link openViews} does.
   * @throws {ViewsAheadOfLog} as `openViews` · {CheckpointMoved} when another has taken over already
   */
  async keep(watch: Pick<Watch, 'epoch' | 'holds'>): Promise<void> {
    this.kept = await openViews({ ...this.options, watch });
    await this.stopLooking();
  }

  /** Leaves keeping them up to another, and reads on. Harmless when repeated. */
  async leave(): Promise<void> {
    const { kept } = this;
    if (!kept) return;
    this.lookingOn = new LookingOnViews(this.options);
    this.kept = undefined;
    await kept.close();
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
    await this.leave();
    await this.stopLooking();
  }

  private async lookOnAt(next: LookingOnViews): Promise<void> {
    if (this.lookingOut !== next) return;
    const { lookingOn } = this;
    this.lookingOn = next;
    this.lookingOut = undefined;
    await lookingOn?.close();
  }

  private async stopLooking(): Promise<void> {
    const { lookingOn, lookingOut } = this;
    this.lookingOn = undefined;
    this.lookingOut = undefined;
    await lookingOut?.close();
    await lookingOn?.close();
  }

  private get now(): Views {
    const now = this.kept ?? this.lookingOn;
    if (!now) throw new Error('The views are closed.');
    return now;
  }
}
