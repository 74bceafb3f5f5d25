import { type Projection, type Row } from './projection.ts';

/** What a form is filled with says which state that is: a change may be asked for on that state only (`If-Match`). */
export type Revised = {
  /** Of the last event of its stream that the row tells. */
  readonly revision: number;
};

/**
 * A projection whose rows say beside what they tell their revision ({@link Revised}).
 * @param prefix of the stream of a row: with the row's key it makes the stream's name. Events of other streams leave the
 * revision as it is.
 */
export const revised = <R extends Row>(
  projection: Projection<R>,
  prefix: string,
): Projection<R> => ({
  ...projection,
  evolve: (row, event, key) => {
    const next = projection.evolve(row, event, key);
    if (!next) return undefined;
    const before = (row as Partial<Revised> | undefined)?.revision;
    const revision = event.stream === prefix + key ? event.revision : before;
    const isSame = revision === undefined || (next === row && revision === before);
    return isSame ? next : { ...next, revision };
  },
});
