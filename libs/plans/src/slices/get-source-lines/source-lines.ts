import { type LocalDate } from '#kernel';
import type { Marks } from '#outline';
import { type PlanContent } from '../../domain/content.events.ts';
import { type Source } from '../../domain/plan.events.ts';
import { type SourceItem, sourceItems } from '../get-source/source-items.ts';

/** A stretch of a line, in its characters, `end` exclusive. Stretches of different kinds may overlap. */
type Stretch = { readonly start: number; readonly end: number };

/** What of a line was recognised. */
export type LineMark = Stretch &
  (
    | { readonly kind: 'organization'; readonly name: string }
    /** @property on null: it comes again, or its words give no day */
    | { readonly kind: 'date'; readonly on: LocalDate | null }
    /** @property id of the target that was read here */
    | { readonly kind: 'target'; readonly id: string }
    /** It belongs to no item. */
    | { readonly kind: 'unread' }
  );

export type SourceLine = {
  /** Where it begins in the text, in characters. */
  readonly start: number;
  readonly text: string;
  /** Ids of the tasks and phases that it belongs to, or that begin in it. */
  readonly items: readonly string[];
  /** By where they begin. */
  readonly marks: readonly LineMark[];
};

/** The text of a document, line by line, each with what was made of it. Linear in the text and its marks. */
export function sourceLines(
  source: Source,
  printed: PlanContent,
  marks: Marks,
): readonly SourceLine[] {
  const lines = linesOf(source.text);
  const items = sourceItems(source, printed);
  const [targets, others] = [
    items.filter(({ kind }) => kind === 'target'),
    items.filter(({ kind }) => kind !== 'target'),
  ];
  const itemsIn = spread(others, lines, ({ id }) => id);
  const marksIn = spread(
    [
      ...marks.names.map(({ span, name }) => ({ ...span, mark: { kind: 'organization', name } })),
      ...marks.dates.map(({ span, on }) => ({ ...span, mark: { kind: 'date', on } })),
      ...targets.map(({ start, end, id }) => ({ start, end, mark: { kind: 'target', id } })),
      ...marks.unread.map((span) => ({ ...span, mark: { kind: 'unread' } })),
    ],
    lines,
    ({ mark }, stretch) => ({ ...stretch, ...mark }) as LineMark,
  );
  return lines.map(({ start, text }, index) => ({
    start,
    text,
    items: itemsIn.get(index) ?? [],
    marks: (marksIn.get(index) ?? []).toSorted((a, b) => a.start - b.start || b.end - a.end),
  }));
}

type Line = Pick<SourceLine, 'start' | 'text'>;

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

/** What each line has of some stretches of the whole text; blank lines have none. */
function spread<S extends Pick<SourceItem, 'start' | 'end'>, T>(
  stretches: readonly S[],
  lines: readonly Line[],
  made: (stretch: S, part: Stretch) => T,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const stretch of stretches) {
    for (let index = lineAt(lines, stretch.start); index < lines.length; index++) {
      const line = lines[index];
      if (!line || line.start >= stretch.end) break;
      const start = Math.max(0, stretch.start - line.start);
      const end = Math.min(line.text.length, stretch.end - line.start);
      if (line.text.slice(start, end).trim() === '') continue;
      const list = found.get(index) ?? [];
      list.push(made(stretch, { start, end }));
      found.set(index, list);
    }
  }
  return found;
}

/** Index of the last line that begins at an offset or before. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
