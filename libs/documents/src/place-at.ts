import { type Place } from './document-text.ts';

/** Where in its file an offset of a text stands: by the last place that begins there or before. Empty: nobody knows. */
export function placeAt<P extends Pick<Place, 'start'>>(
  places: readonly P[],
  offset: number,
): Omit<P, 'start'> {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const { start: _, ...place } = places[low - 1] ?? ({ start: 0 } as P);
  return place;
}
