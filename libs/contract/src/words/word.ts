/** A word of the field as people read it. */
export type Word = { readonly zh: string; readonly en: string };

export const word = (zh: string, en: string): Word => ({ zh, en });

/** Any of the tables here. */
export type Words = Readonly<Record<string, Word>>;

/** The Chinese word of a code; one that has none stays as it is. */
export const zh = (words: Words, code: string): string => words[code]?.zh ?? code;

/** The English word of a code; one that has none stays as it is. */
export const en = (words: Words, code: string): string => words[code]?.en ?? code;

/** The Chinese words of a table, by code. */
export const inChinese = <K extends string>(
  words: Readonly<Record<K, Word>>,
): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.keys(words).map((code) => [code, words[code as K].zh])) as Record<
    K,
    string
  >;

/** The first of several names, 、 between them; 等 where there are more. @param most default 2 */
export const someOf = (names: readonly string[], most = 2): string =>
  `${names.slice(0, most).join('、')}${names.length > most ? '等' : ''}`;

/** A sentence with its `{places}` filled in; a place that is not given stays. */
export const filled = (
  sentence: string,
  places: Readonly<Record<string, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
