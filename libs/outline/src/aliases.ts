import type { AliasConfidence } from './outline.ts';

export type Alias = { short: string; full: string; confidence: AliasConfidence };

/** Endings that abbreviate one another. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['委', '委员会'],
  ['办', '办公室'],
  ['协', '协会'],
  ['联', '联合会'],
  ['院', '院'],
  ['局', '局'],
  ['厅', '厅'],
  ['部', '部'],
  ['中心', '中心'],
];
/** A spelling seen once beside one seen this often may be a typo. */
const OFTEN = 5;
/** So many names with one opening are no list of departments; they are not compared. */
const MOST_ALIKE = 100;

/**
 * Short forms within one document, by three rules: the letters of the short form stand in the full one in
 * their order; both open with the same two letters or places (县|卫…局 is no short form of 县|社会…局);
 * and no clause names both, for a clause names nobody twice.
 * @param clauses the names of each clause
 */
export function aliasesIn(clauses: readonly (readonly string[])[]): Alias[] {
  const seen = new Map<string, Set<number>>();
  for (const [index, names] of clauses.entries()) {
    for (const name of names) {
      const places = seen.get(name) ?? new Set();
      seen.set(name, places.add(index));
    }
  }
  const names = [...seen.keys()];
  const apart = (a: string, b: string): boolean =>
    ![...(seen.get(a) ?? [])].some((clause) => seen.get(b)?.has(clause));
  const byOpening = Map.groupBy(names, openingOf);
  return names.flatMap((short) => {
    const alike = byOpening.get(openingOf(short)) ?? [];
    if (alike.length > MOST_ALIKE) return [];
    const near = alike.filter((name) => name !== short && apart(short, name));
    const full = near.filter((name) => abbreviates(short, name));
    const [only] = full;
    if (only)
      return [
        { short, full: only, confidence: full.length === 1 ? 'high' : 'low' } satisfies Alias,
      ];
    const often = (name: string): boolean => (seen.get(name)?.size ?? 0) >= OFTEN;
    const slip =
      seen.get(short)?.size === 1
        ? near.find((name) => often(name) && differsInOne(short, name))
        : undefined;
    return slip ? [{ short, full: slip, confidence: 'low' } satisfies Alias] : [];
  });
}

/** Place and first letter of the subject: 县卫, 团县. */
const openingOf = (name: string): string => name.slice(0, 2);

function abbreviates(short: string, full: string): boolean {
  if (short.length >= full.length) return false;
  return ENDINGS.some(([brief, long]) => {
    if (!short.endsWith(brief) || !full.endsWith(long)) return false;
    const core = short.slice(0, -brief.length);
    const rest = full.slice(0, -long.length);
    return (
      core.length >= 2 && (rest === core || !full.startsWith(short)) && isSubsequence(core, rest)
    );
  });
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) {
    if (char === part.charAt(at)) at++;
  }
  return at === part.length;
}

/** 县文广局 and 县文旅局: two-letter subjects that share the first letter. */
const differsInOne = (a: string, b: string): boolean =>
  a.length === 4 && b.length === 4 && a.charAt(2) !== b.charAt(2) && a.charAt(3) === b.charAt(3);
