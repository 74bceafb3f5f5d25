import { pinyinInitials } from '#kernel';

/** What is compared of a text: letters and digits, of one width and case, so that （二）〔2022〕 and (二)[2022] are alike. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a person looks for: every word of it must be found. */
export const termsOf = (query: string): readonly string[] =>
  query.split(/\s+/u).flatMap((word) => searchable(word) || []);

export const hasLatin = (term: string): boolean => /[a-z]/.test(term);

/** Whether a name has the term somewhere, each Latin letter of it standing for itself or for a character by its pinyin: 县jyj. */
export function namedAs(name: string, term: string): boolean {
  const characters = Array.from(searchable(name));
  const initials = Array.from(pinyinInitials(characters.join('')));
  const wanted = Array.from(term);
  const isAt = (start: number): boolean =>
    wanted.every((letter, at) => [characters, initials].some((all) => all[start + at] === letter));
  return characters.some((_, start) => isAt(start));
}
