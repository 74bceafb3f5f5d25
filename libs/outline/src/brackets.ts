export type Range = { from: number; to: number };

const CLOSERS: Readonly<Record<string, string>> = { '）': '（', '》': '《', '”': '“' };
/** Longer quotations and titles are taken for unbalanced marks. */
const REACH: Readonly<Record<string, number>> = { '（': 3_000, '《': 200, '“': 100 };
const CLOSING = /[）》”]/;
const MARKS = /[（）《》“”]/g;

/** Every balanced pair, brackets included in the range, in order of the closing mark. Linear. */
export function pairs(norm: string): (Range & { open: string })[] {
  const found: (Range & { open: string })[] = [];
  if (!CLOSING.test(norm)) return found;
  const waiting: Record<string, number[]> = { '（': [], '《': [], '“': [] };
  for (const { 0: mark, index } of norm.matchAll(MARKS)) {
    const open = CLOSERS[mark];
    if (open === undefined) {
      waiting[mark]?.push(index);
      continue;
    }
    const from = waiting[open]?.pop();
    if (from !== undefined && index - from <= (REACH[open] ?? 0)) {
      found.push({ from, to: index + 1, open });
    }
  }
  return found;
}

/** The pairs of the given kinds that stand in no other one, ascending. */
export function outermost(norm: string, kinds = '（《“'): Range[] {
  const ranges = pairs(norm)
    .filter(({ open }) => kinds.includes(open))
    .sort((a, b) => a.from - b.from);
  let end = 0;
  return ranges.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/**
 * The text with everything inside brackets, titles and quotations blanked out; as long as before.
 * @param speaks tells, of a pair's content, that it goes on with the text; then only its marks become commas
 */
export function masked(
  norm: string,
  kinds?: string,
  speaks: (inside: string) => boolean = () => false,
): string {
  const ranges = outermost(norm, kinds);
  if (ranges.length === 0) return norm;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    const inside = norm.slice(from + 1, to - 1);
    parts.push(norm.slice(at, from));
    parts.push(speaks(inside) ? `，${inside}，` : '\u0000'.repeat(to - from));
    at = to;
  }
  parts.push(norm.slice(at));
  return parts.join('');
}
