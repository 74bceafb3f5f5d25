import { yearOf } from '#kernel';
import { normalise } from './normalise.ts';
import { yearNumber } from './numerals.ts';
import type { Period, Phase } from './outline.ts';

const YEAR = '[12]\\d{3}|[一二][一二三四五六七八九〇零]{3}';
const SPAN = new RegExp(`(${YEAR}) ?年? ?(?:-{1,2}|至|到) ?(${YEAR}) ?年`);
const SINGLE = new RegExp(`(${YEAR}) ?年`);
const FIVE_YEARS = /“?十([一二三四五六七八九])五”?/;
const NUMERALS = '一二三四五六七八九';

/** The years that a plan's title prints: `（2021-2025年）`, `“十四五”`, `2024年`. */
export function periodOf(title: string): Period | null {
  const norm = normalise(title);
  const span = SPAN.exec(norm);
  if (span) {
    const from = yearNumber(span[1] ?? '');
    const to = yearNumber(span[2] ?? '');
    return from !== null && to !== null && from <= to ? { from, to } : null;
  }
  const plan = FIVE_YEARS.exec(norm);
  if (plan) {
    const from = 1951 + 5 * (11 + NUMERALS.indexOf(plan[1] ?? ''));
    return { from, to: from + 4 };
  }
  const year = yearNumber(SINGLE.exec(norm)?.[1] ?? '');
  return year === null ? null : { from: year, to: year };
}

/** The years that the phases cover, where the title prints none. */
export function periodOfPhases(phases: readonly Phase[]): Period | null {
  const [first] = phases;
  if (!first) return null;
  const years = phases.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  return { from: Math.min(...years), to: Math.max(...years) };
}
