/**
 * A job is a nudge, never an order. It carries ids only; who handles it loads the facts and decides again.
 * Late, twice or for nothing must be harmless.
 *
 * `idOf` and `handle` are methods, so that jobs of different data fit one list: a definition binds both ends to one `D`.
 */
export type JobDefinition<D extends object = object> = {
  /** kebab-case, one handler in the whole system. */
  readonly name: string;
  /** Attempts before it is given up (what is due is still found in its table). Default 8. */
  readonly attempts?: number;
  /** First pause after a failure, in milliseconds, doubled each time. Default 1000. */
  readonly backoffMs?: number;
  /** Jobs of the same id that are still waiting are one. Parts are joined with `.`; `:` is made harmless by the adapter. */
  idOf(data: D): string;
};

export type Job<D extends object = object> = {
  readonly definition: JobDefinition<D>;
  /** Goes through JSON on its way. */
  readonly data: D;
  /** Milliseconds from now; 0 or less: at once. Default 0. */
  readonly delayMs?: number;
};

/** A handler that throws a Rejection is not asked again; any other error is tried again with a growing pause. */
export type JobHandler<D extends object = object> = {
  readonly definition: JobDefinition<D>;
  handle(data: D): Promise<void>;
};
