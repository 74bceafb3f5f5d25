import { Rejection } from '#contract';

/** In UTF-16 code units. Length over composition: NIST SP 800-63B §3.1.1, ASVS 4.0 2.1.1 and 2.1.9. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** The same text however it was typed: composed characters, full width as half width. */
export const asTyped = (password: string): string => password.normalize('NFKC');

/**
 * Refuses what is easily guessed.
 * @param isCommon whether a text stands in the list of common passwords
 * @throws {Rejection} `password-too-short`, `password-too-long`, `password-common`, `password-names-you`
 */
export function demandPassword(
  given: string,
  owner: { readonly userId: string; readonly name: string },
  isCommon: (text: string) => boolean,
): void {
  const password = asTyped(given);
  if (password.length < SHORTEST_PASSWORD) {
    throw new Rejection('password-too-short', { least: SHORTEST_PASSWORD });
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new Rejection('password-too-long', { most: LONGEST_PASSWORD });
  }
  const plain = password.toLowerCase();
  if (isRepeated(plain) || coresOf(plain).some(isCommon)) throw new Rejection('password-common');
  const names = [owner.userId, owner.name].map((name) => name.toLowerCase());
  if (names.some((name) => name.length > 1 && plain.replaceAll(name, '').length < MOST_AROUND)) {
    throw new Rejection('password-names-you');
  }
}

/** What must be left beside one's own name. */
const MOST_AROUND = 8;

/** The text itself, and without the digits and signs that people put around a word. */
const coresOf = (text: string): readonly string[] => [
  text,
  text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
];

/** One piece of at most four characters over and over: `aaaaaaaaaaaa`, `123412341234`. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text);
