import type { LocalDate } from '#kernel';
import { dateAtEnd, labelledDate } from './dates.ts';
import type { Line } from './line.ts';
import { normalise, squeeze } from './normalise.ts';
import { issuerOf, noticeIn, type Block, type Notice } from './notices.ts';
import { lastTitle, repeatedTitle, withoutDate } from './plan-titles.ts';
import { pageLabel } from './page-labels.ts';
import { namesAbove, signatureAt } from './signatures.ts';

export type Head = {
  title: string;
  noticeTitle: string | null;
  /** Who the notice's title, the plan's own or the lines over it say it is from. */
  titleIssuer: string | null;
  documentNumber: string | null;
  signedBy: string | null;
  issuedOn: LocalDate | null;
  /** Index of the first line of the plan's own text. */
  bodyFrom: number;
};

const LONGEST_HEAD = 200;
const UNDER_TITLE = 2;

const NUMBER = /^（? ?([\u4e00-\u9fa5]{2,16} ?（ ?\d{4} ?） ?第? ?\d{1,5} ?号) ?）?(?:$| +签发)/;
const NUMBER_LABELS = ['发文字号', '发文文号', '文件编号', '文号'];
const ISSUER_LABELS = ['发文机关', '发文单位', '发布机构', '发文部门', '制发机关'];
const DAY_LABELS = ['成文日期', '成文时间', '发文日期', '印发日期'];
const ISSUED_TITLE = /^(?:.*?(?:印发|发布|下发|公布))?《([^《》]*)》$/;

/** Reads the head; `lines` are those of the whole document. */
export function headOf(lines: readonly Line[]): Head {
  const head = lines.slice(0, LONGEST_HEAD).map(({ passage }) => passage.norm);
  const notice = noticeIn(head);
  const title = titleBehind(head, notice);
  const bodyFrom = (title ?? notice)?.to ?? 0;
  const noticeTitle = printed(lines, notice);
  return {
    title: planTitle(printed(lines, title) ?? notice?.announced ?? noticeTitle ?? ''),
    noticeTitle,
    titleIssuer: notice?.issuer ?? issuerOver(lines, title) ?? pageLabel(lines, ISSUER_LABELS),
    documentNumber: documentNumber(lines, bodyFrom),
    ...dateOfIssue(lines, bodyFrom),
    bodyFrom,
  };
}

function titleBehind(head: readonly string[], notice: Notice | null): Block | null {
  const after = notice?.to ?? 0;
  return repeatedTitle(head, notice?.announced ?? null, after) ?? lastTitle(head, after);
}

function printed(lines: readonly Line[], block: Block | null): string | null {
  if (!block) return null;
  const texts = lines.slice(block.from, block.to).map(({ passage }) => passage.text);
  return squeeze(texts.join(' '));
}

/** Without the day that it was passed on, and without `…印发《》` around it. */
function planTitle(title: string): string {
  const { length } = withoutDate(normalise(title));
  const kept = title.slice(0, length);
  return ISSUED_TITLE.exec(kept)?.[1] ?? kept;
}

/** The offices that a plan's title opens with, or that stand on the lines over it. */
function issuerOver(lines: readonly Line[], title: Block | null): string | null {
  if (!title) return null;
  const { names } = namesAbove(lines, title.from);
  const over = names.length > 0 ? names.join('、') : null;
  return issuerOf([lines[title.from]?.passage.norm ?? '']) ?? over;
}

/**
 * The last signature that stands before the plan's text, or the date right under its title, or what a web page
 * says beside 成文日期.
 */
function dateOfIssue(
  lines: readonly Line[],
  bodyFrom: number,
): Pick<Head, 'signedBy' | 'issuedOn'> {
  const from = Math.max(0, bodyFrom - LONGEST_HEAD);
  for (let at = bodyFrom - 1; at >= from; at--) {
    const signature = signatureAt(lines, at);
    if (signature) return { issuedOn: signature.on, signedBy: signature.by };
  }
  for (let at = bodyFrom; at < bodyFrom + UNDER_TITLE; at++) {
    const signature = signatureAt(lines, at);
    if (signature) return { issuedOn: signature.on, signedBy: signature.by };
  }
  const title = lines[bodyFrom - 1]?.passage.norm ?? '';
  const day = pageLabel(lines, DAY_LABELS);
  const issuedOn = title.endsWith('）') ? dateAtEnd(title)?.date : null;
  return { issuedOn: issuedOn ?? (day === null ? null : labelledDate(day)), signedBy: null };
}

function documentNumber(lines: readonly Line[], before: number): string | null {
  for (const { passage } of lines.slice(0, Math.max(before + UNDER_TITLE, 12))) {
    const match = NUMBER.exec(passage.norm);
    if (!match) continue;
    const found = match[1] ?? '';
    const at = passage.norm.indexOf(found);
    return squeeze(passage.text.slice(at, at + found.length));
  }
  return /^.{6,30}号/.exec(pageLabel(lines, NUMBER_LABELS) ?? '')?.[0] ?? null;
}
