import { type ObligationRow } from '#obligations';
import { type ColourFacts, colourFacts, colourSentences } from './colour.ts';
import { dateSentences } from './due-date.ts';
import { type DueFacts, dueFacts } from './due-rule.ts';
import { type Grounds } from './explained.ts';
import { historySentences } from './history.ts';
import { type NextFacts, nextFacts, nextSentences } from './next-step.ts';
import { type Sentence } from './sentence.ts';
import { type Person, type WhoFacts, whoFacts, whoSentences } from './who.ts';

/** Why an obligation stands as it does, in sentences, and the facts behind them. */
export type Explanation = {
  readonly obligationId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly number: string;
  readonly title: string;
  readonly status: ObligationRow['status'];
  /** In order: date, colour, you, next, history. */
  readonly sentences: readonly Sentence[];
  readonly date: DueFacts;
  readonly colour: ColourFacts;
  readonly who: WhoFacts;
  readonly next: NextFacts;
};

/**
 * Why this date, why this colour, why you, what next: worked out anew from the row, by the one table of offsets.
 * @param person whose "why me" is asked besides
 */
export function explainObligation(
  row: ObligationRow,
  grounds: Grounds,
  person?: Person,
): Explanation {
  const { obligationId, planId, planTitle, number, subject: title } = row;
  const [date, colour] = [dueFacts(row, grounds), colourFacts(row, grounds)];
  const [who, next] = [whoFacts(row, grounds), nextFacts(row, grounds)];
  return {
    obligationId,
    planId,
    planTitle,
    number,
    title,
    status: row.status,
    sentences: [
      ...dateSentences(row, date, grounds),
      ...colourSentences(row, colour, grounds),
      ...whoSentences(row, who, person),
      ...nextSentences(row, next, grounds),
      ...historySentences(row, grounds),
    ],
    date,
    colour,
    who,
    next,
  };
}
