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

const CANONICAL = new Map<string, string>(SIMPLIFIED);
for (const [from, to] of LOOK_ALIKES) {
  for (let i = 0; i < from.length; i++) CANONICAL.set(from.charAt(i), to.charAt(i));
}
for (let i = 0; i < 26; i++) {
  CANONICAL.set(String.fromCharCode(0xff21 + i), String.fromCharCode(0x41 + i));
  CANONICAL.set(String.fromCharCode(0xff41 + i), String.fromCharCode(0x61 + i));
}
for (let i = 0; i < 10; i++) CANONICAL.set(String.fromCharCode(0xff10 + i), String(i));

const PATTERN = new RegExp(`[${[...CANONICAL.keys()].join('').replace(/[\]\\^-]/g, '\\$&')}]`, 'g');

/**
 * The text in one width: brackets, commas, colons full; digits, letters, `%`, `.`, `+` half; every dash `-`;
 * traditional characters as simplified ones.
 * As long as the text given, so offsets into one are offsets into the other.
 */
export const normalise = (text: string): string =>
  text.replace(PATTERN, (char) => CANONICAL.get(char) ?? char);

/** Without white space, but for one blank between two words of Latin letters. */
export const squeeze = (text: string): string =>
  text
    .trim()
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
