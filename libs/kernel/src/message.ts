/** Named in the past tense. Its type and the fields of `data` are on disk for ever. */
export type Event<T extends string = string, D extends object = object> = {
  readonly type: T;
  readonly data: Readonly<D>;
};

/** Named by a verb. It carries what makes it repeatable (ids, dates). */
export type Command<T extends string = string, D extends object = object> = {
  readonly type: T;
  readonly data: Readonly<D>;
};

export type Of<M extends { type: string }, T extends M['type']> = Extract<M, { type: T }>;
