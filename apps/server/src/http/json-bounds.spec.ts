import fc from 'fast-check';
import { isWithin } from './json-bounds.ts';

const FORM = { keys: 3, values: 6 };

describe('a JSON text', () => {
  it.each([
    ['{"a":1,"b":2,"c":3}', true],
    ['{"a":1,"b":2,"c":3,"d":4}', false],
    ['{"a":{"b":1},"c":{"d":1}}', false], // four fields of three objects
    ['[1,2,3,4,5]', true],
    ['[1,2,3,4,5,6]', false],
    ['[[],[],[],[]]', false],
    ['{"a":"b,c,d,e,f,g,h:i{j[k"}', true], // signs within a text are none
    [String.raw`{"a\"b":"\\","c":"\\\"d,e,f,g,h,i,j"}`, true],
    [String.raw`["\\",1,2,3,4,5,"\\",6]`, false],
    ['"no end, , , , , , , ,', true],
    ['', true],
  ])('is counted before it is read: %s', (text, within) =>
    expect(isWithin(text, FORM)).toBe(within),
  );

  it('holds no more than twenty lists and objects within each other', () => {
    const wide = { keys: 100, values: 100 };
    expect(isWithin('['.repeat(20) + ']'.repeat(20), wide)).toBe(true);
    expect(isWithin('['.repeat(21) + ']'.repeat(21), wide)).toBe(false);
    expect(isWithin('[[]'.repeat(15) + ']'.repeat(15), wide)).toBe(true);
  });

  it('holds no object of more than a thousand fields, however many it may hold in all', () => {
    const fields = (count: number): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1])));
    const wide = { keys: 10_000, values: 10_000 };
    expect(isWithin(fields(1_000), wide)).toBe(true);
    expect(isWithin(fields(1_001), wide)).toBe(false);
    expect(isWithin(`[${fields(1_000)},${fields(1_000)}]`, wide)).toBe(true);
  });

  it('counts as many fields as are there, whatever stands in their names and texts', () => {
    const keysOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>(
            (sum, each) => sum + keysOf(each),
            Array.isArray(value) ? 0 : Object.keys(value).length,
          )
        : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const [text, keys] = [JSON.stringify(value), keysOf(value)];
        expect(isWithin(text, { keys, values: 10_000 })).toBe(true);
        if (keys > 0) expect(isWithin(text, { keys: keys - 1, values: 10_000 })).toBe(false);
      }),
    );
  });

  it('is counted in linear time when it is a run of quotes and backslashes', () => {
    const bounds = { keys: 1, values: 1 };
    expect(isWithin('"' + '\\'.repeat(4_000_001) + '"', bounds)).toBe(true);
    expect(isWithin('"' + '\\"'.repeat(2_000_000), bounds)).toBe(true);
  });
});
