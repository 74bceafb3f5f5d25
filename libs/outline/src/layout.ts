import type { Line } from './line.ts';
import { isDecimal, isDivision, type Marker, type MarkerForm } from './markers.ts';

/** How the document is set, as far as it tells headings from broken lines. */
export type Layout = {
  /** The length that three of four lines of prose keep to: the width of a hard-wrapped layout, or large. */
  width: number;
  /** The forms whose items mostly print their title on a line of its own, without 。. */
  titleLines: ReadonlySet<MarkerForm>;
};

const BARE_LINE = 20;
const TITLE_LINE = 40;
/** Lines longer than this are paragraphs, not lines of a hard-wrapped layout. */
const WIDEST_LAYOUT = 60;
/** Shorter ones are short sentences. */
const NARROWEST_LAYOUT = 12;

export function layoutOf(lines: readonly Line[]): Layout {
  const prose = lines.filter(({ passage }) => /[，。]/.test(passage.norm));
  const lengths = prose.map(({ passage }) => passage.length).sort((a, b) => a - b);
  const counts = new Map<MarkerForm, { all: number; titles: number }>();
  for (const { passage, marker } of lines) {
    if (!marker) continue;
    const count = counts.get(marker.form) ?? { all: 0, titles: 0 };
    count.all++;
    if (!passage.norm.includes('。')) count.titles++;
    counts.set(marker.form, count);
  }
  const titleLines = [...counts].filter(([, { all, titles }]) => titles * 2 >= all);
  return {
    width: lengths[Math.floor(lengths.length * 0.75)] ?? 0,
    titleLines: new Set(titleLines.map(([form]) => form)),
  };
}

/** Whether a normalised line is a heading, or another short line that the next one does not go on. */
export function standsAlone(
  norm: string,
  marker: Marker | null,
  { width, titleLines }: Layout,
): boolean {
  const wrapped = width >= NARROWEST_LAYOUT && width <= WIDEST_LAYOUT;
  const fills = wrapped && norm.length >= width - 3;
  if (norm.includes('。') || fills) return false;
  if (!marker) return norm.length <= BARE_LINE && !/[，；：、（）]/.test(norm);
  if (isDivision(marker) || isDecimal(marker)) return true;
  return titleLines.has(marker.form) && norm.length <= TITLE_LINE && !/[，；]$/.test(norm);
}
