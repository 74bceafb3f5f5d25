/** A thing of which something was written. */
export type LiveChange = {
  /** Of what kind it is: `task`, `obligation`, `plan`; `demo-clock` says that the time moved. */
  readonly kind: string;
  readonly id: string;
  readonly planId?: string;
};

/** What `/api/live` says: that something changed, never what it is now. */
export type LiveMessage = {
  /** Where the log stood then: what is asked for with `?after=` it has heeded the change. */
  readonly position: string;
  readonly changes: readonly LiveChange[];
  /** Too much happened, or it is not known what was missed: anything may have changed. */
  readonly all: boolean;
};
