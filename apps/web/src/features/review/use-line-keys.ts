import { type KeyboardEvent, useState } from 'react';
import { type MarkedText } from './review.ts';
import { type Marking, nextLine } from './use-marking.ts';

type Lines = MarkedText['lines'];
type Step = (lines: Lines, from: number) => number;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: (lines, from) => nextLine(lines, from, 1),
  ArrowUp: (lines, from) => nextLine(lines, from, -1),
  Home: (lines) => nextLine(lines, -1, 1),
  End: (lines) => nextLine(lines, lines.length, -1),
};

/** One line has the focus; arrows lead to others, and what marks them is told. */
export function useLineKeys(
  lines: Lines,
  marking: Marking | null,
  onEnter: (index: number) => void,
): {
  /** Index of the line that Tab leads to. */
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const [current, setCurrent] = useState(() => nextLine(lines, -1, 1));
  const focus = (index: number): void => {
    setCurrent(index);
    const line = document.getElementById(`line-${index}`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.code === 'Enter') {
      event.preventDefault();
      onEnter(current);
      return;
    }
    if (marking?.byKey(event, current)) {
      event.preventDefault();
      return;
    }
    const step = STEPS[event.code];
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus(step(lines, current));
  };
  return { current, setCurrent, onKeyDown };
}
