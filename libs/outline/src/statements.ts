import { masked } from './brackets.ts';
import { markerAt } from './markers.ts';
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
  /** What parts it from the one before: of what was said about time, a full stop ends all, a semicolon 每年. */
  after: 'paragraph' | 'full-stop' | 'semicolon' | 'comma';
  /** It opens an item of a list. */
  listed: boolean;
};

const MARKS = /[。！？，；：\n]/g;

/** Brackets that share out what stands before them: （其中女性300名）, （2026年300人，2027年400人）. */
const SHARES = /^ ?(?:其中|含|[12]\d{3} ?年[^\d月日]{0,12}\d+[^\d年月日])/;
/** Quotations that say how much, not what something is called: “培养500名，持证率达到60%”. */
const SAYS_HOW_MUCH = /[，；].*\d|\d.*[，；]|(?:达到|不低于|不少于|超过)[^，]{0,6}\d/;

const speaks = (inside: string): boolean =>
  /\d/.test(inside) && (SHARES.test(inside) || SAYS_HOW_MUCH.test(inside));

/** A task's text is asked for its dates and for its quantities. */
const cuts = new WeakMap<Passage, readonly Statement[]>();

/**
 * Cuts a passage at commas, semicolons and full stops outside brackets and quotations.
 * A paragraph's end is a full stop too, unless it closes with ：； or 、 and so goes on.
 */
export function statementsIn(passage: Passage): readonly Statement[] {
  const statements = cuts.get(passage) ?? cut(passage);
  cuts.set(passage, statements);
  return statements;
}

function cut(passage: Passage): Statement[] {
  const open = masked(passage.norm, undefined, speaks);
  const statements: Statement[] = [];
  let from = 0;
  const state: Pick<Statement, 'after'> = { after: 'full-stop' };
  const close = (to: number): void => {
    const text = passage.norm.slice(from, to);
    const blank = text.length - text.trimStart().length;
    const opensParagraph = from === 0 || passage.norm.charAt(from - 1) === '\n';
    const marker = opensParagraph ? (markerAt(text.slice(blank, blank + 12))?.length ?? 0) : 0;
    const start = from + blank + marker;
    const end = from + text.trimEnd().length;
    if (end > start) {
      const range = {
        from: start,
        to: end,
        text: passage.norm.slice(start, end),
        open: open.slice(start, end),
        listed: marker > 0,
      };
      statements.push({ ...range, ...state });
      state.after = 'comma';
    }
    from = to + 1;
  };
  for (const { 0: char, index } of open.matchAll(MARKS)) {
    if (char === '，' && isDigitGroup(passage, index)) continue;
    close(index);
    if (char === '；' && state.after === 'comma') state.after = 'semicolon';
    else if (char === '\n' && !goesOn(passage.norm, index)) state.after = 'paragraph';
    else if (/[。！？]/.test(char) && state.after !== 'paragraph') state.after = 'full-stop';
  }
  close(open.length);
  return statements;
}

/** A paragraph that closes with ：； or a comma goes on in the next one. */
const goesOn = (norm: string, at: number): boolean =>
  /[：；、，]$/.test(norm.slice(Math.max(0, at - 2), at).trimEnd());

/** The comma of 1,000 parts no statements. */
const isDigitGroup = ({ norm }: Passage, at: number): boolean =>
  /(?<!\d)\d{1,3}$/.test(norm.slice(Math.max(0, at - 4), at)) &&
  /^\d{3}(?!\d)/.test(norm.slice(at + 1, at + 5));
