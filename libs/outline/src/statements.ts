import { masked } from './brackets.ts';
import type { Passage } from './passage.ts';

/** A stretch between commas. */
export type Statement = {
  /** Offsets in the passage, white space at the ends left out. */
  from: number;
  to: number;
  /** Normalised, as printed. */
  text: string;
  /** The same with brackets, titles and quotations blanked out. */
  open: string;
  /** The first of its sentence: what was said about time before a full stop holds no longer. */
  opensSentence: boolean;
};

const STOPS = /[。！？]/;
const PAUSES = /[，；：]/;

/**
 * Cuts a passage at commas, semicolons and full stops outside brackets and quotations.
 * A paragraph's end is a full stop too, unless it closes with ：； or 、 and so goes on.
 */
export function statementsIn(passage: Passage): Statement[] {
  const open = masked(passage.norm);
  const statements: Statement[] = [];
  let from = 0;
  let opensSentence = true;
  const close = (to: number): void => {
    const text = passage.norm.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    const end = start + text.trim().length;
    if (end > start) {
      const range = {
        from: start,
        to: end,
        text: passage.norm.slice(start, end),
        open: open.slice(start, end),
      };
      statements.push({ ...range, opensSentence });
      opensSentence = false;
    }
    from = to + 1;
  };
  for (let i = 0; i < open.length; i++) {
    const char = open.charAt(i);
    if (STOPS.test(char) || char === '\n') {
      close(i);
      opensSentence =
        char !== '\n' ||
        opensSentence ||
        !/[：；、，]$/.test(passage.norm.slice(Math.max(0, i - 2), i).trimEnd());
    } else if (PAUSES.test(char) && !isDigitGroup(passage, i)) close(i);
  }
  close(open.length);
  return statements;
}

/** The comma of 1,000 parts no statements; printed full-width it does. */
const isDigitGroup = ({ text }: Passage, at: number): boolean =>
  text.charAt(at) === ',' &&
  /\d/.test(text.charAt(at - 1)) &&
  /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
