import { zipSync } from 'fflate';
import { Rejection } from '#contract';
import { p, wordFile } from './docx/word-file.fixtures.ts';
import { readDocument } from './read-document.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'latin1'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** A container of the older binary formats that names this stream. */
const containing = (stream: string): Uint8Array =>
  new Uint8Array(Buffer.concat([bytesOf(OLE), Buffer.from(stream, 'utf16le')]));
const zipOf = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])));

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof Rejection) return `${error.code}: ${error.message}`;
    throw error;
  }
}
const word = wordFile(p('甲'));
const picture = '<w:r><w:drawing/></w:r>';
const DEEP = 100_000;

describe('what a file is, its content tells', () => {
  it('a text is read in its own encoding', async () => {
    const { kind, text } = await readDocument(Buffer.from('某县夜市工作方案'));
    expect([kind, text]).toEqual(['text', '某县夜市工作方案']);
  });
  it('signs for parts of characters are read as the characters that they look like', async () => {
    const { text } = await readDocument(Buffer.from('⼀、各乡镇⼈⺠政府，⻘少年⻋辆，农⼾'));
    expect(text).toBe('一、各乡镇人民政府，青少年车辆，农户');
  });
  it('a Word file with programs in it is read, they are not', async () => {
    const { kind, text } = await readDocument(
      wordFile(p('甲'), {}, { 'word/vbaProject.bin': bytesOf('Sub AutoOpen()') }),
    );
    expect([kind, text]).toEqual(['docx', '甲\n']);
  });
});

describe('a file that cannot be read is refused by what is wrong with it', () => {
  it.each([
    ['nothing', bytesOf(''), 'document-empty'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'document-too-large'],
    ['a Word file without words', wordFile(p('<w:r/>')), 'document-empty'],
    ['a Word file of pictures', wordFile(p(picture)), 'document-scanned'],
    ['half a Word file', word.subarray(0, word.length / 2), 'document-damaged'],
    ['a Word file whose text is cut off', wordFile('<w:p>'), 'document-damaged'],
    ['a Word file that declares a document type', typed(), 'document-damaged'],
    ['a protected Word file', containing('EncryptedPackage'), 'document-password'],
    ['a slide show', zipOf('ppt/presentation.xml'), 'document-kind-refused: 文件是演示文稿'],
    [
      'an OpenDocument file',
      zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'),
      'document-kind-refused: 文件是OpenDocument文件',
    ],
    ['an archive', zipOf('方案.docx'), 'document-kind-refused: 文件是压缩文件'],
    ['an older Excel table', containing('Workbook'), 'document-kind-refused: 文件是旧版Excel表格'],
    ['a picture', bytesOf('\x89PNG\r\n\x1a\n'), 'document-kind-refused: 文件是图片'],
    ['rich text', bytesOf('{\\rtf1'), 'document-kind-refused: 文件是RTF文件'],
    ['a container of nothing known', containing('Other'), 'document-damaged'],
    ['any bytes', bytesOf('\x00\x01\x02\x03'), 'document-binary'],
  ])('%s', async (_, bytes, refusal) => expect(await refusalOf(bytes)).toContain(refusal));
});

describe('a file that would take too much is refused before it does', () => {
  const refusal = 'document-too-complex';
  it('one that unpacks to more than 50 MB', async () => {
    const large = { 'word/large.xml': new Uint8Array(51 * 1024 * 1024) };
    expect(await refusalOf(wordFile(p('甲'), {}, large))).toContain(refusal);
  });
  it('one of more than 2,000 parts', async () => {
    const names = Array.from({ length: 2_001 }, (_, at) => `word/media/${at}.png`);
    expect(await refusalOf(zipOf('word/document.xml', ...names))).toContain(refusal);
  });
  it('one nested 100,000 levels deep', async () =>
    expect(await refusalOf(wordFile('<w:tbl>'.repeat(DEEP)))).toContain(refusal));
});

/** Entities that name one another would grow without end. */
function typed(): Uint8Array {
  const parts = { 'word/document.xml': bytesOf('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>') };
  return wordFile('', {}, parts);
}
