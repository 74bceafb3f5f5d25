type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether two values of plain JSON say the same: the order of fields does not matter, and a field that is undefined is
 * none. The order of a list matters.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    const both = Array.isArray(a) && Array.isArray(b) && a.length === b.length;
    return both && a.every((item, index) => equal(item, b[index]));
  }
  const [one, other] = [a as Fields, b as Fields];
  return Object.keys({ ...one, ...other }).every((field) => equal(one[field], other[field]));
}
