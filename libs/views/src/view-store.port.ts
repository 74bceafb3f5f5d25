import { type Position } from '#event-store';
import { type ColumnValue, type Row, type ViewSet } from './projection.ts';

/** Bounds on one column. All given bounds must hold. */
export type Bounds = {
  readonly in?: readonly ColumnValue[];
  readonly gt?: string | number;
  readonly gte?: string | number;
  readonly lt?: string | number;
  readonly lte?: string | number;
  /** True: the column is null. False: it is not. */
  readonly isNull?: boolean;
};

/** Column → value it must equal, or bounds. The pseudo-column `key` may be used too. */
export type Where = Readonly<Record<string, ColumnValue | Bounds>>;

export type FindOptions = {
  readonly where?: Where;
  /** Columns to sort by; the key always comes last, so that the order is total. Default: by key. */
  readonly orderBy?: readonly (readonly [column: string, direction: 'asc' | 'desc'])[];
  /** Default 100, at most 10 000. */
  readonly limit?: number;
  /** `cursor` of the page before; give the same `where` and `orderBy` with it. */
  readonly cursor?: string;
};

export type Found<R> = {
  readonly rows: readonly (R & { readonly key: string })[];
  /** Where the next page begins; undefined on the last. */
  readonly cursor?: string;
};

export type Checkpoint = { readonly position: Position; readonly epoch: string };

export type Change = { readonly view: string; readonly key: string; readonly row: Row | undefined };

/**
 * Where views are kept: one table a projection, one checkpoint a set.
 * Unknown views and columns throw a plain Error: they are bugs.
 */
export abstract class ViewStore {
  /** Makes the tables of a set; of a projection whose version changed, and of its set's checkpoint, nothing is kept. */
  abstract define(set: ViewSet): Promise<void>;
  /** Where the set stands; undefined before its first commit. */
  abstract checkpoint(set: string): Promise<Checkpoint | undefined>;
  /**
   * Rows and checkpoint in one transaction.
   * @param from the checkpoint this batch was read after (compare-and-set)
   * @throws {CheckpointMoved} when another has moved it: stop, you are not the active one
   */
  abstract commit(
    set: string,
    changes: readonly Change[],
    from: Checkpoint | undefined,
    to: Checkpoint,
  ): Promise<void>;
  abstract get<R extends Row>(view: string, key: string): Promise<R | undefined>;
  /** Missing keys are left out. */
  abstract getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>>;
  abstract find<R extends Row>(view: string, options?: FindOptions): Promise<Found<R>>;
  /** Rows that match, counted; with `by`, one count for each combination of the named columns. */
  abstract count(
    view: string,
    where?: Where,
    by?: readonly string[],
  ): Promise<
    readonly { readonly group: Readonly<Record<string, ColumnValue>>; readonly count: number }[]
  >;
  /** Every row of a view by key, in pages, with bounded memory: to compare two stores, or to export. */
  abstract all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }>;
  abstract close(): Promise<void>;
}

/** Another process has moved this checkpoint. Nothing was written. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}
