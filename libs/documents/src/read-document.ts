import { Rejection } from '#contract';
import { decodeDocument } from '#outline';
import { type DocumentText } from './document-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { type FileKind, kindOf } from './kind.ts';
import { damaged, demandSmall } from './limits.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { plainLetters } from './plain-letters.ts';
import { readTable } from './sheet/read-table.ts';

type Reader = (bytes: Uint8Array) => Promise<DocumentText> | DocumentText;

const READERS: Readonly<Partial<Record<FileKind, Reader>>> = {
  text: (bytes) => ({ kind: 'text', places: [], ...decodeDocument(bytes) }),
  docx: readDocx,
  xlsx: readTable,
  ofd: readOfd,
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  doc: async (bytes) => (await import('./doc/read-doc.ts')).readDoc(bytes),
};

/** How a file is called that cannot be read as a document. */
const UNREAD: Readonly<Partial<Record<FileKind, string>>> = {
  pptx: '演示文稿',
  ppt: '演示文稿',
  xls: '旧版Excel表格',
  odt: 'OpenDocument文件',
  archive: '压缩文件',
  rtf: 'RTF文件',
  picture: '图片',
};

/**
 * The text of a document of any kind that is read, told by its content; its name is not looked at. At most 10 MB, plain text
 * 5 MB. Programs in it are never run, and nothing is fetched.
 * @throws {Rejection} `document-too-large`, `document-empty`, `document-scanned`, `document-password`, `document-damaged`,
 * `document-too-complex`, `document-kind-refused`, `document-binary`, `document-encoding-unknown`
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  demandSmall(bytes);
  const kind = await kindOf(bytes);
  const read = READERS[kind];
  if (read) {
    const document = await read(bytes);
    return { ...document, text: plainLetters(document.text) };
  }
  if (kind === 'password') throw new Rejection('document-password');
  const called = UNREAD[kind];
  throw called === undefined ? damaged() : new Rejection('document-kind-refused', { kind: called });
}
