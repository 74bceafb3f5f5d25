import { Rejection } from '#contract';
import type { Warning } from './outline.ts';

export type DecodedDocument = {
  /** Without a byte order mark. */
  text: string;
  warnings: Warning[];
};

const MEGABYTE = 1024 * 1024;
const LARGEST = 5 * MEGABYTE;
/** Share of unreadable characters above which a file is no text. */
const MOST_UNREADABLE = 0.01;

/**
 * Turns the bytes of a text file into text: UTF-8, UTF-16 with a byte order mark, else GBK/GB18030 (with a
 * warning `decoded-gbk`).
 *
 * @throws {Rejection} `document-empty`, `document-binary`, or `document-too-large` (more than 5 MB)
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  if (bytes.length > LARGEST) {
    const megabytes = (bytes.length / MEGABYTE).toFixed(1);
    throw new Rejection('document-too-large', { megabytes, bytes: bytes.length });
  }
  const decoded = decode(bytes);
  if (decoded.text.trim() === '') throw new Rejection('document-empty');
  if (looksBinary(decoded.text)) {
    throw new Rejection('document-binary');
  }
  return decoded;
}

function decode(bytes: Uint8Array): DecodedDocument {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const warning: Warning = { code: 'decoded-utf-16', message: '文件是UTF-16编码，已转换。' };
    return { text: new TextDecoder(utf16).decode(bytes), warnings: [warning] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const warning: Warning = {
      code: 'decoded-gbk',
      message: '文件不是UTF-8编码，已按GBK读取，请核对文字。',
    };
    return { text: new TextDecoder('gb18030').decode(bytes), warnings: [warning] };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Control characters, and what the decoder could not read. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const unreadable = text.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return unreadable > Math.max(3, text.length * MOST_UNREADABLE);
}
