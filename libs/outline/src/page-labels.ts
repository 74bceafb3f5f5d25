import type { Line } from './line.ts';
import { squeeze } from './normalise.ts';

/** So far from either end of the text a web page prints what it knows of a document. */
const NEAR = 40;

/** Blanks may stand between the characters of a label: `标 题：`. */
const spread = (word: string): string => Array.from(word).join(' *');

/**
 * What a web page prints behind one of the labels, over or under the text, on the same line or the next; null when
 * none stands there.
 */
export function pageLabel(lines: readonly Line[], words: readonly string[]): string | null {
  const label = new RegExp(`^(?:${words.map(spread).join('|')}) ?[： ] ?`);
  const ends = lines.length > 2 * NEAR ? [...lines.slice(0, NEAR), ...lines.slice(-NEAR)] : lines;
  for (const [index, { passage }] of ends.entries()) {
    const found = label.exec(passage.norm);
    if (!found) continue;
    const value = squeeze(passage.text.slice(found[0].length));
    const next = ends[index + 1]?.passage.text;
    if (value !== '' || next !== undefined) return value || squeeze(next ?? '');
  }
  return null;
}
