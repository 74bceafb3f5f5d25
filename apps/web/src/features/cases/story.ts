import { words } from '#contract';
import { shownDate } from '../../components/instant.ts';
import { type Text } from '../../app/use-text.ts';
import { type CaseDetail } from './cases-queries.ts';

type Case = CaseDetail['cases'][number];

/** Something that happened in a case. */
export type Told = {
  readonly on: string;
  /** By what it is sorted within a day. */
  readonly at: string;
  readonly what: string;
  readonly actor: string;
  /** In the words of who did it. */
  readonly said: string;
};

const { casePage: page } = words;

/** All that happened in one case, oldest first. */
export function storyOf(
  one: Case,
  t: Text,
  code: (table: words.Words, key: string) => string,
): readonly Told[] {
  const level = (key: string): string => code(words.levels, key);
  const told: readonly Told[] = [
    ...one.levels.map((it) =>
      toldOf(
        it,
        it.levelOn,
        t(it.draft ? page.drafted : page.raised, { level: level(it.level) }),
        '',
      ),
    ),
    ...one.lowered.map((it) =>
      toldOf(
        it,
        it.levelOn,
        t(page.lowered, { before: level(it.before), level: level(it.level) }),
        it.reason,
      ),
    ),
    ...one.replies.map((it) => {
      const what = t(page.replied, { level: level(it.level), on: it.promisedOn });
      return toldOf(it, shownDate(it.recordedAt), what, it.note);
    }),
    ...one.redCards.map((it) => toldOf(it, it.decidedOn, t(page[it.status]), it.note)),
    ...one.urges.flatMap((it) => {
      const by = code(words.urgeMeans, it.by);
      const urged = toldOf(it, it.urgedOn, t(page.urged, { by, to: it.to }), it.note);
      const { answerToldBy: teller, answeredOn, answer } = it;
      if (teller === null || answeredOn === null || answer === null) return [urged];
      return [urged, toldOf(teller, answeredOn, t(page.answered), answer)];
    }),
    ...(one.ending
      ? [
          toldOf(
            one.ending,
            one.ending.resolvedOn,
            t(page.ended, { because: code(words.caseEndings, one.ending.because) }),
            one.ending.reason ?? '',
          ),
        ]
      : []),
  ];
  return [...told].sort((a, b) => (a.at < b.at ? -1 : 1));
}

type By = { readonly actor: string; readonly recordedAt: string };

const toldOf = ({ actor, recordedAt: at }: By, on: string, what: string, said: string): Told => ({
  on,
  at,
  what,
  actor,
  said,
});
