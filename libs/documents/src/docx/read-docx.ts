import { Rejection } from '#contract';
import type { Warning } from '#outline';
import { type DocumentText } from '../document-text.ts';
import { TextWriter } from '../text-writer.ts';
import { all, child, elementsOf, type XmlElement } from '../xml.ts';
import { damaged } from '../limits.ts';
import { BlockReader, isTable } from './blocks.ts';
import { type Seen } from './inline.ts';
import { Numbering } from './numbering.ts';
import { type WordParts, wordParts } from './parts.ts';
import { Styles } from './styles.ts';
import { type PlacedNote, writeBlocks } from './write-blocks.ts';

/**
 * The text of a Word file (.docx, .docm): with the numbers that Word prints, revisions accepted, cells merged downward
 * repeated. Footnotes become warnings at the place that they belong to.
 * @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password`, `document-scanned`, `document-empty`
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const parts = await wordParts(bytes);
  const body = child(parts.document, 'w:body');
  if (!body) throw damaged();
  const styles = new Styles(parts.styles);
  const seen: Seen = { hidden: 0, revised: false, pictures: 0, fields: [] };
  const numbering = new Numbering(parts.numbering, styles);
  const writer = new TextWriter();
  const notes = writeBlocks(new BlockReader(numbering, styles, seen).blocksIn(body), writer);
  const { text, places } = writer;
  if (text.trim() === '') {
    throw new Rejection(seen.pictures > 0 ? 'document-scanned' : 'document-empty');
  }
  const comments = elementsOf(parts.comments ?? body).filter(({ name }) => name === 'w:comment');
  const warnings = [
    ...warningsOf(seen, comments.length),
    ...notes.flatMap((note) => noteWarning(note, parts, styles)),
  ];
  return { kind: 'docx', text, places, warnings };
}

function warningsOf({ revised, hidden, pictures }: Seen, comments: number): readonly Warning[] {
  const warnings: Warning[] = [];
  if (revised) {
    const message = '文件带修订痕迹，已按接受修订后的文本读取，请核对。';
    warnings.push({ code: 'revisions-accepted', message });
  }
  if (hidden > 0) {
    const message = `文件有${hidden}处隐藏文字，未读取，请核对。`;
    warnings.push({ code: 'hidden-skipped', message });
  }
  if (pictures > 0) {
    const message = `文件有${pictures}处图片、图形或嵌入对象，其中的文字读不出，请核对。`;
    warnings.push({ code: 'pictures-skipped', message });
  }
  if (comments > 0) {
    warnings.push({ code: 'comments-skipped', message: `文件有${comments}条批注，未读取。` });
  }
  return warnings;
}

const LONGEST_NOTE = 200;

/** What a note says may bind: it is shown where the text refers to it, and not read as text. */
function noteWarning(
  { kind, id, span }: PlacedNote,
  parts: WordParts,
  styles: Styles,
): readonly Warning[] {
  const note = all(parts[kind], kind === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
    ({ attributes }) => attributes['w:id'] === id,
  );
  const said = note ? plainText(note, styles) : '';
  if (said === '') return [];
  const words = said.length > LONGEST_NOTE ? `${said.slice(0, LONGEST_NOTE)}…` : said;
  return [{ code: 'footnote', message: `此处有注释：${words}`, ...(span && { span }) }];
}

function plainText(note: XmlElement, styles: Styles): string {
  const seen: Seen = { hidden: 0, revised: false, pictures: 0, fields: [] };
  const reader = new BlockReader(new Numbering(undefined, styles), styles, seen);
  return reader
    .blocksIn(note)
    .flatMap((block) => (isTable(block) ? [] : [block.text.trim()]))
    .join(' ')
    .trim();
}
