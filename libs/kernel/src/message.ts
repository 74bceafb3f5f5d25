/** A fact, named in the past tense. Its type name and the fields of `data` are on disk for ever. */
export type Event<T extends string = string, D extends object = object> = {
  readonly type: T;
  readonly data: Readonly<D>;
};

/** A command, named by a verb. It carries what makes it repeatable (ids, dates), never reads a clock. */
export type Command<T extends string = string, D extends object = object> = {
  readonly type: T;
  readonly data: Readonly<D>;
};

/** The member of a union of messages with the given type name. */
export type Of<M extends { type: string }, T extends M['type']> = Extract<M, { type: T }>;
