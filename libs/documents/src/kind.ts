import { namesIn } from '#zip';

/** What a file is by its content; those that are not read among them. */
export type FileKind =
  | 'text'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odt'
  | 'archive'
  | 'damaged'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'password'
  | 'rtf'
  | 'pdf'
  | 'picture';

const BEGINNINGS: readonly (readonly [bytes: string, kind: FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\xff\xd8\xff', 'picture'],
  ['\x89PNG\r\n', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
];

/** The main stream of each kind of the older binary formats; a protected newer file is in such a container, too. */
const STREAMS: readonly (readonly [stream: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

const FOLDERS: readonly (readonly [file: RegExp, kind: FileKind])[] = [
  [/^word\//i, 'docx'],
  [/^xl\//i, 'xlsx'],
  [/^ppt\//i, 'pptx'],
  [/^ofd\.xml$/i, 'ofd'],
  [/^META-INF\/manifest\.xml$/i, 'odt'],
];

/** Junk before the mark of a PDF file that readers put up with. */
const PDF_WITHIN = 1024;

export async function kindOf(bytes: Uint8Array): Promise<FileKind> {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return kindOfZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfContainer(bytes);
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (known) return known[1];
  return /^[\s\S]{1,100}%PDF-\d/.test(head) && head.includes('\0') ? 'pdf' : 'text';
}

async function kindOfZip(bytes: Uint8Array): Promise<FileKind> {
  const names = await namesIn(bytes);
  if (names.length === 0) return 'damaged';
  return FOLDERS.find(([file]) => names.some((name) => file.test(name)))?.[1] ?? 'archive';
}

function kindOfContainer(bytes: Uint8Array): FileKind {
  const content = Buffer.from(bytes);
  const found = STREAMS.find(([name]) => content.includes(Buffer.from(name, 'utf16le')));
  return found?.[1] ?? 'damaged';
}
