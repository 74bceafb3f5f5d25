import { yearOf } from '#kernel';
import { normalise } from './normalise.ts';
import { yearNumber } from './numerals.ts';
import type { Period, Phase } from './outline.ts';

const YEAR = '[12]\\d{3}|[一二][一二三四五六七八九〇零]{3}';
const SPAN = new RegExp(`(${YEAR}) ?年? ?(?:-{1,2}|至|到) ?(${YEAR}) ?年`);
const SINGLE = new RegExp(`(${YEAR}) ?年`);
const FIVE_YEARS = /“?十([一二三四五六七八九])五”?|第十([一二三四五六七八九])个五年/;
const NUMERALS = '一二三四五六七八九';

/** The years that a plan's title prints: `（2021-2025年）`, `“十四五”`, `2024年`. */
export function periodOf(title: string): Period | null {
  const norm = normalise(title);
  const span = SPAN.exec(norm);
  if (span) return between(span[1], span[2]);
  const [, quoted, counted] = FIVE_YEARS.exec(norm) ?? [];
  const plan = quoted ?? counted;
  if (plan === undefined) return between(SINGLE.exec(norm)?.[1]);
  const from = 1951 + 5 * (11 + NUMERALS.indexOf(plan));
  return { from, to: from + 4 };
}

function between(first = '', last = first): Period | null {
  const from = yearNumber(first);
  const to = yearNumber(last);
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** The years that the phases cover, where the title prints none. */
export function periodOfPhases(phases: readonly Phase[]): Period | null {
  const [first] = phases;
  if (!first) return null;
  const years = phases.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  return { from: Math.min(...years), to: Math.max(...years) };
}
