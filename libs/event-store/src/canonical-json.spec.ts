import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

it('canonical JSON writes the example of RFC 8785', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  ) as unknown;
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('canonical JSON orders fields by UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
  const names = Object.keys(JSON.parse(canonicalJson(value)) as object);
  expect(names).toEqual(['1', '\r', '\u0080', 'ö', '\u20ac', '\u{1f600}', '\ufb33']);
});

it('canonical JSON writes the same text for the same value in any order, and another for another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalJson(other) === text).toBe(
        JSON.stringify(sorted(other)) === JSON.stringify(sorted(value)),
      );
    }),
  );
});

const rebuilt =
  (order: (names: string[]) => string[]) =>
  (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rebuilt(order));
    if (typeof value !== 'object' || value === null) return value;
    const fields = new Map(Object.entries(value));
    const names = order([...fields.keys()]);
    return Object.fromEntries(names.map((name) => [name, rebuilt(order)(fields.get(name))]));
  };
const reversed = rebuilt((names) => names.toReversed());
const sorted = rebuilt((names) => names.toSorted());
