import { SIMPLIFIED } from './traditional.ts';

/** Look-alikes and the one form that the grammars know. Each maps one code unit to one. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['()[]【】［］〔〕', '（）（）（）（）（）'],
  [',;:!?％．｡', '，；：！？%.。'],
  ['—–―‐‑－−─～~﹣', '-----------'],
  ['「」『』', '“”“”'],
  ['＋○〇', '+〇〇'],
  ['\u3000\u00a0\t\u2002\u2003\u2009', '      '],
];

/** Of each UTF-16 code unit the one that stands for it. */
const CANONICAL = Uint16Array.from({ length: 0x1_00_00 }, (_, unit) => unit);
for (const [traditional, simplified] of SIMPLIFIED) {
  CANONICAL[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
}
for (const [from, to] of LOOK_ALIKES) {
  for (let i = 0; i < from.length; i++) CANONICAL[from.charCodeAt(i)] = to.charCodeAt(i);
}
const FULL_WIDTH = 0xfe_e0;
for (const [first = '', last = ''] of ['AZ', 'az', '09'].map((ends) => ends.split(''))) {
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) {
    CANONICAL[unit + FULL_WIDTH] = unit;
  }
}

/**
 * The text in one width: brackets, commas, colons full; digits, letters, `%`, `.`, `+` half; every dash `-`;
 * traditional characters as simplified ones.
 * As long as the text given, so offsets into one are offsets into the other.
 */
export function normalise(text: string): string {
  let norm = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const canonical = CANONICAL[unit] ?? unit;
    if (canonical === unit) continue;
    norm += text.slice(from, i) + String.fromCharCode(canonical);
    from = i + 1;
  }
  return from === 0 ? text : norm + text.slice(from);
}

/** Without white space, but for one blank between two words of Latin letters. */
export const squeeze = (text: string): string =>
  text
    .trim()
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
