import fc from 'fast-check';
import { parseCsv } from './parse-csv.ts';

describe('CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '局', ',', '"', '\n', '\r', ' ') });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('gives back every cell that was written, in quotes or bare', () => {
    const row = fc
      .array(cell, { minLength: 1, maxLength: 4 })
      .filter((cells) => cells.join('').trim() !== '');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.boolean(), (rows, always) => {
        const write = (text: string): string =>
          always || /[",\r\n]/.test(text) ? quoted(text) : text;
        const text = rows.map((cells) => `${cells.map(write).join(',')}\r\n`).join('');
        expect(parseCsv(text).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('comes to an end on any text', () =>
    fc.assert(fc.property(cell, (text) => parseCsv(text).length <= text.length)));

  it('reads a cell of five million characters', () =>
    expect(parseCsv(quoted('局"'.repeat(1_600_000)))[0]?.cells[0]).toHaveLength(3_200_000));
});
