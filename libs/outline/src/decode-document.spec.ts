import { Rejection } from '#kernel';
import iconv from 'iconv-lite';
import { decodeDocument } from './decode-document.ts';

const text = '乳山市全民科学素质行动规划纲要实施方案（2021—2025年）\n一、指导思想\n';
const codes = (bytes: Uint8Array): string[] =>
  decodeDocument(bytes).warnings.map(({ code }) => code);
const refusal = (bytes: Uint8Array): Rejection | null => {
  try {
    decodeDocument(bytes);
    return null;
  } catch (error) {
    return error instanceof Rejection ? error : null;
  }
};

describe('the bytes of a document', () => {
  it('are UTF-8, its byte order mark left out', () => {
    expect(decodeDocument(Buffer.from(`\ufeff${text}`))).toEqual({ text, warnings: [] });
  });
  it('may be GBK, with a warning', () => {
    expect(decodeDocument(iconv.encode(text, 'gbk')).text).toBe(text);
    expect(codes(iconv.encode(text, 'gbk'))).toEqual(['decoded-gbk']);
  });
  it.each(['utf-16le', 'utf-16be'])('may be %s with a byte order mark', (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: true });
    expect(decodeDocument(bytes).text).toBe(text);
    expect(codes(bytes)).toEqual(['decoded-utf-16']);
  });
});

describe('what is no text document is refused with a sentence', () => {
  it.each([
    ['document-empty', new Uint8Array()],
    ['document-empty', Buffer.from(' \n\t　\n')],
    ['document-binary', Buffer.from('PK\u0003\u0004\u0000\u0000word/document.xml')],
    ['document-binary', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['document-too-large', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61)],
  ])('%s', (code, bytes) => {
    expect(refusal(bytes)?.code).toBe(code);
    expect(refusal(bytes)?.message).toMatch(/[\u4e00-\u9fa5].*。$/);
  });
  it('but a text of 5 MB is read', () => {
    expect(refusal(new Uint8Array(5 * 1024 * 1024).fill(0x61))).toBeNull();
  });
});
