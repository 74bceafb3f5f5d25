import {
  MAX_ATTRIBUTES,
  MAX_CELLS,
  MAX_ROWS,
  MAX_TAGS,
  outOfBounds,
  tooLarge,
  unreadable,
} from './limits.ts';

export type Tags = { readonly rows: number; readonly cells: number; readonly tags: number };

const NONE: Tags = { rows: 0, cells: 0, tags: 0 };

/** A tag's name without its prefix, and the rest of it; what ends or declares is no tag. */
const TAG = /<(?:[\w.-]+:)?([\w.-]+)([^<>]*)>/g;

/**
 * Counts what the reader of tables would make something of, before it does: rows and cells without an address take it as
 * much time as others, and attributes more than all.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export function countTags(text: string, before: Tags = NONE): Tags {
  let { rows, cells, tags } = before;
  for (const [, name, rest = ''] of text.matchAll(TAG)) {
    tags++;
    if (name === 'row') rows++;
    else if (name === 'c') cells++;
    if (rows > MAX_ROWS) throw outOfBounds();
    if (cells > MAX_CELLS || tags > MAX_TAGS) throw tooLarge('表格内容过多，请拆分后再导入');
    if (rest.length > MAX_ATTRIBUTES && attributesIn(rest) > MAX_ATTRIBUTES) {
      throw unreadable('表格的内容已损坏，请重新另存为 .xlsx 再导入');
    }
  }
  return { rows, cells, tags };
}

function attributesIn(tag: string): number {
  let count = 0;
  for (let at = tag.indexOf('='); at >= 0; at = tag.indexOf('=', at + 1)) count++;
  return count;
}
