import { furnitureOf } from './furniture.ts';
import { isDivision, markerAt } from './markers.ts';
import { squeeze } from './normalise.ts';
import { MOST_TITLE_LINES, type Block } from './notices.ts';
import { namesIssuer } from './signatures.ts';

const LONGEST_TITLE = 120;
/** Without any heading a title is looked for in so many lines only. */
const NEAR_TOP = 40;
const PLAN_KIND = '(?:方案|计划|规划|意见|办法|措施|纲要|清单|要点|细则|安排)';
const ENDS_TITLE = new RegExp(
  `${PLAN_KIND}(?: ?（[^（）]{2,20}）)*$|^（ ?[12]\\d{3}[^（）]{0,14}年?(?:度|版)? ?）$|${PLAN_KIND}.{0,3}》$`,
);

/** The announced title as it is printed again over the plan. */
export function repeatedTitle(
  head: readonly string[],
  announced: string | null,
  after: number,
): Block | null {
  if (announced === null) return null;
  const wanted = plain(announced);
  for (let from = after; from < head.length; from++) {
    if (!wanted.startsWith(plain(head[from] ?? '').slice(0, 6))) continue;
    for (let to = from + 1; to <= Math.min(head.length, from + MOST_TITLE_LINES); to++) {
      const title = plain(head.slice(from, to).join(''));
      if (title === wanted) return { from, to, title };
      if (title.length > wanted.length) break;
    }
  }
  return null;
}

const plain = (title: string): string => title.replace(/[\s《》]/g, '');

/** The last lines before the first heading that read as a plan's title. */
export function lastTitle(head: readonly string[], after: number): Block | null {
  const heading = head.findIndex((line, index) => index >= after && isHeading(line));
  for (let to = heading < 0 ? Math.min(head.length, NEAR_TOP) : heading; to > after; to--) {
    if (!endsTitle(head[to - 1] ?? '')) continue;
    let from = to - 1;
    while (from > after && to - from < MOST_TITLE_LINES && goesOnInto(head[from - 1] ?? '')) from--;
    const title = squeeze(head.slice(from, to).join(' '));
    if (title.length <= LONGEST_TITLE && title.length > 4) return { from, to, title };
  }
  return null;
}

function isHeading(line: string): boolean {
  const marker = markerAt(line);
  return marker !== null && isDivision(marker) && marker.length < line.length;
}

const endsTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  ENDS_TITLE.test(line) &&
  !/[。，；]|通知/.test(line) &&
  !furnitureOf(line);

/** Whether the next line may be the rest of a title that begins here. */
const goesOnInto = (line: string): boolean =>
  line.length <= 40 &&
  !/[，、）]$|[。；：]|(?:文件|通知|号)$/.test(line) &&
  !furnitureOf(line) &&
  !namesIssuer(line);
