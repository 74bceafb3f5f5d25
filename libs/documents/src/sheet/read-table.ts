import { Rejection, type RefusalCode } from '#contract';
import type { Warning } from '#outline';
import { namesIn } from '#zip';
import { readSheet, type Sheet, type SheetRow } from '#sheets';
import { type DocumentText } from '../document-text.ts';
import { damaged, tooComplex } from '../limits.ts';
import { TextWriter } from '../text-writer.ts';

/**
 * The text of an Excel table (.xlsx, its first sheet) of who does what by when: what stands over the table as lines, each row
 * of the table between bars.
 * @throws {Rejection} `document-damaged`, `document-empty`, `document-too-complex`
 */
export async function readTable(bytes: Uint8Array): Promise<DocumentText> {
  const { rows } = await sheetOf(bytes);
  const writer = new TextWriter();
  const head = rows.findIndex(({ cells }) => cells.filter(Boolean).length > 1);
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex(Boolean) + 1));
  for (const [at, { line: row, cells }] of rows.entries()) {
    if (head < 0 || at < head) writer.line(cells.find(Boolean) ?? '', { row });
    else writer.row(paddedTo(width, cells).map((text) => ({ text, where: { row } })));
  }
  const { text, places } = writer;
  return { kind: 'xlsx', text, places, warnings: await skippedIn(bytes) };
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

async function skippedIn(bytes: Uint8Array): Promise<readonly Warning[]> {
  const sheets = (await namesIn(bytes)).filter((name) => SHEET.test(name)).length;
  if (sheets < 2) return [];
  const message = `文件有${sheets}个工作表，只读取了第一个，请核对。`;
  return [{ code: 'sheets-skipped', message }];
}

const paddedTo = (width: number, cells: SheetRow['cells']): readonly string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? '');

const SAME: Readonly<Partial<Record<RefusalCode, () => Rejection>>> = {
  'sheet-empty': () => new Rejection('document-empty'),
  'sheet-too-large': tooComplex,
  'sheet-unreadable': damaged,
};

/** A table is refused in the words of documents. */
async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  try {
    return await readSheet(bytes, '方案');
  } catch (error) {
    const refusal = error instanceof Rejection ? SAME[error.code] : undefined;
    throw refusal ? refusal() : error;
  }
}
