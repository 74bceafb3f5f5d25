import { words } from '#contract';
import { usePreferences } from './preferences.ts';

export type Text = (word: words.Word, places?: Readonly<Record<string, string | number>>) => string;

/** The words of the one table in the language of the reader, `{places}` filled in. */
export function useText(): Text {
  const { language } = usePreferences();
  return (word, places = {}) => words.filled(word[language], places);
}

/** A civil date as a sentence has it: `2025年12月17日`. */
export function useDay(): (date: string) => string {
  const { language } = usePreferences();
  return (date) => (language === 'zh' ? words.longDate(date) : date);
}

/** The word of a code, in the language of the reader; a code without one stays as it is. */
export function useCodeText(): (table: words.Words, code: string) => string {
  const { language } = usePreferences();
  return (table, code) => table[code]?.[language] ?? code;
}
