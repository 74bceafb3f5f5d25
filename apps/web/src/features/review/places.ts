import { type Line, type MarkedText, type Review, itemIn, type Span } from './review.ts';

/** The item that a line is about: the target that a mark of it is, else the task or phase. */
export const itemAt = ({ items }: Line): string | undefined => items.at(-1);

const ENOUGH = 12;

/** Where an item stands, or a span: the index of its first line. What was added by hand is looked for by its words. */
export function lineFor(
  { lines }: Pick<MarkedText, 'lines'>,
  review: Pick<Review, 'content'>,
  place: { readonly id?: string | undefined; readonly span?: Span | undefined },
): number {
  const { id, span } = place;
  if (span) return lines.findLastIndex(({ start }) => start <= span.start);
  if (id === undefined) return -1;
  const own = lines.findIndex(
    ({ items, marks }) =>
      items.includes(id) || marks.some((mark) => mark.kind === 'target' && mark.id === id),
  );
  if (own >= 0) return own;
  const item = itemIn(review, id);
  const words = item && ('clause' in item ? item.clause : item.text).slice(0, ENOUGH);
  return words ? lines.findIndex(({ text }) => text.includes(words)) : -1;
}

/** The words of a stretch of the text, line breaks of the layout joined. */
export const wordsIn = ({ lines }: Pick<MarkedText, 'lines'>, { start, end }: Span): string =>
  lines
    .filter((line) => line.start < end && line.start + line.text.length > start)
    .map((line) => line.text.slice(Math.max(0, start - line.start), end - line.start).trim())
    .join('')
    .trim();

/** The task before a stretch of the text, after which another one is put; null: it is the first. */
export function taskBefore(
  { lines }: Pick<MarkedText, 'lines'>,
  { content }: Pick<Review, 'content'>,
  { start }: Span,
): string | null {
  const tasks = new Set(content.tasks.map(({ id }) => id));
  const before = lines.filter((line) => line.start <= start).flatMap(({ items }) => items);
  return before.findLast((id) => tasks.has(id)) ?? null;
}

/** The last day that a stretch of the text names. */
export const dayIn = (
  { lines }: Pick<MarkedText, 'lines'>,
  { start, end }: Span,
): string | undefined =>
  lines
    .flatMap((line) =>
      line.marks.flatMap((mark) => {
        const isWithin = line.start + mark.start < end && line.start + mark.end > start;
        return isWithin && mark.kind === 'date' && mark.on !== null ? [mark.on] : [];
      }),
    )
    .at(-1);

const DAY = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** A day written out in full, for what the reader did not take for one. */
export function writtenDay(words: string): string | undefined {
  const [, year, month = '', day = ''] = DAY.exec(words) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const QUANTITY = /(\d+(?:\.\d+)?)\s*(%|[^\d\s，。；、（）：]{0,3})/;

/** The first quantity in some words: a value and its unit. */
export function quantityIn(words: string): {
  readonly value: number;
  readonly unit: string | null;
} {
  const [, value = '', unit = ''] = QUANTITY.exec(words.replace(/\d{4}\s*年/g, '')) ?? [];
  return { value: Number(value), unit: unit === '' ? null : unit };
}
