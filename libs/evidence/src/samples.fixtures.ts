import { zipSync } from 'fflate';

/** The smallest files of each kind, and some that pretend to be. */

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
export const text = (content: string): Buffer => Buffer.from(content, 'utf8');

/** A ZIP of empty files. */
const zipOf = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()]))));

const ole = (stream: string): Buffer =>
  Buffer.concat([bytes('d0cf11e0a1b11ae1'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

export const pdf = text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
export const docx = zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml');

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const KEPT: readonly (readonly [what: string, bytes: Buffer, type: string])[] = [
  ['a PDF', pdf, 'application/pdf'],
  ['a new Word file', docx, `${OFFICE}.wordprocessingml.document`],
  [
    'a new Excel file',
    zipOf('[Content_Types].xml', 'xl/workbook.xml'),
    `${OFFICE}.spreadsheetml.sheet`,
  ],
  [
    'new slides',
    zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
    `${OFFICE}.presentationml.presentation`,
  ],
  ['an old Word file', ole('WordDocument'), 'application/msword'],
  ['an old Excel file', ole('Workbook'), 'application/vnd.ms-excel'],
  ['old slides', ole('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
  ['a photo', bytes('ffd8ffe000104a46494600'), 'image/jpeg'],
  ['a screenshot', bytes('89504e470d0a1a0a0000000d'), 'image/png'],
  ['a text in UTF-8', text('培训科技辅导员 210 人次。\r\n'), 'text/plain'],
  ['a text with a byte order mark', text('\ufeff指标,数值\n培训,210\n'), 'text/plain'],
  // 培训人数,210 in GB18030
  ['a table in GB18030', bytes('c5e0d1b5c8cbcafd2c3231300d0a'), 'text/plain'],
  ['one letter', text('a'), 'text/plain'],
];

export const REFUSED: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['a program', bytes('7f454c46020101000000000000000000')],
  ['a program of Windows', Buffer.concat([text('MZ'), Buffer.alloc(60)])],
  ['a ZIP that is no document', zipOf('run.exe', '[Content]')],
  ['a ZIP that only says what it holds', zipOf('[Content_Types].xml', 'run.exe')],
  ['a Word file with macros', zipOf('[Content_Types].xml', 'word/a.xml', 'word/vbaProject.bin')],
  ['a Word file cut in two', docx.subarray(0, docx.length / 2)],
  ['an installer, OLE too', ole('!_StringData')],
  ['a GIF', bytes('47494638396101000100')],
  ['text with a NUL', text('a\0b')],
  ['neither UTF-8 nor GB18030', bytes('61ff62')],
  ['a text cut in a letter', bytes('61e5')],
];

/** A PDF of so many bytes, in pieces. */
// oxlint-disable-next-line typescript/require-await -- pieces, as a request brings them
export async function* pdfOf(size: number): AsyncGenerator<Uint8Array> {
  yield pdf;
  const piece = Buffer.alloc(64 * 1024, 0x20);
  for (let left = size - pdf.length; left > 0; left -= piece.length) {
    yield piece.subarray(0, left);
  }
}
