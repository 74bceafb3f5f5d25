import fc from 'fast-check';
import { csvLine } from './csv.ts';

describe('a line of the export', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 356', "'+86 356"],
    ['-10wd', "'-10wd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['说"好"', '"说""好"""'],
    ['一\n二', '"一\n二"'],
    ['平常', '平常'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('writes %j as %j', (cell, written) => expect(csvLine([cell])).toBe(`${written}\r\n`));

  it('leaves numbers alone', () => expect(csvLine([-5, 0])).toBe('-5,0\r\n'));

  it('never begins a cell as a formula does', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '"', 'a') }),
        (text) => expect(csvLine([text])).not.toMatch(/^"?\s*[=+\-@]/),
      ),
    ));
});
