import { type MailBucket, type MailLine } from '../mail-content.ts';

/** Lines that a mail gives at most, beside answers, which are told once. */
const MOST_LINES = 40;

type Filled = { readonly bucket: MailBucket; readonly lines: readonly MailLine[] };

/**
 * What a mail gives of its lines: all, or the forty most pressing, what is new this morning before what it only lists, and
 * last what was past when its plan began, for nothing runs out there. Answers of the office are never left out. Groups of which nothing is given stay, without lines.
 * @returns the groups, and how many lines are left out
 */
export function shownOf(groups: readonly Filled[]): {
  readonly groups: readonly Filled[];
  readonly left: number;
} {
  const lines = groups.flatMap((group) => (group.bucket === 'answers' ? [] : group.lines));
  const left = Math.max(0, lines.length - MOST_LINES);
  if (left === 0) return { groups, left };
  const given = new Set(lines.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_LINES));
  const shown = groups.map(({ bucket, lines: all }) => ({
    bucket,
    lines: bucket === 'answers' ? all : all.filter((line) => given.has(line)),
  }));
  return { groups: shown, left };
}

function rankOf({ notice, waits }: MailLine): number {
  const isNews = notice !== undefined || waits?.what === 'lapsed' || waits?.lapsed === true;
  if (isNews) return 0;
  return waits?.what === 'ruling' ? 2 : 1;
}
