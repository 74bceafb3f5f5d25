import { type ColumnValue } from '../projection.ts';
import { type Bounds, type Where } from '../view-store.port.ts';

/** Value of a column, or of the pseudo-column `key`, of one row. */
export type ValueOf = (column: string) => ColumnValue;

/** Order of column values: null, then numbers, then text by code point. */
export function compareValues(a: ColumnValue, b: ColumnValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return rank(a) - rank(b);
}

const rank = (value: ColumnValue): number => {
  if (value === null) return 0;
  return typeof value === 'number' ? 1 : 2;
};

/** `<` on text goes by UTF-16 unit, which puts characters above U+FFFF before U+E000; databases go by code point. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return inOrder(x) - inOrder(y);
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const inOrder = (unit: number): number => (isSurrogate(unit) ? unit + 0x10000 : unit);

export const matches = (where: Where, valueOf: ValueOf): boolean =>
  Object.entries(where).every(([column, wanted]) => {
    const value = valueOf(column);
    return isBounds(wanted) ? within(value, wanted) : value === wanted;
  });

const isBounds = (wanted: ColumnValue | Bounds): wanted is Bounds =>
  wanted !== null && typeof wanted === 'object';

function within(value: ColumnValue, bounds: Bounds): boolean {
  const against = (bound: string | number | undefined, holds: (sign: number) => boolean): boolean =>
    bound === undefined || (value !== null && holds(compareValues(value, bound)));
  return (
    (bounds.in?.includes(value) ?? true) &&
    against(bounds.gt, (sign) => sign > 0) &&
    against(bounds.gte, (sign) => sign >= 0) &&
    against(bounds.lt, (sign) => sign < 0) &&
    against(bounds.lte, (sign) => sign <= 0) &&
    (bounds.isNull === undefined || bounds.isNull === (value === null))
  );
}
