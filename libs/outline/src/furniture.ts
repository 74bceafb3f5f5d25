import { wholeDate } from './dates.ts';

/** Lines of an official document that are no part of the plan itself. */
export type Furniture = 'copy' | 'attachment' | 'date' | 'printing' | 'disclosure';

const FORMS: readonly (readonly [Furniture, RegExp])[] = [
  ['copy', /^(?:抄送|抄报|分送) ?：/],
  ['attachment', /^附 ?件? ?(?:：|\d{0,2}$|\d{1,2}[：. ]|[一二三四五六]$)/],
  ['disclosure', /^（(?:此件|此文)[^）]{0,20}）$/],
  ['printing', /^.{0,40}\d{4}年\d{1,2}月\d{1,2}日 ?印发$/],
];

/** What kind of furniture a normalised line is, or null. */
export function furnitureOf(norm: string): Furniture | null {
  if (norm.length > 60 && !norm.startsWith('抄')) return null;
  if (/[日号]$/.test(norm) && wholeDate(norm)) return 'date';
  return FORMS.find(([, pattern]) => pattern.test(norm))?.[0] ?? null;
}
