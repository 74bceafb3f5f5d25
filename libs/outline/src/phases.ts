import { addDays, yearOf, type LocalDate } from '#kernel';
import type { Clause } from './clauses.ts';
import type { Content } from './content.ts';
import type { Marker } from './markers.ts';
import { normalise, squeeze } from './normalise.ts';
import type { Phase, Span } from './outline.ts';
import type { Passage } from './passage.ts';
import { datesIn, lastOf } from './printed-dates.ts';
import { windowAt, type Window } from './windows.ts';
import type { Years } from './years.ts';

/** A phase as printed; its beginning may be known only once the date of issue is. */
export type PhaseDraft = {
  ordinal: string | null;
  name: string;
  window: { printed: string; from: LocalDate | null; to: LocalDate; vagueFrom: boolean } | null;
  text: string;
  span: Span;
};

const LONGEST_NAME = 40;

/** What may be a phase: its words, and the marker that it has. */
export type Candidate = Pick<Content, 'text' | 'whole' | 'clauses'> & { marker: Marker | null };

/**
 * Reads a phase of the schedule: `启动实施阶段。2021-2022年，…`, `第一阶段（2023年1月-6月）：…`.
 * Null when it is none.
 * @param scheduled it stands in a section that lays out the schedule, so it need not say 阶段
 */
export function phaseIn(candidate: Candidate, scheduled: boolean, years: Years): PhaseDraft | null {
  const { text, whole, marker, clauses } = candidate;
  const head = headOf(text, scheduled, years);
  const named = isNamed(candidate, head);
  if (!named && !scheduled) return null;
  const window = head.window ?? windowAt(text.norm, head.end, years);
  const printed = window
    ? printedWindow(text, window)
    : (limitOf(clauses, years) ?? (scheduled ? lastLimit(text.slice(head.end), years) : null));
  if (!printed && !(named && scheduled)) return null;
  return {
    ordinal: ordinalOf(marker),
    name: head.name || stageName(whole, marker),
    window: printed,
    text: rest(text, window ? Math.max(head.end, window.end) : head.end),
    span: whole.span(),
  };
}

const ordinalOf = (marker: Marker | null): string | null => marker?.number?.toString() ?? null;

/** It calls itself a 阶段. */
const isNamed = ({ text, marker }: Candidate, { name }: Head): boolean =>
  marker?.form === 'stage' ||
  STAGE.test(text.norm) ||
  /阶段(?:（[^（）]*）)?$/.test(normalise(name));

/** The phases that a schedule prints as plain paragraphs: `启动阶段（2023年5月）。…` */
export function phasesInText(text: Passage, years: Years): PhaseDraft[] {
  const phases: PhaseDraft[] = [];
  let named = years;
  for (const { 0: line, index } of text.norm.matchAll(/[^\n]+/g)) {
    for (const phase of phasesInLine(text.slice(index, index + line.length), named)) {
      phases.push(phase);
      if (phase.window) named = { ...named, year: yearOf(phase.window.to) };
    }
  }
  return phases;
}

/** The phase that a line is; else those that its sentences are: `3月至5月为动员阶段，…；6月为…`. */
function phasesInLine(line: Passage, years: Years): PhaseDraft[] {
  const read = (whole: Passage): PhaseDraft | null =>
    phaseIn({ text: whole, whole, clauses: [], marker: null }, false, years);
  const whole = read(line);
  if (whole) return [whole];
  const sentences = [...line.norm.matchAll(/[^。；]+[。；]?/g)];
  return sentences.flatMap(({ 0: words, index }) => {
    if (!words.includes('阶段')) return [];
    const phase = read(line.slice(index, index + words.length).trim());
    return phase ? [phase] : [];
  });
}

/** `（2023年6月底前）` behind its name, where that ends a line. */
function limitOf(clauses: readonly Clause[], years: Years): PhaseDraft['window'] {
  const windows = clauses
    .filter(({ lists }) => lists.length === 0)
    .flatMap(({ limits }) => limits)
    .flatMap((limit) => {
      const window = windowAt(limit.norm, 0, years);
      return window ? [printedWindow(limit, window)] : [];
    });
  return windows[0] ?? null;
}

/** A step that only says by when the last of it is to be done: `各乡镇于3月底前上报方案`. */
function lastLimit(body: Passage, years: Years): PhaseDraft['window'] {
  const last =
    lastOf(datesIn(body, years, false)) ?? lastOf(datesIn(body, years, true).filter(isFine));
  return last && { printed: last.words, from: null, to: last.on, vagueFrom: true };
}

/** 2019年上半年，印发方案; 2019年 alone may be any year that is spoken of. */
const isFine = ({ words }: { words: string }): boolean => /[月日号季底末]|半年/.test(words);

const printedWindow = (text: Passage, window: Window): PhaseDraft['window'] => ({
  ...window,
  printed: squeeze(text.text.slice(window.start, window.end)),
});

/** 第一阶段, where nothing else names it. */
const stageName = (whole: Passage, marker: Marker | null): string =>
  whole.norm.slice(0, marker?.length ?? 0).replace(/[ ：、]/g, '');

type Head = { name: string; window: Window | null; end: number };

/** Where the name begins: behind a 第一阶段： of its own. */
const STAGE = /^第[一二三四五六七八九十\d]{1,2}(?:阶段|步)[：、， ]+/;

function headOf(text: Passage, scheduled: boolean, years: Years): Head {
  const start = STAGE.exec(text.norm)?.[0].length ?? 0;
  return (
    windowFirst(text, start, scheduled, years) ??
    windowInBrackets(text, start, years) ??
    nameOnly(text, start)
  );
}

/** `2021-2022年为启动实施阶段。`, in a schedule `2021年3月，动员部署。`, too */
function windowFirst(text: Passage, start: number, scheduled: boolean, years: Years): Head | null {
  const window = windowAt(text.norm, start, years);
  if (!window) return null;
  const behind = text.norm.slice(window.end, window.end + LONGEST_NAME);
  const name =
    /^ ?[为是，：、] ?([^。：，\n]{2,20}阶段)[。：，；]\s*/.exec(behind) ??
    (scheduled ? /^ ?[，：、] ?([^。：，；\n]{2,20})[。：；]\s*/.exec(behind) : null);
  return name && { name: squeeze(name[1] ?? ''), window, end: window.end + name[0].length };
}

/** `动员部署阶段（2023年3月-4月）。`, `（2023年3月-4月）：动员部署阶段。` */
function windowInBrackets(text: Passage, start: number, years: Years): Head | null {
  const opening = text.norm.slice(start, start + LONGEST_NAME + 2);
  const bracket = /^([^（。：\n]{0,40})（ ?(?:时间|时限|时段)?：? ?/.exec(opening);
  const window = bracket && windowAt(text.norm, start + bracket[0].length, years);
  if (!window) return null;
  const close = /^ ?）[。：，\s]*/.exec(text.norm.slice(window.end, window.end + 8));
  if (!close) return null;
  const end = window.end + close[0].length;
  const name = squeeze(bracket[1] ?? '');
  return name === '' ? { window, ...nameBehind(text, end) } : { name, window, end };
}

function nameBehind(text: Passage, end: number): Pick<Head, 'name' | 'end'> {
  const name = /^([^。：，\n]{2,20}阶段)[。：，]/.exec(text.norm.slice(end, end + LONGEST_NAME));
  return name ? { name: squeeze(name[1] ?? ''), end: end + name[0].length } : { name: '', end };
}

/** The name up to 。 or ：, or to the end of its line. */
function nameOnly(text: Passage, start: number): Head {
  const opening = text.norm.slice(start, start + LONGEST_NAME * 2);
  const stop = start + (/[。：\n]/.exec(opening)?.index ?? 0);
  const end = stop + (/^[。：\s]*/.exec(text.norm.slice(stop, stop + 20))?.[0].length ?? 0);
  return { name: squeeze(text.text.slice(start, stop)), window: null, end };
}

const rest = (text: Passage, from: number): string =>
  text
    .slice(from + (/^[，：。；\s]*/.exec(text.norm.slice(from, from + 20))?.[0].length ?? 0))
    .trim().text;

/**
 * Completes the drafts that print a window. One that only prints an end begins behind the one before, the first
 * with the document, else with the year.
 */
export function datedPhases(drafts: readonly PhaseDraft[], issuedOn: LocalDate | null): Phase[] {
  const phases: Phase[] = [];
  for (const [index, { window, ordinal, ...draft }] of drafts.entries()) {
    if (!window) continue;
    const yearStart = `${window.to.slice(0, 4)}-01-01` as LocalDate;
    const issued = issuedOn && issuedOn <= window.to ? issuedOn : yearStart;
    const before = phases.at(-1)?.to;
    const opening = before !== undefined && before < window.to ? addDays(before, 1) : issued;
    phases.push({
      ordinal: ordinal ?? String(index + 1),
      name: draft.name,
      printedWindow: window.printed,
      from: window.from ?? opening,
      to: window.to,
      ...(window.vagueFrom ? { approximate: ['from' as const] } : {}),
      text: draft.text,
      span: draft.span,
    });
  }
  return phases;
}
