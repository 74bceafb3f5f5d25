import { type RecordedEvent } from '#event-store';

/** One row of a view: JSON-plain. Its key is kept beside it. */
export type Row = object;

export type ColumnValue = string | number | null;

/**
 * A view as a pure fold: which rows an event touches, and what becomes of each.
 * It has no clock, no store and no effects, so that rebuilding it from the first event gives equal rows and sends nothing.
 */
export type Projection<R extends Row = Row> = {
  /** Name of its table: kebab-case. */
  readonly name: string;
  /** Raise it when `keys`, `evolve` or `columns` change: the view is then rebuilt from the first event. */
  readonly version: number;
  /** Streams it reads, by the beginning of their names. */
  readonly prefixes: readonly string[];
  /**
   * What can be asked and sorted by, taken out of the row; each column has an index of its own.
   * When several are asked for together, rows are looked up by the one that stands first here: the most telling.
   * A large view that is listed in the order of several columns wants one column that joins them: `9-level|dueOn`.
   */
  readonly columns: Readonly<Record<string, (row: R) => ColumnValue>>;
  /**
   * Further indexes, each over several columns: rows with one value of all but the last are listed in the order of the
   * last without being sorted. The most telling column first, those that only sort last.
   */
  readonly indexes?: readonly (readonly string[])[];
  /** Columns without an index of their own: they are looked through in an index of several, or in the rows. */
  readonly unindexed?: readonly string[];
  /** Columns with many rows of each value (a status, a kind), by which rows are looked up only when nothing else is asked for. */
  readonly fewValues?: readonly string[];
  /** True: no event touches a row that another has made, so that none is read before it is written. Default false. */
  readonly appendOnly?: boolean;
  /** Keys of the rows that the event touches; none when it concerns no row. One named twice counts once. */
  readonly keys: (event: RecordedEvent) => readonly string[];
  /**
   * The row after the event, as a new object; `undefined` removes it, the same object says that nothing changed.
   * Called once for each of `keys(event)`. Never changes the row it is given: it may be used again.
   */
  readonly evolve: (row: R | undefined, event: RecordedEvent, key: string) => R | undefined;
};

/** A projection of whatever rows, so that different ones can stand in one list. */
export type AnyProjection = Omit<Projection<never>, 'evolve'> & {
  readonly evolve: (row: undefined, event: RecordedEvent, key: string) => Row | undefined;
};

/** Projections that share one subscription, one checkpoint and one database. */
export type ViewSet = {
  readonly name: string;
  readonly projections: readonly AnyProjection[];
  /** Awaited before a batch is folded: loads unchanging facts that `evolve` looks up (policy versions). */
  readonly prepare?: (events: readonly RecordedEvent[]) => Promise<void>;
};
