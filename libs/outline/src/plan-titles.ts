import { furnitureOf } from './furniture.ts';
import { isDivision, markerAt } from './markers.ts';
import { squeeze } from './normalise.ts';
import { MOST_TITLE_LINES, type Block } from './notices.ts';
import { namesIssuer } from './signatures.ts';

const LONGEST_TITLE = 120;
/** Without any heading a title is looked for in so many lines only. */
const NEAR_TOP = 40;
const PLAN_KIND =
  '(?:方案|计划|规划|意见|办法|措施|举措|政策|纲要|清单|要点|细则|规定|决定|安排|目标|分工|台账|指引|(?:分解|责任|任务|进度|计划)表)';
/** The year or the state of the text, on a line of its own under the title: `（2023—2025年）`, `（试行）`. */
const ADDITION =
  '（ ?(?:[12]\\d{3} ?年? ?(?:(?:-{1,2}|至|到) ?[12]\\d{3} ?年?)? ?(?:度|版|修订|修订版)?|试行|暂行|讨论稿|征求意见稿|送审稿|修订稿) ?）';
const ENDS_TITLE = new RegExp(
  `${PLAN_KIND}(?: ?（[^（）]{2,20}）)*$|^(?:${ADDITION})+$|${PLAN_KIND}.{0,3}》$|的(?:批复|报告|决议|公告|通告)$`,
);
/** What a web page prints over the text of a document, or a line that parts them. */
const CHROME =
  /^(?:(?:政策|文件|公文|通知|公告)?(?:全文|原文|正文|文本|内容)|[-=*_]{2,}|首页|当前位置.*|.*[>|].*|.*https?.*)$/;

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
    while (from > after && to - from < MOST_TITLE_LINES && goesOn(head, from)) from--;
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
  !/^(?:为|根据|按照|依据|现将|现就)|《[^》]*$/.test(line) &&
  ENDS_TITLE.test(withoutDate(line)) &&
  !/[。，；]|通知/.test(line) &&
  !furnitureOf(line);

/** Printed over the text and over its letterhead, a title is taken once. */
const goesOn = (head: readonly string[], from: number): boolean =>
  goesOnInto(head[from - 1] ?? '') &&
  !plain(head[from] ?? '').startsWith(plain(head[from - 1] ?? ''));

/** Whether the next line may be the rest of a title that begins here. */
const goesOnInto = (line: string): boolean =>
  line.length <= 40 &&
  !/[，、）]$|[。；：]|(?:通知|号)$/.test(line) &&
  !CHROME.test(line) &&
  !furnitureOf(line) &&
  !isLetterhead(line);

/** `云溪县人民政府`, `云溪县人民政府文件`: above a title, no part of it. 关于…办公室 is. */
const isLetterhead = (line: string): boolean =>
  !line.includes('关于') && namesIssuer(line.replace(/ ?文 ?件$/, ''));

const DATE = / ?（ ?[12]\d{3} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[^（）]{0,30}）$/;

/** A title without the day that it was passed on. */
export const withoutDate = (title: string): string => title.replace(DATE, '');
