import type { LocalDate } from '#kernel';
import { labelledDate, pointAt, wholeDate } from './dates.ts';
import { startsWithLabel } from './labels.ts';
import { pageLabel } from './page-labels.ts';
import { signatureAt } from './signatures.ts';
import type { Line } from './line.ts';

export type Tail = {
  signedBy: string | null;
  signedOn: LocalDate | null;
  /** From `…2023年3月2日印发`, or a web page's 发布日期. */
  publishedOn: LocalDate | null;
  /** Index behind the last line of the plan's own text. */
  bodyTo: number;
  /** Index of the line with which an attachment begins; null without one. */
  attachedFrom: number | null;
};

const ENOUGH_HEADINGS = 2;
const PUBLISHED = ['发布日期', '发布时间', '公布日期', '公开日期', '公开时间'];

/** Reads the tail; the plan's text begins at line `bodyFrom`. */
export function tailOf(lines: readonly Line[], bodyFrom: number): Tail {
  const end = endOfBody(lines, bodyFrom);
  return {
    ...signatureAtEnd(lines, bodyFrom, end),
    publishedOn: publishedOn(lines),
    attachedFrom: lines[end]?.furniture === 'attachment' ? end : null,
  };
}

/** The first line of the printing block, or of an attachment that follows a whole plan. */
function endOfBody(lines: readonly Line[], from: number): number {
  let headings = 0;
  for (let i = from; i < lines.length; i++) {
    const kind = lines[i]?.furniture;
    if (kind === 'copy' || kind === 'printing') return i;
    if (kind === 'attachment' && headings >= ENOUGH_HEADINGS) return i;
    if (kind === null && lines[i]?.marker?.form === 'cjk') headings++;
  }
  return lines.length;
}

/** Behind the note of an attachment, or before what a web page adds, a signature stands so near. */
const SIGNED_NEAR = 12;
const SIGNED_BEFORE = 40;

/** A date at the very end of the text, and who signed above it; a little further off only with a name. */
function signatureAtEnd(
  lines: readonly Line[],
  from: number,
  end: number,
): Pick<Tail, 'signedBy' | 'signedOn' | 'bodyTo'> {
  for (let at = end - 1; at >= Math.max(from, end - SIGNED_BEFORE); at--) {
    if (isPlans(lines[at])) break;
    const signature = signatureAt(lines, at);
    if (signature && (signature.by !== null || at >= end - 4))
      return { signedBy: signature.by, signedOn: signature.on, bodyTo: signature.from };
  }
  for (let at = end + 1; at < Math.min(lines.length, end + SIGNED_NEAR); at++) {
    const signature = signatureAt(lines, at);
    if (signature) return { signedBy: signature.by, signedOn: signature.on, bodyTo: end };
  }
  return { signedBy: null, signedOn: null, bodyTo: end };
}

/** An item, a cell or a label (完成时限：2026年9月30日): the plan's own, no signature. */
const isPlans = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.marker !== null || line.cell !== undefined || startsWithLabel(line.passage.norm));

function publishedOn(lines: readonly Line[]): LocalDate | null {
  for (const { passage, furniture } of lines.slice(-40)) {
    if (furniture !== 'printing') continue;
    const { norm } = passage;
    const at = norm.search(/\d{4}年\d{1,2}月\d{1,2}日 ?印发$/);
    const end = pointAt(norm, at)?.end ?? at;
    return wholeDate(norm.slice(at, end));
  }
  const day = pageLabel(lines, PUBLISHED);
  return day === null ? null : labelledDate(day);
}
