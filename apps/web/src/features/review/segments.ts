import { type Line, type Mark } from './review.ts';

/** A run of a line's text with the same marks upon it. */
export type Segment = { readonly text: string; readonly marks: readonly Mark[] };

/** A line cut wherever a mark begins or ends, so that marks may lie over each other. */
export function segmentsOf({ text, marks }: Pick<Line, 'text' | 'marks'>): readonly Segment[] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
