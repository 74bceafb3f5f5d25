import { Rejection } from '#contract';
import { decodeText } from './encodings.ts';
import { htmlText, looksLikeHtml } from './html-text.ts';
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
 * Turns the bytes of a text file into text: UTF-8, UTF-16, GBK/GB18030 or Big5, each but the first with a warning;
 * of a web page's source the text that it shows.
 *
 * @throws {Rejection} `document-empty`, `document-binary`, `document-encoding-unknown`, or `document-too-large` (more
 * than 5 MB)
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  if (bytes.length > LARGEST) {
    const megabytes = (bytes.length / MEGABYTE).toFixed(1);
    const most = LARGEST / MEGABYTE;
    throw new Rejection('document-too-large', { megabytes, bytes: bytes.length, most });
  }
  const decoded = decodeText(bytes);
  if (!decoded)
    throw new Rejection(isBinary(bytes) ? 'document-binary' : 'document-encoding-unknown');
  if (decoded.text.trim() === '') throw new Rejection('document-empty');
  if (looksBinary(decoded.text)) {
    throw new Rejection('document-binary');
  }
  return looksLikeHtml(decoded.text) ? withoutTags(decoded) : decoded;
}

/** @throws {Rejection} `document-empty` */
function withoutTags({ text, warnings }: DecodedDocument): DecodedDocument {
  const shown = htmlText(text);
  if (shown === '') throw new Rejection('document-empty');
  const warning: Warning = {
    code: 'html-stripped',
    message: '文件是网页源码，已取出其中的文字，请核对。',
  };
  return { text: shown, warnings: [...warnings, warning] };
}

const isBinary = (bytes: Uint8Array): boolean =>
  looksBinary(new TextDecoder('latin1').decode(bytes));

/** Control characters, and what the decoder could not read. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const unreadable = text.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return unreadable > Math.max(3, text.length * MOST_UNREADABLE);
}
