import type { LocalDate } from '#kernel';
import { furnitureOf } from './furniture.ts';
import type { Line } from './lines.ts';
import { markerAt, RANK } from './markers.ts';
import { squeeze } from './normalise.ts';
import { wholeDate } from './dates.ts';

/** What stands before the first section. */
export type Head = {
  title: string;
  noticeTitle: string | null;
  /** Who the notice's title says it is from. */
  noticeIssuer: string | null;
  documentNumber: string | null;
  signedBy: string | null;
  issuedOn: LocalDate | null;
  /** Index of the first line of the plan's own text. */
  bodyFrom: number;
};

const LONGEST_HEAD = 200;
const MOST_TITLE_LINES = 6;
const LONGEST_TITLE = 120;

const NUMBER = /^([\u4e00-\u9fa5]{2,14} ?（ ?\d{4} ?） ?第? ?\d{1,5} ?号)(?:$| +签发)/;
const LABELLED_NUMBER = /^（?(?:发文字号|文号|发文文号)）?[： ]+(.{6,30}号)$/;
const PLAN_KIND = '(?:方案|计划|规划|意见|办法|措施|纲要|清单|要点|细则|安排)';
const PLAN_TITLE = new RegExp(
  `${PLAN_KIND}(?: ?（[^（）]{2,20}）)*$|^（ ?[12]\\d{3}[^（）]{0,14}年?(?:度|版)? ?）$|${PLAN_KIND}.{0,3}》$`,
);
const ORGANIZATION = /(?:政府|办公室|办公厅|委员会|厅|局|部|委|领导小组|指挥部|协会)$/;
const SENTENCE = /[。，；：！？]/;

/** Reads the head; `lines` are those of the whole document. */
export function headOf(lines: readonly Line[]): Head {
  const head = lines.slice(0, LONGEST_HEAD).map(({ passage }) => passage.norm);
  const notice = noticeIn(head);
  const announced = notice && announcedTitle(notice.title);
  const title = repeated(head, announced, notice?.to ?? 0) ?? lastTitle(head, notice?.to ?? 0);
  const bodyFrom = title?.to ?? notice?.to ?? 0;
  const before = head.slice(0, bodyFrom);
  const dated = before.findLastIndex((line) => wholeDate(line) !== null);
  return {
    title: title ? printedTitle(lines, title) : (announced ?? ''),
    noticeTitle: notice ? printedTitle(lines, notice) : null,
    noticeIssuer: notice ? issuerOf(notice.title) : null,
    documentNumber: documentNumber(lines, bodyFrom),
    signedBy: signatureBefore(lines, dated)?.by ?? null,
    issuedOn: dated >= 0 ? wholeDate(before[dated] ?? '') : null,
    bodyFrom,
  };
}

type Block = { from: number; to: number; title: string };

const printedTitle = (lines: readonly Line[], { from, to }: Block): string =>
  squeeze(
    lines
      .slice(from, to)
      .map(({ passage }) => passage.text)
      .join(' '),
  ).replace(/^《([^《》]*)》$/, '$1');

/** `…关于印发…的通知`, over as many lines as it takes. */
function noticeIn(head: readonly string[]): Block | null {
  const about = head.findIndex(
    (line) => /关于(?:印发|下发|发布|公布|转发|实施|制定)?/.test(line) && !SENTENCE.test(line),
  );
  if (about < 0 || startsPlan(head, about)) return null;
  let from = about;
  while (
    from > 0 &&
    /^ ?关于/.test(head[from] ?? '') &&
    about - from < 2 &&
    isIssuerLine(head[from - 1])
  )
    from--;
  for (let to = about + 1; to <= Math.min(head.length, about + MOST_TITLE_LINES); to++) {
    if (to > about + 1 && SENTENCE.test(head[to - 1] ?? '')) return null;
    if (/通 ?知(?: ?（[^（）]*）)?$/.test(head[to - 1] ?? '')) {
      return { from, to, title: squeeze(head.slice(from, to).join(' ')) };
    }
  }
  return null;
}

const isIssuerLine = (line: string | undefined): boolean =>
  line !== undefined && line.length <= 40 && ORGANIZATION.test(line) && !SENTENCE.test(line);

/** A numbered heading has come before: what follows is the plan's text. */
const startsPlan = (head: readonly string[], at: number): boolean =>
  head.slice(0, at).some((line) => markerAt(line)?.form === 'cjk');

function announcedTitle(notice: string): string | null {
  const match = /关于(?:印发|下发|发布|公布|转发)(.+?)的?通知/.exec(notice);
  return match?.[1]?.replace(/^《(.*)》$/, '$1') ?? null;
}

const issuerOf = (notice: string): string | null => {
  const name = notice.slice(0, notice.indexOf('关于'));
  return ORGANIZATION.test(name) ? name : null;
};

/** The announced title as it is printed again over the plan. */
function repeated(head: readonly string[], announced: string | null, after: number): Block | null {
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
function lastTitle(head: readonly string[], after: number): Block | null {
  const heading = head.findIndex((line, index) => {
    const marker = index >= after ? markerAt(line) : null;
    return (
      marker !== null && RANK[marker.form] <= RANK['cjk-bracket'] && marker.length < line.length
    );
  });
  const limit = heading < 0 ? Math.min(head.length, 40) : heading;
  for (let to = limit; to > after; to--) {
    if (!endsTitle(head[to - 1] ?? '')) continue;
    let from = to - 1;
    while (from > after && to - from < MOST_TITLE_LINES && goesOnInto(head[from - 1] ?? '')) from--;
    const title = squeeze(head.slice(from, to).join(' '));
    if (title.length <= LONGEST_TITLE && title.length > 4) return { from, to, title };
  }
  return null;
}

const endsTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  PLAN_TITLE.test(line) &&
  !/[。，；]|通知/.test(line) &&
  !furnitureOf(line);

const goesOnInto = (line: string): boolean =>
  line.length <= 40 &&
  !/[。；：，、）]$|[。；：]/.test(line) &&
  !furnitureOf(line) &&
  !NUMBER.test(line) &&
  !ORGANIZATION.test(line) &&
  !/文件$|通知$/.test(line);

function documentNumber(lines: readonly Line[], before: number): string | null {
  for (const { passage } of lines.slice(0, Math.max(before, 12))) {
    const match = NUMBER.exec(passage.norm) ?? LABELLED_NUMBER.exec(passage.norm);
    if (!match) continue;
    const printed = match[1] ?? '';
    const at = passage.norm.indexOf(printed);
    return squeeze(passage.text.slice(at, at + printed.length));
  }
  return null;
}

export type Signature = { by: string; lines: number };

/** The lines right before the date that name organizations. */
export function signatureBefore(lines: readonly Line[], dated: number): Signature | null {
  const names: string[] = [];
  let first = dated;
  while (first > 0 && dated - first < 4 && isIssuerLine(lines[first - 1]?.passage.norm)) {
    first--;
    names.unshift(...(lines[first]?.passage.text ?? '').split(/\s{2,}/).map(squeeze));
  }
  return names.length > 0 ? { by: names.join('、'), lines: dated - first } : null;
}
