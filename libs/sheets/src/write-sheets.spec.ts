import { parseLocalDate } from '#kernel';
import { readSheet } from './read-sheet.ts';
import { writeSheets, type WrittenCell } from './write-sheets.ts';

/** The cells as a person who opens the table reads them. */
async function readBack(...rows: readonly (readonly WrittenCell[])[]) {
  const columns = [
    { head: '任务', width: 30 },
    { head: '时限', width: 12 },
  ];
  const bytes = await writeSheets([{ name: '台账', columns, rows }]);
  const sheet = await readSheet(bytes, '台账.xlsx');
  return sheet.rows.map(({ cells }) => cells);
}

describe('a table that is written', () => {
  it('has its heads, texts, numbers, days and shares', async () =>
    expect(
      await readBack(
        ['划定河湖管理范围', { day: parseLocalDate('2025-12-31') }],
        [3, { share: 0.4 }],
      ),
    ).toEqual([
      ['任务', '时限'],
      ['划定河湖管理范围', '2025-12-31'],
      ['3', '0.4'],
    ]));

  it.each(['=1+1', '+86', '-10wd', '@SUM(A1)', '<b>&"', '第一行\n第二行'])(
    'keeps %j a text, as it is',
    async (text) => expect(await readBack([text, null])).toContainEqual([text, '']),
  );

  it('leaves out what no table can hold', async () =>
    expect(await readBack(['甲\u0000乙\u001f丙', '丁\ud800'])).toContainEqual(['甲乙丙', '丁']));
});
