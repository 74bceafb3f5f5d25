import { type Passage } from './passages.ts';

/** Blanks and line breaks are the layout's. */
const bare = (text: string): string => text.replace(/[\s|]+/gu, '');

/** So much of a paragraph is compared. */
const ENOUGH = 40;
/** So many passages may have been left out of the file as it is shown, and as many the other way round. */
const WINDOW = 200;
const NEAR = 3;

/**
 * Which passage each paragraph of a Word file prints, as it is shown: by its words, in the order of the document, since a
 * break of pages parts a paragraph in two and numbers that Word gives are not in its text.
 * @returns for each paragraph the index of its passage, or -1
 */
export function passagesOfParagraphs(
  paragraphs: readonly string[],
  passages: readonly Pick<Passage, 'text'>[],
): readonly number[] {
  const texts = passages.map(({ text }) => bare(text));
  let next = 0;
  return paragraphs.map((paragraph) => {
    const words = bare(paragraph).slice(0, ENOUGH);
    if (words === '') return -1;
    const found = placesFrom(next, texts.length).find((at) => texts[at]?.includes(words)) ?? -1;
    if (found >= 0) next = found + 1;
    return found;
  });
}

/** The next few, the last one again, then those further on. */
function placesFrom(next: number, length: number): readonly number[] {
  const places = Array.from({ length: WINDOW }, (_, step) => next + step);
  places.splice(NEAR, 0, next - 1);
  return places.filter((at) => at >= 0 && at < length);
}
