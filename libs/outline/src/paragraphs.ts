import type { Line } from './lines.ts';
import { layoutOf, standsAlone, type Layout } from './layout.ts';
import { labelsIn, startsWithLabel } from './labels.ts';
import { markerAt, type Marker } from './markers.ts';
import { Passage } from './passage.ts';
import { inlineMarkers, Numbering } from './numbering.ts';
import { furnitureOf, type Furniture } from './furniture.ts';

export type Paragraph = {
  /** label: lines such as 牵头单位：…; the rest of the kinds are no part of the plan's text. */
  kind: 'text' | 'label' | Furniture;
  marker: Marker | null;
  /** The marker included. */
  passage: Passage;
  /** A heading or another line that stands by itself, without a closing mark. */
  standsAlone: boolean;
};

/** A bracket left open further back than this is taken for a misprint. */
const BRACKET_REACH = 600;

/**
 * Joins lines into paragraphs. A line goes on with the one before unless it begins with a marker or label,
 * or the one before was closed (by a mark, or because it is a heading).
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const layout = layoutOf(lines);
  const done: Paragraph[] = [];
  const numbering = Numbering.start();
  let draft: Draft | null = null;
  for (const line of lines) {
    for (const part of partsOf(line.passage, numbering)) {
      if (draft?.goesOnWith(part.norm)) {
        draft.add(part);
        continue;
      }
      if (draft) done.push(draft.finish());
      draft = new Draft(part, layout);
      if (draft.marker) numbering.note(draft.marker);
    }
  }
  if (draft) done.push(draft.finish());
  return done;
}

/** A line cut where a lost line break shows: before an expected marker, before a label. */
function partsOf(line: Passage, numbering: Numbering): Passage[] {
  const cuts = inlineMarkers(line.norm, numbering);
  const label = labelsIn(line).find(
    ({ from }) =>
      from > 0 && /[。）； ]/.test(line.norm.charAt(from - 1)) && depthAt(line.norm, from) === 0,
  );
  if (label && !startsWithLabel(line.norm)) cuts.push(label.from);
  cuts.sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => line.slice(from, cuts[index] ?? line.length).trim());
}

function depthAt(norm: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (norm[i] === '（') depth++;
    else if (norm[i] === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

class Draft {
  readonly marker: Marker | null;
  private readonly kind: Paragraph['kind'];
  private readonly parts: Passage[] = [];
  private readonly open: number[] = [];
  private length = 0;
  private last = '';
  private readonly standsAlone: boolean;

  constructor(first: Passage, layout: Layout) {
    this.marker = markerAt(first.norm);
    this.kind = furnitureOf(first.norm) ?? (startsWithLabel(first.norm) ? 'label' : 'text');
    this.standsAlone = this.kind === 'text' && standsAlone(first.norm, this.marker, layout);
    this.add(first);
  }

  add(part: Passage): void {
    for (let i = 0; i < part.length; i++) {
      const char = part.norm[i];
      if (char === '（' || char === '《') this.open.push(this.length + i);
      else if (char === '）' || char === '》') this.open.pop();
    }
    this.parts.push(part);
    this.length += part.length;
    this.last = part.norm;
  }

  goesOnWith(line: string): boolean {
    if (this.kind !== 'text' && this.kind !== 'label' && this.kind !== 'copy') return false;
    if (furnitureOf(line) || markerAt(line)) return false;
    if (/^[，。、；：）”》]/.test(line)) return true;
    const open = this.open.at(-1);
    const inBracket = open !== undefined && this.length - open < BRACKET_REACH;
    if (startsWithLabel(line))
      return inBracket && labelsIn(this.finish().passage.slice(open)).length > 0;
    if (inBracket) return true;
    if (this.standsAlone) return false;
    if (this.kind === 'label') return listGoesOn(this.last, line);
    return !/[。：；！？）]$/.test(this.last);
  }

  finish(): Paragraph {
    return {
      kind: this.kind,
      marker: this.marker,
      passage: Passage.join(this.parts),
      standsAlone: this.standsAlone && this.parts.length === 1,
    };
  }
}

const NAME_END = /[局委部办厅室院校会联协处心府司行站所社队馆乡镇道区县市位]）?$/;

/** Whether a list of departments broken at the end of a line is carried on by `line`. */
function listGoesOn(last: string, line: string): boolean {
  if (/[。；]$/.test(last)) return false;
  if (!NAME_END.test(last)) return true;
  return !/[。：]/.test(line) && line.split(/[、，]/).every((part) => part.length <= 25);
}
