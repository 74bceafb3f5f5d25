import { zipSync } from 'fflate';
import { p, wordFile } from './docx/word-file.fixtures.ts';

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

const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(20)}</w:tr>`;
const attributes = Array.from({ length: 2_000_000 }, (_, at) => `a${at}=""`).join(' ');

/** Documents that would take long to read, or much memory, and what becomes of them. */
export const HOSTILE_DOCUMENTS: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  outcomes: string,
])[] = [
  ['a million elements', wordFile('<w:p/>'.repeat(1_000_001)), 'document-too-complex'],
  ['200,000 cells', wordFile(p('甲') + `<w:tbl>${row.repeat(10_000)}</w:tbl>`), 'read'],
  ['40,000 quantities', bytesOf('达到50%，'.repeat(40_000)), 'document-too-complex|read'],
  ['300,000 items', bytesOf('1.加强。\n'.repeat(300_000)), 'document-too-complex'],
];

/** Tables that the reader of tables took half a minute for. */
export const HOSTILE_TABLES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['4.5 million empty rows', sheetOf('<row/>'.repeat(4_500_000))],
  ['2 million attributes', sheetOf(`<row ${attributes}/>`)],
];
