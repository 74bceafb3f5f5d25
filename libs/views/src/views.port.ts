import { type Position } from '#event-store';
import { ViewReader } from './view-store.port.ts';

export type RebuildOptions = {
  /** Told after each batch how many events have been folded so far. */
  readonly onProgress?: (events: number) => void;
  /** Gives up: the live views stay, what was built is thrown away, the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** How one view differs from what the log says; a view that does not is not named. */
export type ViewDifference = {
  readonly view: string;
  /** Rows that should be there and are not. */
  readonly missing: number;
  /** Rows that are there and should not be. */
  readonly extra: number;
  /** Rows that say something else. */
  readonly different: number;
  /** Keys of the first of them, at most 20. */
  readonly keys: readonly string[];
};

/** The live views of one set, kept up with the log. Queries ask this, never a store: a rebuild changes the store under them. */
export abstract class Views extends ViewReader {
  /** Up to where the views tell the log; undefined before the first batch. */
  abstract position(): Position | undefined;
  /**
   * Reads your writes: waits until the views have seen the event at this position.
   * @param timeoutMs milliseconds, default 2000
   * @returns false when they have not in time: what is read is then stale
   */
  abstract waitFor(position: Position, timeoutMs?: number): Promise<boolean>;
  /**
   * Builds the views anew from the first event, beside the live ones, which serve meanwhile; then takes their place.
   * Has no effects: projections are pure, and reactions keep their own place.
   * @throws {Rejection} `rebuild-already-running`
   */
  abstract rebuild(options?: RebuildOptions): Promise<void>;
  /**
   * Builds the views anew and compares, row by row, with the live ones as they are now. Changes nothing.
   * @returns nothing when all is well
   * @throws {Rejection} `rebuild-already-running`
   */
  abstract verify(options?: RebuildOptions): Promise<readonly ViewDifference[]>;
  /** Stops following the log and closes the store; a rebuild under way is given up. Harmless when repeated. */
  abstract close(): Promise<void>;
}
