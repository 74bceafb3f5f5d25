import type { Line } from './line.ts';
import { Passage } from './passage.ts';
import type { SectionDraft } from './section-drafts.ts';
import type { Warnings } from './warnings.ts';

export type Reading = {
  lines: readonly Line[];
  /** The plan's own text is lines `[bodyFrom, bodyTo)`. */
  bodyFrom: number;
  bodyTo: number;
  /** What stands before the first marker. */
  preamble: Passage;
  sections: readonly SectionDraft[];
};

/** Share of the text, and characters, below which what belongs nowhere is no more than an introduction. */
const INTRODUCTION = 0.25;
const FEW = 200;

/** What of a text belongs to no item, and to no section that needs none. */
export type Unread = {
  /** Of the text, 0 to 1. */
  share: number;
  /** In the order of the text, none empty. */
  passages: readonly Passage[];
};

export function unreadOf(reading: Reading): Unread {
  const { lines, bodyFrom, bodyTo, preamble, sections } = reading;
  const behind = lines
    .slice(bodyTo)
    .filter(({ cell, furniture }) => cell === undefined && furniture === null)
    .map(({ passage }) => passage);
  const introductions = sections
    .filter(({ purpose }) => purpose === 'work')
    .map(({ text }) => text);
  const idle = [preamble, ...introductions, Passage.join(behind, '\n')];
  const passages = idle.filter(({ length }) => length > 0);
  const all = lengthOf(lines.slice(bodyFrom).map(({ passage }) => passage));
  return { share: all === 0 ? 0 : Math.min(1, lengthOf(passages) / all), passages };
}

/** Where much of the text is unread: how much, and the longest stretch of it. */
export function warnOfUnread({ share, passages }: Unread, warnings: Warnings): void {
  const [first] = passages;
  if (!first || share < INTRODUCTION || lengthOf(passages) < FEW) return;
  const longest = passages.reduce((one, other) => (other.length > one.length ? other : one), first);
  const message = `正文约${Math.round(share * 100)}%的文字没有列入任何任务，最长的一段从此处开始。`;
  warnings.add('text-unread', message, longest.span());
}

const lengthOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { length }) => sum + length, 0);
