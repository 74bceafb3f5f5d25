type Fields = Readonly<Record<string, unknown>>;

/** Fields that may be undefined may be missing, instead. */
export type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The same fields without those that are undefined: null, false, 0 and the empty text stay. */
export const defined = <T extends Fields>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
