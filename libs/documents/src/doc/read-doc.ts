import WordExtractor from 'word-extractor';
import { Rejection } from '#contract';
import type { Warning } from '#outline';
import { type DocumentText } from '../document-text.ts';
import { damaged } from '../limits.ts';
import { TextWriter } from '../text-writer.ts';

const extractor = new WordExtractor();

/** Tables of fewer columns lay out what stands in them. */
const FEWEST_COLUMNS = 3;

const OLDER: Warning = {
  code: 'older-format',
  message:
    '文件是旧版Word格式（.doc），其中的自动编号、合并单元格和脚注读不出，请核对；另存为 .docx 后导入更准确。',
};

/**
 * The text of an older Word file (.doc), or of a WPS file that is one: as it is stored, so without the numbers that Word
 * would print, which a warning says; a row of a table between bars.
 * @throws {Rejection} `document-damaged`, `document-password`, `document-empty`
 */
export async function readDoc(bytes: Uint8Array): Promise<DocumentText> {
  if (isEncrypted(bytes)) throw new Rejection('document-password');
  const writer = new TextWriter();
  for (const [at, line] of (await bodyOf(bytes)).split(/\r\n|[\n\r]/).entries()) {
    const where = { paragraph: at + 1 };
    const cells = line.endsWith('\t') ? line.slice(0, -1).split('\t') : [line];
    const row = cells.map((cell) => ({ text: cell.trim(), where }));
    if (cells.length >= FEWEST_COLUMNS) writer.row(row);
    else for (const { text } of row) writer.line(text, where);
  }
  const { text, places } = writer;
  if (text.trim() === '') throw new Rejection('document-empty');
  return { kind: 'doc', text, places, warnings: [OLDER] };
}

/** Its own replacements are left off: they make plain hyphens of the dashes of `2026—2030`. */
async function bodyOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await extractor.extract(Buffer.from(bytes));
    return document.getBody({ filterUnicode: false });
  } catch {
    throw damaged();
  }
}

const SECTOR = 512;
/** Where the description of the file says whether the rest is encrypted, and the bit that says it. */
const FLAGS = 11;
const ENCRYPTED = 0x01;

/** The description of a Word file stands at the beginning of a sector of its container. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = SECTOR; at + FLAGS < bytes.length; at += SECTOR) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) {
      return ((bytes[at + FLAGS] ?? 0) & ENCRYPTED) !== 0;
    }
  }
  return false;
}
