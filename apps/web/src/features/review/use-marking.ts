import { type KeyboardEvent, useState } from 'react';
import { type MarkedText, type Span } from './review.ts';

type Lines = MarkedText['lines'];

/** What is marked of a text, by whole lines from the keyboard, or as it was drawn over by the mouse. */
export type Marking = {
  readonly span: Span | null;
  readonly clear: () => void;
  readonly byMouse: (box: HTMLElement) => boolean;
  /** @returns whether the key was one of marking */
  readonly byKey: (event: KeyboardEvent, current: number) => boolean;
};

export function useMarking(lines: Lines): Marking {
  const [span, setSpan] = useState<Span | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const clear = (): void => {
    setSpan(null);
    setAnchor(null);
  };
  const mark = (from: number, to: number): void => {
    setAnchor(from);
    setSpan(spanOf(lines, from, to));
  };
  const byMouse = (box: HTMLElement): boolean => {
    const drawn = drawnIn(box, lines);
    setAnchor(null);
    setSpan(drawn);
    return drawn !== null;
  };
  const byKey = (event: KeyboardEvent, current: number): boolean => {
    if (event.code === 'Space') {
      if (anchor === current) clear();
      else mark(current, current);
      return true;
    }
    if (event.code === 'Escape' && span !== null) {
      clear();
      return true;
    }
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (!event.shiftKey || step === 0) return false;
    const next = nextLine(lines, current, step);
    mark(anchor ?? current, next);
    return false; // and the focus moves on
  };
  return { span, clear, byMouse, byKey };
}

/** The next line that has words; the same one at either end. */
export function nextLine(lines: Lines, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.text.trim() !== '') return index;
  }
  return from;
}

function spanOf(lines: Lines, one: number, other: number): Span | null {
  const [first, last] = [lines[Math.min(one, other)], lines[Math.max(one, other)]];
  return first && last ? { start: first.start, end: last.start + last.text.length } : null;
}

function drawnIn(box: HTMLElement, lines: Lines): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset, lines);
  const end = offsetOf(range.endContainer, range.endOffset, lines);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

/** Where in the text a point of the page stands. */
function offsetOf(node: Node, offset: number, lines: Lines): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>('[data-index]');
  const line = lines[Number(row?.dataset.index)];
  if (!row || !line) return null;
  const before = document.createRange();
  before.setStart(row, 0);
  before.setEnd(node, offset);
  return line.start + before.toString().length;
}
