/** What a sentence answers: why at all, what was owed on a day, why this date, why this colour, why you, what comes next, what has been. */
export type Topic = 'why' | 'day' | 'date' | 'colour' | 'you' | 'next' | 'history';

/** The same said in zh-CN and in English. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Sentence = Bilingual & { readonly topic: Topic };

/** Sentences on one topic, in order; what is null has nothing to say. */
export const sentencesOn = (
  topic: Topic,
  ...texts: readonly (Bilingual | null)[]
): readonly Sentence[] =>
  texts.filter((text) => text !== null).map(({ zh, en }) => ({ topic, zh, en }));

/** Parts as one list: 甲、乙 and "a, b". */
export const listed = (parts: readonly Bilingual[], between = ', '): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(between),
});

/** A name that is the same in both. */
export const same = (name: string): Bilingual => ({ zh: name, en: name });

/** What a person wrote, as the end of a sentence: without the full stop it may bring along. */
export const quoted = (text: string): string => text.trim().replace(/[。.；;]+$/u, '');
