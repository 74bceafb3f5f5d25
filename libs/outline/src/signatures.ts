import type { LocalDate } from '#kernel';
import { dateAtEnd } from './dates.ts';
import type { Line } from './line.ts';
import { squeeze } from './normalise.ts';

/** How the name of an office that issues documents ends. */
const ORGANIZATION =
  /(?:国务院|政府|中共中央|办公室|办公厅|委员会|人大|政协|法院|检察院|海关|银行|领导小组|指挥部|联席会议|专班|中心|公司|集团|大学|学院|总社|支队|总队|[厅局部委署办协联会]|等[一二三四五六七八九十\d]{1,3}(?:个?部门|部委|单位))$/;
const LONGEST_LINE = 60;
/** More lines name no issuers. */
const MOST_LINES = 60;

/** Whether the words end as the name of an office that issues documents does. */
export const namesIssuer = (norm: string): boolean => ORGANIZATION.test(norm);

/** A line that holds nothing but such names. */
export const isIssuerLine = (norm: string | undefined): boolean =>
  norm !== undefined &&
  norm.length <= LONGEST_LINE &&
  !/[。，；：！？《》]|关于/.test(norm) &&
  norm.trim() !== '' &&
  issuersIn(norm).every(namesIssuer);

/**
 * The names of a line, parted by 、 or blanks. A blank is the layout's own where what it parts is no name:
 * `财 政 部`, `云溪县 人民政府`.
 */
export function issuersIn(text: string): string[] {
  return text
    .trim()
    .split(/、|\s{2,}/)
    .flatMap(partedAtPlace)
    .flatMap((part) => {
      const names = part.split(/\s+/);
      return names.every((name) => name.length > 2 && namesIssuer(name)) ? names : [squeeze(part)];
    })
    .filter((name) => name !== '');
}

const PLACE = /^(?:(?![省市县区州])[\u4e00-\u9fa5]){1,6}[省市县区州]/;

/** Names set without a blank between them, each of the same place: `某县教育局某县财政局`. */
function partedAtPlace(text: string): string[] {
  const place = PLACE.exec(text)?.[0];
  if (place === undefined || !text.slice(place.length).includes(place)) return [text];
  return text.split(new RegExp(`(?<=[局厅会办室院府部委])(?=(?:中共)?${place})`));
}

/** Who signed and when; `from` is the first line of it. */
export type Signature = { by: string | null; on: LocalDate; from: number };

/** The date at the end of a line, alone or behind the last name, and the names on the lines right before it. */
export function signatureAt(lines: readonly Line[], at: number): Signature | null {
  const line = lines[at]?.passage;
  const dated = line && dateAtEnd(line.norm);
  if (!dated) return null;
  const beside = line.slice(0, dated.at).trim();
  if (beside.length > 0 && !isIssuerLine(beside.norm)) return null;
  // Behind 发布日期： on the line before it is the page's.
  if (lines[at - 1]?.passage.norm.endsWith('：')) return null;
  const above = namesAbove(lines, at);
  const names = [...above.names, ...issuersIn(beside.text)];
  return { by: names.length > 0 ? names.join('、') : null, on: dated.date, from: above.from };
}

/** A name in a cell of a table signs nothing. */
const isSignature = (line: Line | undefined): boolean =>
  line?.cell === undefined && isIssuerLine(line?.passage.norm);

/** The names on the lines right above, in order. */
export function namesAbove(lines: readonly Line[], at: number): { names: string[]; from: number } {
  let from = at;
  while (from > 0 && at - from < MOST_LINES && isSignature(lines[from - 1])) from--;
  return { names: lines.slice(from, at).flatMap(({ passage }) => issuersIn(passage.text)), from };
}
