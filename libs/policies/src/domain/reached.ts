import { rankOf } from './ladder.ts';
import { type TimelineItem } from './timeline.ts';

export type Reached = {
  readonly issued: readonly TimelineItem[];
  readonly superseded: readonly { readonly item: TimelineItem; readonly by: TimelineItem }[];
};

/**
 * What becomes of items that are reached and not recorded (domain.md §5.2). The highest colour is issued, and beside a
 * draft, of which nobody hears yet, the highest that is none; the colours below are superseded. Of reminders the latest is
 * issued, none beside a colour; of lists the latest. A list supersedes no colour.
 * @param items in order of `at`
 */
export function sortOut(items: readonly TimelineItem[]): Reached {
  const colours = items.filter(({ level }) => level !== undefined).sort(byRank);
  const highest = colours.at(-1);
  const told = highest?.draft ? colours.findLast(({ draft }) => !draft) : highest;
  const reminder = highest ?? items.findLast(({ form }) => form === 'reminder');
  const list = items.findLast(({ form }) => form === 'list');
  const overtakes = (item: TimelineItem): TimelineItem | undefined => {
    if (item.form === 'list') return list;
    if (item.form === 'reminder') return reminder;
    return item.draft ? highest : (told ?? highest);
  };
  const decided = items.map((item) => ({ item, by: overtakes(item) ?? item }));
  return {
    issued: decided.filter(({ item, by }) => item === by).map(({ item }) => item),
    superseded: decided.filter(({ item, by }) => item !== by),
  };
}

const byRank = (a: TimelineItem, b: TimelineItem): number => rankOf(a.form) - rankOf(b.form);

/** What is issued when each moment is looked at in time. @param items in order of `at` */
export const issuedInTime = (items: readonly TimelineItem[]): readonly TimelineItem[] =>
  [...Map.groupBy(items, ({ at }) => at).values()].flatMap((together) => sortOut(together).issued);
