import type { LocalDate } from '#kernel';
import type { Content } from './content.ts';
import { squeeze } from './normalise.ts';
import type { Phase, Span } from './outline.ts';
import type { Passage } from './passage.ts';
import type { Node } from './tree.ts';
import { windowAt, type Window } from './windows.ts';

/** A phase as printed; its beginning may be known only once the date of issue is. */
export type PhaseDraft = {
  ordinal: string | null;
  name: string;
  window: { printed: string; from: LocalDate | null; to: LocalDate; vagueFrom: boolean } | null;
  text: string;
  span: Span;
};

const LONGEST_NAME = 40;

/**
 * Reads a numbered thing as a phase of the schedule: `启动实施阶段。2021-2022年，…`,
 * `第一阶段（2023年1月-6月）：…`. Null when it is none.
 * @param scheduled it stands in a section that lays out the schedule, so it need not say 阶段
 */
export function phaseIn(
  node: Node,
  { text, whole }: Content,
  scheduled: boolean,
): PhaseDraft | null {
  const head = headOf(text);
  const named = node.marker.form === 'stage' || head.name.endsWith('阶段');
  const window = named || scheduled ? (head.window ?? windowAt(text.norm, head.end)) : null;
  if (!window && !(named && scheduled)) return null;
  return {
    ordinal: numberOf(node),
    name: head.name === '' ? stageName(node) : head.name,
    window: window && printedWindow(text, window),
    text: rest(text, Math.max(head.end, window ? window.end : 0)),
    span: whole.span(),
  };
}

const numberOf = ({ marker: { number } }: Node): string | null =>
  number === null ? null : String(number);

const printedWindow = (text: Passage, window: Window): PhaseDraft['window'] => ({
  ...window,
  printed: squeeze(text.text.slice(window.start, window.end)),
});

/** 第一阶段, where nothing else names it. */
function stageName({ marker, paragraphs }: Node): string {
  const printed = paragraphs[0]?.passage.norm.slice(0, marker.length) ?? '';
  return printed.replace(/[ ：、]/g, '');
}

type Head = { name: string; window: Window | null; end: number };

/** The name up to 。 or ：, a window in brackets taken out of it. */
function headOf(text: Passage): Head {
  const bracket = /^([^（。：\n]{0,40})（ ?/.exec(text.norm);
  const window = bracket ? windowAt(text.norm, bracket[0].length) : null;
  const close = window
    ? /^ ?）[。：，\s]*/.exec(text.norm.slice(window.end, window.end + 8))
    : null;
  if (bracket && window && close) {
    const end = window.end + close[0].length;
    const after = nameAfter(text, end, bracket[1] ?? '');
    return { name: after.name, window, end: after.end };
  }
  const stop = /[。：\n]/.exec(text.norm.slice(0, LONGEST_NAME * 2))?.index ?? 0;
  const end = stop + (/^[。：\s]*/.exec(text.norm.slice(stop))?.[0].length ?? 0);
  return { name: squeeze(text.text.slice(0, stop)), window: null, end };
}

/** `（2023年1月-6月）：动员部署阶段。…`: where the window comes first, the name follows it. */
function nameAfter(text: Passage, end: number, before: string): { name: string; end: number } {
  if (before.trim() !== '') return { name: squeeze(before), end };
  const name = /^([^。：，\n]{2,20}阶段)[。：，]/.exec(text.norm.slice(end, end + LONGEST_NAME));
  return name ? { name: squeeze(name[1] ?? ''), end: end + name[0].length } : { name: '', end };
}

const rest = (text: Passage, from: number): string =>
  text
    .slice(from + (/^[，：。；\s]*/.exec(text.norm.slice(from, from + 20))?.[0].length ?? 0))
    .trim().text;

/** Completes the drafts that print a window. A missing beginning is the date of issue, else the year's first day. */
export function datedPhases(drafts: readonly PhaseDraft[], issuedOn: LocalDate | null): Phase[] {
  return drafts.flatMap(({ window, ordinal, ...draft }, index) => {
    if (!window) return [];
    const yearStart = `${window.to.slice(0, 4)}-01-01` as LocalDate;
    const opening = issuedOn && issuedOn <= window.to ? issuedOn : yearStart;
    const phase: Phase = {
      ordinal: ordinal ?? String(index + 1),
      name: draft.name,
      printedWindow: window.printed,
      from: window.from ?? opening,
      to: window.to,
      ...(window.vagueFrom ? { approximate: ['from' as const] } : {}),
      text: draft.text,
      span: draft.span,
    };
    return [phase];
  });
}
