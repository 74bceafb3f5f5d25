import { doubtKinds, labelOf } from './labels.ts';
import { plain } from './output.ts';
import { type World } from './world.ts';

type Doubt = { readonly code: string; readonly message: string };

/** What the reader was unsure of, kind by kind, each kind where it first appears. */
export const doubtLines = (doubts: readonly Doubt[], { paint }: World): readonly string[] =>
  [...Map.groupBy(doubts, ({ code }) => labelOf(doubtKinds, code))].flatMap(([kind, group]) => [
    paint('yellow', `${kind}（${group.length}）`),
    ...group.map(({ message }) => `  ${plain(message)}`),
  ]);
