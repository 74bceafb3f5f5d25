import { type Answer } from '../../api/client.ts';
import { type Passage } from '../../components/file-view/passages.ts';

type Source = Pick<Answer<'/api/plans/{planId}/source'>, 'text' | 'places' | 'items'>;

/** The stretches of a document that its file tells apart, each with what was read from it: tasks and phases before targets. */
export function passagesOf({ text, places, items }: Source): readonly Passage[] {
  const own = places.map((): string[] => []);
  const ordered = [
    ...items.filter(({ kind }) => kind !== 'target'),
    ...items.filter(({ kind }) => kind === 'target'),
  ];
  for (const { id, start, end } of ordered) {
    for (let at = placeAt(places, start); (places[at]?.start ?? end) < end; at++) own[at]?.push(id);
  }
  return places.map(({ start, page, box }, at) => ({
    start,
    text: text.slice(start, places[at + 1]?.start),
    items: own[at] ?? [],
    page,
    box,
  }));
}

/** Index of the last place that begins at an offset or before. */
function placeAt(places: Source['places'], offset: number): number {
  let [low, high] = [0, Math.max(0, places.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
