import { doubtKinds, labelOf } from './labels.ts';
import { plain } from './output.ts';
import { type World } from './world.ts';

type Doubt = {
  readonly code: string;
  readonly message: string;
  /** Where it stands in its file, in words; left out where that is not known. */
  readonly where?: string;
};

/** What the reader was unsure of, kind by kind, each kind where it first appears. */
export const doubtLines = (doubts: readonly Doubt[], { paint }: World): readonly string[] =>
  [...Map.groupBy(doubts, ({ code }) => labelOf(doubtKinds, code))].flatMap(([kind, group]) => [
    paint('yellow', `${kind}（${group.length}）`),
    ...counted(group),
  ]);

/** Each message once, with where it belongs, and how often it was given where that was more than once. */
const counted = (doubts: readonly Doubt[]): readonly string[] =>
  [...Map.groupBy(doubts, ({ message }) => message)].map(
    ([message, group]) => `  ${plain(message)}${noteOf(group)}`,
  );

const MOST_PLACES = 5;

function noteOf(group: readonly Doubt[]): string {
  const places = [...new Set(group.flatMap(({ where }) => where ?? []))];
  const shown = places.slice(0, MOST_PLACES).join('、') + (places.length > MOST_PLACES ? '等' : '');
  const notes = [
    ...(shown === '' ? [] : [shown]),
    ...(group.length > 1 ? [`${group.length}处`] : []),
  ];
  return notes.length === 0 ? '' : `（${notes.join('，')}）`;
}
