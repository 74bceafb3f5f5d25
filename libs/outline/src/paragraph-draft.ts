import { labelsIn, startsWithLabel } from './labels.ts';
import { standsAlone, type Layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Paragraph } from './paragraph.ts';
import { Passage } from './passage.ts';

/** A bracket left open further back than this is taken for a misprint. */
const BRACKET_REACH = 600;

/** A paragraph while its lines are gathered. */
export class ParagraphDraft {
  private readonly kind: Paragraph['kind'];
  private readonly parts: Passage[] = [];
  private readonly standsAlone: boolean;
  /** Offsets of the brackets that are still open. */
  private readonly open: number[] = [];
  private length = 0;
  private last = '';

  constructor(
    private readonly first: Line,
    layout: Layout,
  ) {
    const { norm } = first.passage;
    this.kind = first.furniture ?? (startsWithLabel(norm) ? 'label' : 'text');
    this.standsAlone = this.kind === 'text' && standsAlone(norm, first.marker, layout);
    this.add(first.passage);
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

  /** Whether the line belongs to the same paragraph, its break being one of the layout only. */
  goesOnWith({ passage: { norm }, furniture, marker }: Line): boolean {
    if (this.kind !== 'text' && this.kind !== 'label' && this.kind !== 'copy') return false;
    if (furniture || marker) return false;
    if (/^[，。、；：）”》]/.test(norm)) return true;
    const open = this.openText();
    if (startsWithLabel(norm)) return open !== null && labelsIn(open).length > 0;
    return open !== null || this.leavesOff(norm);
  }

  /** What stands behind the last open bracket, if that is not too far back. */
  private openText(): Passage | null {
    const open = this.open.at(-1);
    if (open === undefined || this.length - open >= BRACKET_REACH) return null;
    let from = this.parts.length;
    let back = 0;
    while (from > 0 && back < this.length - open) back += this.parts[--from]?.length ?? 0;
    return Passage.join(this.parts.slice(from)).slice(back - (this.length - open));
  }

  private leavesOff(next: string): boolean {
    if (this.standsAlone) return false;
    return this.kind === 'label' ? listGoesOn(this.last, next) : !/[。：；！？）]$/.test(this.last);
  }

  finish(): Paragraph {
    return {
      kind: this.kind,
      marker: this.first.marker,
      passage: Passage.join(this.parts),
      standsAlone: this.standsAlone && this.parts.length === 1,
    };
  }
}

const NAME_END = /[局委部办厅室院校会联协处心府司行站所社队馆乡镇道区县市位]）?$/;

/** Whether a list of departments broken at the end of a line is carried on by the next one. */
function listGoesOn(last: string, next: string): boolean {
  if (/[。；]$/.test(last)) return false;
  if (!NAME_END.test(last)) return true;
  return !/[。：]/.test(next) && next.split(/[、，]/).every((part) => part.length <= 25);
}
