/** What an item of a document is recognised by in its amended version. */
export type Likeness = {
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
};

/** Two texts with this share of their pairs of letters in common are taken for versions of one. */
const ALIKE = 0.5;
const SAME_SECTION = 0.2;
const SAME_NUMBER = 0.1;
/** A pair of letters in more items than this says nothing about which. */
const COMMON = 64;
/** So many of the most promising old items are compared with a new one. */
const COMPARED = 12;

type Pair = { readonly old: number; readonly now: number; readonly score: number };

/**
 * Which old item each new one is a version of, by index; what is missing is new. Every item is matched once at most.
 * What is word for word the same comes first, then the most alike; equals in the order of the documents.
 * Deterministic; the time grows with the length of the texts, not with its square.
 */
export function matchItems(
  olds: readonly Likeness[],
  events: readonly Likeness[],
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const take = (old: number, now: number): void => {
    if (taken.has(old) || matched.has(now)) return;
    taken.add(old);
    matched.set(now, old);
  };
  for (const keyOf of EXACTLY) {
    const left = Map.groupBy(
      olds.keys().filter((index) => !taken.has(index)),
      (index) => keyOf(olds[index]),
    );
    const places = new Map<string, number>();
    for (const [now, item] of events.entries()) {
      if (matched.has(now)) continue;
      const key = keyOf(item);
      const place = places.get(key) ?? 0;
      const old = left.get(key)?.[place];
      if (old === undefined) continue;
      places.set(key, place + 1);
      take(old, now);
    }
  }
  const rest = {
    olds: [...olds.keys()].filter((index) => !taken.has(index)),
    news: [...events.keys()].filter((index) => !matched.has(index)),
  };
  for (const { old, now } of alikePairs(olds, events, rest)) take(old, now);
  return matched;
}

/** From the surest to the least sure way of being the same. */
const EXACTLY: readonly ((item: Likeness | undefined) => string)[] = [
  (item) => JSON.stringify([item?.section, item?.number, item?.title, item?.text]),
  (item) => JSON.stringify([item?.section, item?.title, item?.text]),
  (item) => JSON.stringify([item?.title, item?.text]),
  (item) => JSON.stringify(textAlone(item)),
];

/** A text so short says nothing without its title. */
const SHORT = 10;
const textAlone = (item: Likeness | undefined): readonly (string | undefined)[] =>
  (item?.text.length ?? 0) < SHORT ? [item?.title, item?.text] : [item?.text];

type Rest = { readonly olds: readonly number[]; readonly news: readonly number[] };

function alikePairs(
  olds: readonly Likeness[],
  events: readonly Likeness[],
  rest: Rest,
): readonly Pair[] {
  const grams = new Map(rest.olds.map((index) => [index, gramsOf(olds[index])]));
  const promising = promisingFor(olds, rest.olds, grams);
  const pairs = rest.news.flatMap((now): Pair[] => {
    const item = events[now];
    if (!item) return [];
    const own = gramsOf(item);
    return promising(item, own).flatMap((old) => {
      const score = scoreOf(item, own, olds[old], grams.get(old) ?? new Set());
      return score === 0 ? [] : [{ old, now, score }];
    });
  });
  return pairs.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old);
}

/** 0: not alike. The same title in the same section is alike whatever the text has become. */
function scoreOf(item: Likeness, own: Grams, other: Likeness | undefined, theirs: Grams): number {
  if (!other) return 0;
  const sameSection = item.section === other.section;
  const sameTitle = item.title !== '' && item.title === other.title;
  const dice = diceOf(own, theirs);
  if (dice < ALIKE && !(sameSection && sameTitle)) return 0;
  return dice + (sameSection ? SAME_SECTION : 0) + (item.number === other.number ? SAME_NUMBER : 0);
}

const titleOf = (item: Likeness | undefined): string =>
  JSON.stringify([item?.section, item?.title]);

/** By the rare pairs of letters they share; those of the same number, or title and section, are looked at as well. */
function promisingFor(
  olds: readonly Likeness[],
  rest: readonly number[],
  grams: ReadonlyMap<number, Grams>,
): (item: Likeness, own: Grams) => readonly number[] {
  const holders = new Map<number, number[]>();
  for (const index of rest) {
    for (const gram of grams.get(index) ?? []) {
      const list = holders.get(gram);
      if (!list) holders.set(gram, [index]);
      else if (list.length <= COMMON) list.push(index);
    }
  }
  const byTitle = Map.groupBy(rest, (index) => titleOf(olds[index]));
  const byNumber = Map.groupBy(rest, (index) => olds[index]?.number);
  return (item, own) => {
    const shared = new Map<number, number>();
    for (const gram of own) {
      const list = holders.get(gram) ?? [];
      if (list.length > COMMON) continue;
      for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
    const namesakes = (byTitle.get(titleOf(item)) ?? []).slice(0, COMPARED);
    const numbered = (byNumber.get(item.number) ?? []).slice(0, COMPARED);
    return [...new Set([...best.map(([index]) => index), ...namesakes, ...numbered])];
  };
}

type Grams = ReadonlySet<number>;

/** Every pair of neighbouring letters, as one number. */
function gramsOf(item: Likeness | undefined): Grams {
  const text = item ? `${item.title}${item.text}` : '';
  const grams = new Set<number>();
  for (let at = 1; at < text.length; at++) {
    grams.add(text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at));
  }
  return grams;
}

/** Dice's coefficient of two sets of pairs of letters: 1 the same, 0 nothing in common. */
function diceOf(one: Grams, other: Grams): number {
  const sum = one.size + other.size;
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared++;
  return sum === 0 ? 0 : (2 * shared) / sum;
}
