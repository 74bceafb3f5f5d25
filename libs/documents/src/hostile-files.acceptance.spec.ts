import { zipSync } from 'fflate';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Rejection } from '#contract';
import { p, wordFile } from './docx/word-file.fixtures.ts';
import { ThreadedFileReader } from './index.ts';

const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(20)}</w:tr>`;
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
/** An Excel table whose only sheet holds this. */
const sheetOf = (rows: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': bytesOf(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': bytesOf(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': bytesOf(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });

/** What becomes of it, and for how long at most nobody else was answered, in milliseconds. */
async function outcomeOf(work: () => Promise<unknown>): Promise<readonly [string, number]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const outcome = await work().then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );
  delay.disable();
  return [outcome, delay.max / 1e6];
}

const UNNOTICED_MS = 1_000;

describe('a file made to hold the server up is refused or read elsewhere, and others are answered meanwhile', () => {
  let reader: ThreadedFileReader;
  beforeAll(() => {
    reader = new ThreadedFileReader();
  });
  afterAll(() => reader.close());

  it.each([
    ['a million elements', wordFile('<w:p/>'.repeat(1_000_001)), 'document-too-complex'],
    ['200,000 cells', wordFile(p('甲') + `<w:tbl>${row.repeat(10_000)}</w:tbl>`), 'read'],
    ['40,000 quantities', bytesOf('达到50%，'.repeat(40_000)), 'document-too-complex|read'],
    ['300,000 items', bytesOf('1.加强。\n'.repeat(300_000)), 'document-too-complex'],
  ])('a document of %s', async (_, bytes, expected) => {
    const [outcome, silentMs] = await outcomeOf(() => reader.readPlan(bytes));
    expect(expected.split('|')).toContain(outcome);
    expect(silentMs).toBeLessThan(UNNOTICED_MS);
  });

  it.each([
    ['4.5 million empty rows', '<row/>'.repeat(4_500_000)],
    [
      '2 million attributes',
      `<row ${Array.from({ length: 2_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
    ],
  ])('a table of %s', async (_, rows) => {
    const bytes = sheetOf(rows);
    const [outcome, silentMs] = await outcomeOf(() => reader.readSheet(bytes, 'a.xlsx'));
    expect(['sheet-too-large', 'sheet-unreadable', 'sheet-empty']).toContain(outcome);
    expect(silentMs).toBeLessThan(UNNOTICED_MS);
  });

  it('one that needs more memory than a thread may have', async () => {
    const small = new ThreadedFileReader({ threads: 1, memoryMb: 60 });
    const many = wordFile('<w:p/>'.repeat(900_000));
    const [outcome] = await outcomeOf(() => small.readPlan(many));
    expect(outcome).toBe('document-too-complex');
    expect((await outcomeOf(() => small.readPlan(bytesOf('方案'))))[0]).toBe('read');
    await small.close();
  });
});
