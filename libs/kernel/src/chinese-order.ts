/** Chinese characters that names are written with: the first block and its first extension. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Place of each character by pinyin, as a character of the same blocks; made when it is first asked for. */
let places: ReadonlyMap<string, string> | undefined;

function placesByPinyin(): ReadonlyMap<string, string> {
  const characters = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  );
  const sorted = characters.sort(new Intl.Collator('zh-u-co-pinyin').compare);
  return new Map(sorted.map((each, place) => [each, String.fromCharCode(BLOCKS[0][0] + place)]));
}

/**
 * What a name is sorted by where only characters can be compared (a column of a table): plain order of the keys is the
 * order of the names by pinyin, Latin letters and digits before. Of a character with several readings the one that the
 * tables of Unicode (CLDR) sort it by, whatever stands beside it. It shows nothing: for order only.
 */
export function pinyinKey(name: string): string {
  places ??= placesByPinyin();
  const known = places;
  return Array.from(name.toLowerCase(), (each) => known.get(each) ?? each).join('');
}

/** Names in the order in which a person looks them up: by pinyin, those that look alike to it by their characters. */
export function byPinyin(a: string, b: string): number {
  const [one, other] = [pinyinKey(a), pinyinKey(b)];
  if (one === other) return a < b ? -1 : Number(a > b);
  return one < other ? -1 : 1;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Where the table by pinyin marks that a letter begins. */
const MARK = '\uFDD0';
const collator = new Intl.Collator('zh-u-co-pinyin');
const initials = new Map<string, string>();

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  const begun = Array.from(LETTERS).filter(
    (letter) => collator.compare(`${MARK}${letter.toUpperCase()}`, character) <= 0,
  );
  return begun.at(-1) ?? character;
}

/** The first letter of the pinyin of each Chinese character, as {@link pinyinKey} reads it; the rest in small letters. */
export function pinyinInitials(name: string): string {
  return Array.from(name.toLowerCase(), (each) => {
    const initial = initials.get(each) ?? initialOf(each);
    initials.set(each, initial);
    return initial;
  }).join('');
}
