import type { LocalDate } from '#kernel';
import { wholeDate } from './dates.ts';
import type { Line } from './lines.ts';
import { squeeze } from './normalise.ts';
import { noticeIn, type Block } from './notices.ts';
import { lastTitle, repeatedTitle } from './plan-titles.ts';
import { signatureBefore } from './signatures.ts';

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
const UNDER_TITLE = 2;

const NUMBER = /^([\u4e00-\u9fa5]{2,14} ?（ ?\d{4} ?） ?第? ?\d{1,5} ?号)(?:$| +签发)/;
const LABELLED_NUMBER = /^（?(?:发文字号|文号|发文文号)）?[： ]+(.{6,30}号)$/;

/** Reads the head; `lines` are those of the whole document. */
export function headOf(lines: readonly Line[]): Head {
  const head = lines.slice(0, LONGEST_HEAD).map(({ passage }) => passage.norm);
  const notice = noticeIn(head);
  const after = notice?.to ?? 0;
  const announced = notice?.announced ?? null;
  const title = repeatedTitle(head, announced, after) ?? lastTitle(head, after);
  const bodyFrom = title?.to ?? after;
  return {
    title: printed(lines, title) ?? announced ?? '',
    noticeTitle: printed(lines, notice),
    noticeIssuer: notice?.issuer ?? null,
    documentNumber: documentNumber(lines, bodyFrom),
    ...dateOfIssue(lines, bodyFrom),
    bodyFrom,
  };
}

function printed(lines: readonly Line[], block: Block | null): string | null {
  if (!block) return null;
  const texts = lines.slice(block.from, block.to).map(({ passage }) => passage.text);
  return squeeze(texts.join(' ')).replace(/^《([^《》]*)》$/, '$1');
}

/** The last date that stands alone before the plan's text or right under its title, and who signed above it. */
function dateOfIssue(
  lines: readonly Line[],
  bodyFrom: number,
): Pick<Head, 'signedBy' | 'issuedOn'> {
  const isDate = ({ furniture }: Line): boolean => furniture === 'date';
  const above = lines.slice(0, bodyFrom).findLastIndex(isDate);
  const under = lines.slice(bodyFrom, bodyFrom + UNDER_TITLE).findIndex(isDate);
  const dated = above < 0 && under >= 0 ? bodyFrom + under : above;
  const issuedOn = wholeDate(lines[dated]?.passage.norm ?? '');
  return { issuedOn, signedBy: signatureBefore(lines, dated)?.by ?? null };
}

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
