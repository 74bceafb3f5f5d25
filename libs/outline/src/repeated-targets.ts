import type { Target } from './outline.ts';

/** More of one value are not compared: nobody says the same so often. */
const MOST_ALIKE = 20;
/** Of two subjects that say the same, so much of the shorter one stands in the longer. */
const SHARED = 0.8;

/**
 * Each target once: what the goals say and a task says again in the same words, or a title and its text, is one.
 * The task's stays, for it names who owes it; the date is that of whichever prints one.
 */
export function withoutRepeats(targets: readonly Target[]): Target[] {
  const kept: (Target | null)[] = [];
  const places = new Map<string, number[]>();
  for (const target of targets) {
    const same = places.get(keyOf(target)) ?? [];
    places.set(keyOf(target), same);
    const at = same.slice(-MOST_ALIKE).find((index) => {
      const before = kept[index];
      return before && isRepeat(before, target);
    });
    const before = at === undefined ? null : kept[at];
    if (at === undefined || !before) {
      same.push(kept.push(target) - 1);
    } else if (before.taskOrdinal === null && target.taskOrdinal !== null) {
      kept[at] = null;
      same.push(kept.push(dated(target, before)) - 1);
    } else kept[at] = dated(before, target);
  }
  return kept.filter((target) => target !== null);
}

const keyOf = ({ value, upper, unit, comparator }: Target): string =>
  [value, upper, unit, comparator].join(' ');

function isRepeat(before: Target, target: Target): boolean {
  if (before.value === null) return false;
  const goalAndTask = before.taskOrdinal === null && target.taskOrdinal !== null;
  const onePlace =
    before.taskOrdinal === target.taskOrdinal && before.sectionOrdinal === target.sectionOrdinal;
  return (goalAndTask || onePlace) && agreeOnDate(before, target) && saySame(before, target);
}

const agreeOnDate = (a: Target, b: Target): boolean =>
  (a.recurrence === 'yearly') === (b.recurrence === 'yearly') &&
  (a.deadline === null || b.deadline === null || a.deadline === b.deadline);

function saySame({ subject: a }: Target, { subject: b }: Target): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return short === long;
  const pairs = pairsOf(short);
  const known = new Set(pairsOf(long));
  return pairs.filter((pair) => known.has(pair)).length >= pairs.length * SHARED;
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

const dated = (target: Target, other: Target): Target =>
  target.deadline === null && other.deadline !== null
    ? {
        ...target,
        deadline: other.deadline,
        ...(other.deadlineWords === undefined ? {} : { deadlineWords: other.deadlineWords }),
        ...(other.window ? { window: other.window } : {}),
      }
    : target;
