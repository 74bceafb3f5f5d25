import { doubtKinds, labelOf } from './labels.ts';
import { plain } from './output.ts';
import { type World } from './world.ts';

type Doubt = { readonly code: string; readonly message: string };

/** What the reader was unsure of, kind by kind, each kind where it first appears. */
export const doubtLines = (doubts: readonly Doubt[], { paint }: World): readonly string[] =>
  [...Map.groupBy(doubts, ({ code }) => labelOf(doubtKinds, code))].flatMap(([kind, group]) => [
    paint('yellow', `${kind}（${group.length}）`),
    ...counted(group.map(({ message }) => message)),
  ]);

/** Each message once, with how often it was given where it was more than once. */
const counted = (messages: readonly string[]): readonly string[] =>
  [...Map.groupBy(messages, (message) => message)].map(
    ([message, { length }]) => `  ${plain(message)}${length > 1 ? `（${length}处）` : ''}`,
  );
