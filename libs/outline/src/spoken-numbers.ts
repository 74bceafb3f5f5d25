import type { Paragraph } from './paragraph.ts';
import { smallNumber } from './numerals.ts';

const SPOKEN = /^([一二三四五六七八九十]{1,2})(?:是|要)(?=[\u4e00-\u9fa5])/;

/** Where nothing else is numbered, `一是…`, `二是…` number the items; elsewhere they are words of an item. */
export function withSpokenNumbers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.some(({ marker }) => marker !== null)) return paragraphs;
  return paragraphs.map((paragraph) => {
    const [words, numeral = ''] = SPOKEN.exec(paragraph.passage.norm) ?? [];
    const number = smallNumber(numeral);
    if (words === undefined || number === null) return paragraph;
    const marker = { form: 'entry', number, ordinal: words, length: words.length } as const;
    return { ...paragraph, marker };
  });
}
