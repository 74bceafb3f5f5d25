import { statSync } from 'node:fs';
import { type EventStore, type Position } from '#event-store';
import { Rejection } from '#contract';
import { type Row, type ViewSet } from '../projection.ts';
import { type Counted, type FindOptions, type Found, type Where } from '../view-store.port.ts';
import { type ViewDifference, Views } from '../views.port.ts';
import { Waiters } from '../waiters.ts';
import { SqliteViewStore } from './sqlite.view-store.ts';
import { ViewFiles } from './view-files.ts';

export type ReadOnlyViewsOptions = {
  readonly log: Pick<EventStore, 'compare'>;
  readonly set: ViewSet;
  /** Where another process keeps the files. */
  readonly folder: string;
  readonly onError?: (error: unknown, attempt: number) => void;
};

/** How soon a commit of the other process is noticed. */
const LOOK_MS = 20;

/** Views that another process of this machine keeps up: read only, and as far on as that one is. */
export class ReadOnlyViews extends Views {
  private readonly options: ReadOnlyViewsOptions;
  private readonly files: ViewFiles;
  private readonly waiters: Waiters;
  private readonly timer: NodeJS.Timeout;
  /** Settles when there are tables to read. */
  readonly found: Promise<void>;
  private tell: () => void = () => undefined;
  private store: SqliteViewStore | undefined;
  private pointedAt: string | undefined;
  private version: unknown;
  private reached: Position | undefined;

  constructor(options: ReadOnlyViewsOptions) {
    super();
    this.options = options;
    this.files = new ViewFiles(options.folder, options.set);
    this.waiters = new Waiters((a, b) => options.log.compare(a, b));
    this.found = new Promise((resolve) => (this.tell = resolve));
    this.timer = setInterval(() => void this.refresh(), LOOK_MS).unref();
  }

  override get<R extends Row>(view: string, key: string): Promise<R | undefined> {
    return this.ask((store) => store.get<R>(view, key));
  }

  override getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>> {
    return this.ask((store) => store.getMany<R>(view, keys));
  }

  override find<R extends Row>(view: string, options?: FindOptions): Promise<Found<R>> {
    return this.ask((store) => store.find<R>(view, options));
  }

  override count(view: string, where?: Where, by?: readonly string[]): Promise<readonly Counted[]> {
    return this.ask((store) => store.count(view, where, by));
  }

  override distinct(view: string, column: string, where?: Where): Promise<number> {
    return this.ask((store) => store.distinct(view, column, where));
  }

  override async *all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }> {
    yield* await this.ask((store) => Promise.resolve(store.all<R>(view)));
  }

  override position(): Position | undefined {
    return this.reached;
  }

  override async waitFor(position: Position, timeoutMs = 2_000): Promise<boolean> {
    await this.refresh();
    const { reached } = this;
    if (reached !== undefined && this.options.log.compare(reached, position) >= 0) return true;
    return this.waiters.wait(position, timeoutMs);
  }

  /** @throws {Rejection} always: ask the process that keeps them */
  override rebuild(): Promise<void> {
    return Promise.reject(ownedElsewhere());
  }

  /** @throws {Rejection} always: ask the process that keeps them */
  override verify(): Promise<readonly ViewDifference[]> {
    return Promise.reject(ownedElsewhere());
  }

  override async close(): Promise<void> {
    clearInterval(this.timer);
    this.waiters.giveUp();
    await this.store?.close();
  }

  /** Notices what the other process has done: a commit, or other files in place of these. */
  private async refresh(): Promise<void> {
    try {
      await this.follow();
      const version = this.store?.dataVersion();
      if (this.store === undefined || version === this.version) return;
      const checkpoint = await this.store.checkpoint(this.options.set.name);
      this.version = version;
      this.reached = checkpoint?.position;
      if (this.reached !== undefined) this.waiters.reached(this.reached);
    } catch (error) {
      this.options.onError?.(error, 1);
    }
  }

  private async follow(): Promise<void> {
    const pointed = identityOf(this.files.pointer);
    if (pointed === this.pointedAt) return;
    const path = this.files.live();
    if (path !== undefined) await this.switchTo(path);
    this.pointedAt = pointed;
  }

  private async switchTo(path: string): Promise<void> {
    const next = new SqliteViewStore(path, 'looking-on');
    try {
      await next.define(this.options.set);
    } catch (error) {
      await next.close();
      throw error;
    }
    const old = this.store;
    this.store = next;
    this.version = undefined;
    this.tell();
    await old?.close();
  }

  private async ask<T>(read: (store: SqliteViewStore) => Promise<T>): Promise<T> {
    if (!this.store) await this.refresh();
    if (this.store) return read(this.store);
    throw new Rejection('views-not-ready');
  }
}

const ownedElsewhere = (): Rejection => new Rejection('views-kept-elsewhere');

/** Changes when a file is put in the place of another. */
function identityOf(path: string): string | undefined {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  return file && `${file.ino} ${file.mtimeNs}`;
}
