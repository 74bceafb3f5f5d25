import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { Rejection } from '#contract';
import { byHeader } from './by-header.ts';
import { readSheet } from './read-sheet.ts';

const cellsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await readSheet(bytes, '名单')).rows.map(({ cells }) => cells);
const codeOf = (bytes: Uint8Array): Promise<string> =>
  readSheet(bytes, '名单').then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );
const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** A table of one sheet, as its XML says it. */
function xlsx(
  sheet: string,
  lie: { readonly size?: number; readonly count?: number; readonly merged?: string } = {},
): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData>${lie.merged ?? ''}</worksheet>`,
  };
  const archive = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  const end = archive.length - 22;
  if (lie.count !== undefined) archive.writeUInt16LE(lie.count, end + 10);
  const entry = archive.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  if (lie.size !== undefined) archive.writeUInt32LE(lie.size, entry + 24);
  return archive;
}
const cell = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a list handed in as CSV', () => {
  it('is read with or without a byte order mark, with any line end, without empty lines', async () => {
    const rows = [
      ['编号', '姓名'],
      ['c1', '王,芳'],
    ];
    const text = '编号, 姓名\r\n\r\nc1,"王,芳"\n';
    expect(await cellsOf(utf8(text))).toEqual(rows);
    expect(await cellsOf(utf8(`\uFEFF${text}`))).toEqual(rows);
  });

  it.each([
    ['semicolons', '编号;姓名;备注\nc1;王芳;"甲;乙"'],
    ['tabs', '编号\t姓名\t备注\r\nc1\t王芳\t甲;乙'],
    ['commas, whatever stands within its cells', '编号,姓名,备注\nc1,王芳,甲;乙'],
    [
      'semicolons, under a title with commas',
      '联系人，2025年，共1人\n编号;姓名;备注\nc1;王芳;甲;乙',
    ],
    ['semicolons, on lines that end with a carriage return', '编号;姓名;备注\rc1;王芳;"甲;乙"\r'],
  ])('may be parted by %s', async (_, text) => {
    const cells = await cellsOf(utf8(text));
    expect(cells.at(-1)?.slice(0, 2)).toEqual(['c1', '王芳']);
    expect(cells.at(-1)?.slice(2).join(';')).toBe('甲;乙');
  });

  it('is read in UTF-16 of either order, marked or not', async () => {
    const text = '编号\t姓名\r\nc1\t王芳\r\n';
    const [little, big] = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
    const marked = [Buffer.from([0xff, 0xfe, ...little]), Buffer.from([0xfe, 0xff, ...big])];
    for (const bytes of [little, big, ...marked]) {
      expect(await cellsOf(bytes)).toEqual([
        ['编号', '姓名'],
        ['c1', '王芳'],
      ]);
    }
  });

  it('is read as Excel saves it in China', async () =>
    // 单位,姓名\n县教育局,王芳 in GB18030
    expect(
      await cellsOf(Buffer.from('b5a5cebb2cd0d5c3fb0acfd8bdccd3fdbed62ccdf5b7bc', 'hex')),
    ).toEqual([
      ['单位', '姓名'],
      ['县教育局', '王芳'],
    ]));

  it('keeps the lines as people count them', async () => {
    const { rows } = await readSheet(utf8('a\n\n"b\nc"\nd'), 'x.csv');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it.each([
    ['', 'sheet-empty'],
    [' , \n\n', 'sheet-empty'],
    ['a,"b', 'sheet-unreadable'],
    ['a\0b', 'sheet-unreadable'],
    [','.repeat(100) + 'a', 'sheet-too-large'],
    ['a\n'.repeat(10_002), 'sheet-too-large'],
    ['a'.repeat(32_768), 'sheet-too-large'],
    ['a,'.repeat(3 * 1024 * 1024), 'sheet-too-large'],
  ])('is refused when it is unfit', async (text, code) =>
    expect(await codeOf(utf8(text))).toBe(code),
  );

  it('may be as long as is said', async () =>
    expect(await cellsOf(utf8('a\n'.repeat(10_001)))).toHaveLength(10_001));

  it('is never answered with anything but rows or a refusal, whatever its bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, zip) => {
        const given = zip ? Buffer.concat([Buffer.from('PK\x03\x04'), bytes]) : bytes;
        expect(await codeOf(given)).toMatch(
          /^(read|sheet-empty|sheet-unreadable|sheet-too-large)$/,
        );
      }),
    ));
});

describe('a list handed in as an Excel table', () => {
  it('is read with its dates as dates and its numbers as typed', async () => {
    // oxlint-disable-next-line house/no-new-date -- a day of the table, not the present
    const date = { value: new Date('2025-06-30T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' };
    const bytes = await writeXlsx([
      [{ value: ' 指标 ' }, { value: '截至日期' }, { value: '数值' }],
      [{ value: 't1' }, date, { value: 95.2, type: Number }],
      [],
      [{ value: 't2' }, null, { value: 0.1 + 0.2, type: Number }],
    ]).toBuffer();
    const { rows } = await readSheet(bytes, '名单.csv');
    expect(rows).toEqual([
      { line: 1, cells: ['指标', '截至日期', '数值'] },
      { line: 2, cells: ['t1', '2025-06-30', '95.2'] },
      { line: 4, cells: ['t2', '', '0.3'] },
    ]);
  });

  it('is read when it is long', async () => {
    const table = Array.from({ length: 10_001 }, (_, n) => [{ value: `c${n}` }, { value: n }]);
    const rows = await cellsOf(await writeXlsx(table).toBuffer());
    expect(rows).toHaveLength(10_001);
    expect(rows.at(-1)).toEqual(['c10000', '10000']);
  });

  it('shows in each row of a merged cell what a person sees there', async () => {
    const rows = [
      `<row r="1">${cell('A1', '编号')}${cell('B1', '单位')}${cell('C1', '姓名')}</row>`,
      `<row r="2">${cell('A2', 'c1')}${cell('B2', '县教育局')}${cell('C2', '王芳')}</row>`,
      `<row r="3">${cell('A3', 'c2')}<c r="B3"/>${cell('C3', '李明')}</row>`,
      '<row r="4"><c r="B4"/></row>', // nobody stands there
      `<row r="5">${cell('A5', 'c3')}<c r="B5"/>${cell('C5', '赵刚')}</row>`,
    ];
    const merged = '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A1:A1"/></mergeCells>';
    const bytes = xlsx(rows.join(''), { merged });
    expect((await readSheet(bytes, '名单')).rows.slice(1)).toEqual([
      { line: 2, cells: ['c1', '县教育局', '王芳'] },
      { line: 3, cells: ['c2', '县教育局', '李明'] },
      { line: 5, cells: ['c3', '', '赵刚'] },
    ]);
  });

  it('is refused when its merged cells lie over each other', async () => {
    const merged = '<mergeCell ref="A1:A10000"/>'.repeat(200);
    expect(await codeOf(xlsx(`<row>${cell('A1', 'a')}</row>`, { merged }))).toBe(
      'sheet-unreadable',
    );
  });

  it('is refused when it is another of Excel’s forms', async () =>
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet-unreadable'));

  it('is read as written by hand, too', async () =>
    expect(await cellsOf(xlsx(`<row r="2">${cell('B2', '王芳')}</row>`))).toEqual([['', '王芳']]));

  it.each([
    ['a cell far to the right', `<row>${cell('ZZZZZZ1', 'a')}</row>`],
    ['a cell in the 101st column', `<row>${cell('CW1', 'a')}</row>`],
    ['a row far below', `<row r="1048576">${cell('A1048576', 'a')}</row>`],
    ['a row that no table has', `<row r='9e6'>${cell('A9000000', 'a')}</row>`],
    ['a cell with a prefix', '<row><c x:r="ZZZZZ1"><v>1</v></c></row>'],
    ['an address spelt otherwise', `<row>${cell('&#90;ZZZZ1', 'a')}</row>`],
    ['rows that are nowhere', '<row/>'.repeat(10_002)],
    ['a row of a million cells that are nowhere', `<row>${'<c/>'.repeat(1_000_000)}</row>`],
    ['a thousand attributes', `<row ${'a="1" '.repeat(1_000)}/>`],
    ['a cell that is nowhere', '<row><c><v>1</v></c></row>'],
    ['XML that does not end', '<row r="1"><c r="A1">'],
    ['a tag in a tag, without end', '<'.repeat(1024 * 1024)],
    ['tags that are never shut', '<a b="'.repeat(200_000)],
  ])('is refused at once with %s', async (_, sheet) => {
    const from = process.cpuUsage();
    expect(await codeOf(xlsx(sheet))).toMatch(/^sheet-(too-large|unreadable)$/);
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(2_000);
  });

  it('is refused before it is unpacked when it says it is too large, and while when it lies', async () => {
    const bomb = ' '.repeat(40 * 1024 * 1024);
    expect(await codeOf(xlsx(bomb))).toBe('sheet-too-large');
    expect(await codeOf(xlsx(bomb, { size: 1_000 }))).toBe('sheet-unreadable');
  });

  it('is refused at once when a thousand of its files are one bomb that lies', async () => {
    const archive = xlsx(' '.repeat(40 * 1024 * 1024), { size: 1_000 });
    const index = archive.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    const entry = archive.subarray(index, archive.length - 22);
    const end = Buffer.from(archive.subarray(-22));
    end.writeUInt16LE(1_000, 10);
    end.writeUInt32LE(index, 16);
    const entries = Array.from({ length: 1_000 }, () => entry);
    const from = process.cpuUsage();
    expect(await codeOf(Buffer.concat([archive.subarray(0, index), ...entries, end]))).toBe(
      'sheet-unreadable',
    );
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(2_000);
  });

  it('is refused when a file of it is locked with a password', async () => {
    const archive = xlsx(cell('A1', 'a'));
    const entry = archive.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    archive.writeUInt16LE(1, entry + 8);
    expect(await codeOf(archive)).toBe('sheet-unreadable');
  });

  it('is refused when its index is cut or counts what is not there', async () => {
    const whole = xlsx(cell('A1', 'a'));
    expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe('sheet-unreadable');
    expect(await codeOf(xlsx(cell('A1', 'a'), { count: 60 }))).toBe('sheet-unreadable');
    expect(await codeOf(xlsx(cell('A1', 'a'), { count: 6_000 }))).toBe('sheet-too-large');
  });

  it('is rows or a refusal, whichever of its bytes is another', async () => {
    const whole = xlsx(`<row r="1">${cell('A1', '编号')}${cell('B1', '姓名')}</row>`);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const other = Buffer.from(whole);
        other[at] = byte;
        expect(await codeOf(other)).toMatch(
          /^(read|sheet-empty|sheet-unreadable|sheet-too-large)$/,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('columns by their heads', () => {
  const columns = {
    id: { names: ['编号', 'id'] },
    name: { names: ['姓名'] },
    note: { names: ['备注'], optional: true },
  };
  const read = async (text: string) => byHeader(await readSheet(utf8(text), 'x.csv'), columns);

  it('are found in any order, under other names and among others', async () =>
    expect(await read('姓 名,ＩＤ,其他\n王芳,c1,x')).toEqual([
      {
        line: 2,
        width: 3,
        cells: ['王芳', 'c1', 'x'],
        values: { id: 'c1', name: '王芳', note: '' },
      },
    ]));

  it('may stand under a title', async () =>
    expect((await read('泽州县联系人名单\n编号,姓名\nc1,王芳')).map(({ line }) => line)).toEqual([
      3,
    ]));

  it('are named when they are missing, or twice there', async () => {
    await expect(read('编号,名字\nc1,王芳')).rejects.toThrow(
      '表头（第1行）缺少：姓名；请按模板填写表头。',
    );
    await expect(read('编号，姓名\nc1，王芳')).rejects.toThrow(
      '表头（第1行）缺少：编号、姓名；分隔用的是全角逗号，请改为半角逗号。',
    );
    await expect(read('编号,姓名,ID\nc1,王芳,c1')).rejects.toThrow('“编号”出现了不止一次');
  });
});
