import { furnitureOf } from './furniture.ts';
import { markerAt } from './markers.ts';
import type { Line } from './line.ts';
import { Passage } from './passage.ts';
import { tableAt } from './tables.ts';
import { unfolded } from './unfold.ts';

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const INVISIBLE = /\*\*|__|[\u200b\ufeff\u00ad]/g;
/** `- 3 -`, `第 3 页 共 9 页`, a ruled line: the printer's, not the document's. */
const PAGE_NUMBER =
  /^(?:[-=*_ ]{3,}|-{1,2} ?\d{1,4} ?-{1,2}|第 ?\d{1,4} ?页(?: ?[，/]? ?共 ?\d{1,4} ?页)?)$/;

/** A line that holds so much of the text is as good as alone. */
const ALMOST_ALL = 0.9;

/** The lines that carry text, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const add = (start: number, end: number): void => {
    if (start === end) return;
    const passage = withoutMarkdown(Passage.of(text, start, end)).trim();
    if (passage.length === 0 || PAGE_NUMBER.test(passage.norm)) return;
    const parts = unfolded(passage, end - start > text.length * ALMOST_ALL) ?? [passage];
    for (const part of parts) lines.push(lineOf(part));
  };
  let start = 0;
  const close = (end: number, next: number): void => {
    if (start > end) return; // it stood in a table
    const table = tableAt(text, start, text.slice(start, end));
    if (table) lines.push(...table.lines);
    else add(start, end);
    start = table?.next ?? next;
  };
  for (const { 0: mark, index } of text.matchAll(BREAK)) close(index, index + mark.length);
  close(text.length, text.length);
  return lines;
}

export const lineOf = (passage: Passage): Line => ({
  passage,
  marker: markerAt(passage.norm),
  furniture: furnitureOf(passage.norm),
});

function withoutMarkdown(line: Passage): Passage {
  const heading = /^ {0,8}#{1,6} /.exec(line.norm);
  const body = heading ? line.slice(heading[0].length) : line;
  if (body.norm.search(INVISIBLE) < 0) return body;
  const marks = [...body.norm.matchAll(INVISIBLE)];
  return body.without(
    marks.map(({ 0: mark, index }) => ({ from: index, to: index + mark.length })),
  );
}
