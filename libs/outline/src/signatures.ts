import type { Line } from './lines.ts';
import { squeeze } from './normalise.ts';

const ORGANIZATION = /(?:政府|办公室|办公厅|委员会|厅|局|部|委|领导小组|指挥部|协会)$/;
const LONGEST_LINE = 40;
const MOST_LINES = 4;

/** Whether the words end as the name of an office that issues documents does. */
export const namesIssuer = (norm: string): boolean => ORGANIZATION.test(norm);

/** A line that holds nothing but such names. */
export const isIssuerLine = (norm: string | undefined): boolean =>
  norm !== undefined &&
  norm.length <= LONGEST_LINE &&
  namesIssuer(norm) &&
  !/[。，；：！？]/.test(norm);

export type Signature = { by: string; lines: number };

/** The lines right before the date that name organizations. */
export function signatureBefore(lines: readonly Line[], dated: number): Signature | null {
  const names: string[] = [];
  let first = dated;
  while (first > 0 && dated - first < MOST_LINES && isIssuerLine(lines[first - 1]?.passage.norm)) {
    first--;
    names.unshift(...(lines[first]?.passage.text ?? '').split(/\s{2,}/).map(squeeze));
  }
  return names.length > 0 ? { by: names.join('、'), lines: dated - first } : null;
}
