import { type Position } from '#event-store';
import { type ColumnValue, type Row, type ViewSet } from './projection.ts';

/** Bounds on one column. All given bounds must hold; a null is inside no `gt`, `gte`, `lt` or `lte`. */
export type Bounds = {
  readonly in?: readonly ColumnValue[];
  readonly gt?: string | number;
  readonly gte?: string | number;
  readonly lt?: string | number;
  readonly lte?: string | number;
  /** True: the column is null. False: it is not. */
  readonly isNull?: boolean;
  /**
   * All of these stand somewhere in the column's text, letter by letter. The whole column is looked through; sorted by
   * it, only until the page is full.
   */
  readonly contains?: readonly string[];
  /** One of these at least stands somewhere in it; looked through likewise. */
  readonly containsAny?: readonly string[];
};

/**
 * Column → value it must equal, or bounds. The pseudo-column `key` may be used too.
 * Null comes before every number and a number before every text; text goes by code point.
 */
export type Where = Readonly<Record<string, ColumnValue | Bounds>>;

export type Direction = 'asc' | 'desc';

export type FindOptions = {
  readonly where?: Where;
  /**
   * Columns to sort by; the key always comes last, in the direction of the last column, so that the order is total.
   * Default: by key.
   */
  readonly orderBy?: readonly (readonly [column: string, direction: Direction])[];
  /** Default 100, at most 10 000. */
  readonly limit?: number;
  /** `cursor` of the page before; give the same `where` and `orderBy` with it. */
  readonly cursor?: string;
  /** Rows to be left out at the beginning: a jump into a long list. Default 0. */
  readonly from?: number;
  /** Columns to be given instead of whole rows, which then need not be read. Default: whole rows. */
  readonly fields?: readonly string[];
};

export type Found<R> = {
  readonly rows: readonly (R & { readonly key: string })[];
  /** Where the next page begins; undefined on the last. */
  readonly cursor?: string;
};

/** A page of a list as people and programs are given it: rows say their ids by name, never the table's key. */
export type Listed<R> = {
  readonly rows: readonly R[];
  /** Rows on all pages together. */
  readonly total: number;
  /** Where the next page begins; undefined on the last. */
  readonly cursor?: string;
};

export type Counted = {
  readonly group: Readonly<Record<string, ColumnValue>>;
  readonly count: number;
};

export type Checkpoint = { readonly position: Position; readonly epoch: string };

/** What becomes of one row. */
export type Change = {
  readonly view: string;
  readonly key: string;
  /** `undefined` removes it. */
  readonly row: Row | undefined;
  /** The row that this change finds there, when it is known: columns that say the same as before need not be written. */
  readonly before?: Row | undefined;
};

/**
 * What queries may ask of views.
 * Unknown views and columns, and a limit out of range, throw a plain Error: they are bugs.
 */
export abstract class ViewReader {
  abstract get<R extends Row>(view: string, key: string): Promise<R | undefined>;
  /** Missing keys are left out. */
  abstract getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>>;
  /** @throws {Rejection} `cursor-malformed` when the cursor is none of ours, or of another order */
  abstract find<R extends Row>(view: string, options?: FindOptions): Promise<Found<R>>;
  /**
   * Rows that match, counted; with `by`, one count for each combination of the named columns, in their order.
   * Without `by` exactly one count, with an empty group; with it none when nothing matches.
   */
  abstract count(view: string, where?: Where, by?: readonly string[]): Promise<readonly Counted[]>;
  /** How many different values a column has in the rows that match; null is none. */
  abstract distinct(view: string, column: string, where?: Where): Promise<number>;
  /** A page to be answered: without keys, and how many rows match on all pages. */
  async list<R extends Row>(view: string, options: FindOptions = {}): Promise<Listed<R>> {
    const { rows, ...rest } = await this.find<R>(view, options);
    const [all] = await this.count(view, options.where);
    return { rows: rows.map(withoutKey), total: all?.count ?? 0, ...rest };
  }
  /** Every row of a view by key, in pages, with bounded memory: to compare two stores, or to export. */
  abstract all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }>;
}

const withoutKey = <R>({ key: _key, ...row }: R & { readonly key: string }): R =>
  row as unknown as R;

/** Where views are kept: one table a projection, one checkpoint a set. */
export abstract class ViewStore extends ViewReader {
  /**
   * Makes the tables of a set. Repeating it with the same set changes nothing.
   * When a projection came, went or changed its version, the rows of the whole set and its checkpoint are dropped:
   * they share the checkpoint, and a row that has seen an event must not see it twice.
   */
  abstract define(set: ViewSet): Promise<void>;
  /** Where the set stands; undefined before its first commit. */
  abstract checkpoint(set: string): Promise<Checkpoint | undefined>;
  /**
   * Rows and checkpoint in one transaction; of several changes of one key the last holds.
   * @param from the checkpoint this batch was read after (compare-and-set)
   * @throws {CheckpointMoved} when another has moved it: stop, you are not the active one
   */
  abstract commit(
    set: string,
    changes: readonly Change[],
    from: Checkpoint | undefined,
    to: Checkpoint,
  ): Promise<void>;
  /** Harmless when repeated; other calls then throw. */
  abstract close(): Promise<void>;
}
