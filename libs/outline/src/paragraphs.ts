import { expectedMarker } from './expected-markers.ts';
import { layoutOf } from './layout.ts';
import { labelsIn, startsWithLabel } from './labels.ts';
import type { Line } from './line.ts';
import { lineOf } from './lines.ts';
import { inlineMarkers, Numbering } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { ParagraphDraft } from './paragraph-draft.ts';
import type { Passage } from './passage.ts';

/**
 * Joins lines into paragraphs. A line goes on with the one before unless it begins with a marker or label,
 * or the one before was closed (by a mark, or because it is a heading).
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const layout = layoutOf(lines);
  const done: Paragraph[] = [];
  const numbering = Numbering.start();
  let draft: ParagraphDraft | null = null;
  for (const [index, given] of lines.entries()) {
    if (given.cell !== undefined) {
      if (draft) done.push(draft.finish());
      draft = null;
      done.push(cellParagraph(given));
      continue;
    }
    const whole = settled(given, lines[index + 1], numbering);
    for (const line of partsOf(whole, numbering)) {
      if (draft?.goesOnWith(line)) {
        draft.add(line.passage);
        continue;
      }
      if (draft) done.push(draft.finish());
      draft = new ParagraphDraft(line, layout);
      if (line.marker) numbering.note(line.marker);
    }
  }
  if (draft) done.push(draft.finish());
  return done;
}

function cellParagraph({ passage, marker, cell = 'text' }: Line): Paragraph {
  if (cell === 'item' || cell === 'text')
    return { kind: 'text', marker, passage, standsAlone: cell === 'item' };
  return { kind: 'label', marker, passage, standsAlone: false, topic: cell };
}

/** The line with the marker that its place in the numbering gives it. */
function settled(line: Line, next: Line | undefined, numbering: Numbering): Line {
  if (line.marker || line.furniture) return line;
  const marker = expectedMarker(line.passage.norm, next?.passage.norm ?? '', numbering);
  return marker ? { ...line, marker } : line;
}

/** A line cut where a lost line break shows: before an expected marker, before a label. */
function partsOf(line: Line, numbering: Numbering): Line[] {
  const { passage } = line;
  const cuts = inlineMarkers(passage.norm, line.marker, numbering);
  const label = labelCut(passage);
  if (label !== null) cuts.push(label);
  if (cuts.length === 0) return [line];
  cuts.sort((a, b) => a - b);
  return [0, ...cuts]
    .map((from, index) => passage.slice(from, cuts[index] ?? passage.length).trim())
    .filter(({ length }) => length > 0)
    .map((part, index) => (index === 0 ? { ...lineOf(part), marker: line.marker } : lineOf(part)));
}

/** Behind a mark; a long one (责任单位：) behind anything but what makes it part of a sentence. */
const opensLabel = (before: string, length: number): boolean =>
  /[。）；：， ]$/.test(before) ||
  (length > 4 && !/(?:[各和与及为的个、“]|明确|落实|确定|有关|相关|联合)$/.test(before));

/** Where a label stands behind a full stop, outside brackets; null when the line begins with one. */
function labelCut(passage: Passage): number | null {
  if (startsWithLabel(passage.norm)) return null;
  let depth = 0;
  let at = 0;
  for (const { from, to } of labelsIn(passage)) {
    for (; at < from; at++) {
      if (passage.norm[at] === '（') depth++;
      else if (passage.norm[at] === '）') depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && from > 0 && opensLabel(passage.norm.slice(0, from), to - from)) return from;
  }
  return null;
}
