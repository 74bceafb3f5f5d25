/** How a number prints in one of Word's formats (ST_NumberFormat). */
type Format = (number: number) => string;

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const TRADITIONAL = '零壹貳參肆伍陸柒捌玖';

type Scale = { readonly digits: string; readonly units: readonly string[]; readonly wan: string };
const PLAIN: Scale = { digits: DIGITS, units: ['', '十', '百', '千'], wan: '万' };
const LEGAL: Scale = { digits: FORMAL, units: ['', '拾', '佰', '仟'], wan: '万' };
const LEGAL_TRADITIONAL: Scale = { digits: TRADITIONAL, units: ['', '拾', '佰', '仟'], wan: '萬' };
const PLAIN_TRADITIONAL: Scale = { ...PLAIN, wan: '萬' };

/** 一千零二十三; 10 is 一十 here. */
function spelt(number: number, scale: Scale): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1_000 ? scale.digits.charAt(0) : '';
    const upper = spelt(Math.floor(number / 10_000), scale) + scale.wan;
    return upper + (rest > 0 ? gap + spelt(rest, scale) : '');
  }
  const digits = Array.from(String(number), Number);
  let words = '';
  for (const [at, digit] of digits.entries()) {
    if (digit !== 0) {
      words += scale.digits.charAt(digit) + (scale.units[digits.length - 1 - at] ?? '');
    } else if (digits.slice(at + 1).some((later) => later > 0) && digits[at + 1] !== 0) {
      words += scale.digits.charAt(0);
    }
  }
  return words;
}

/** As people write it: 十, 十一, 二十; 一百一十. */
const counted =
  (scale: Scale): Format =>
  (number) =>
    number < 20 ? spelt(number, scale).replace(/^[一壹](?=[十拾])/, '') : spelt(number, scale);

const digitwise =
  (digits: string): Format =>
  (number) =>
    Array.from(String(number), (digit) => digits.charAt(Number(digit))).join('');

/** One of a row of characters, and decimal beyond its end. */
const oneOf =
  (characters: string): Format =>
  (number) =>
    Array.from(characters)[number - 1] ?? String(number);

const run = (first: string, length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint((first.codePointAt(0) ?? 0) + at)).join(
    '',
  );

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Word itself ends at 32,767. */
function roman(number: number): string {
  let rest = Math.min(number, 32_767);
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}

/** a … z, aa … zz, aaa … */
const letters: Format = (number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 30));

const upper =
  (format: Format): Format =>
  (number) =>
    format(number).toUpperCase();
const lower =
  (format: Format): Format =>
  (number) =>
    format(number).toLowerCase();

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const sexagenary: Format = (number) =>
  STEMS.charAt((number - 1) % 10) + BRANCHES.charAt((number - 1) % 12);

const circled = oneOf(run('①', 20) + run('㉑', 15) + run('㊱', 15));
const decimal = String as Format;

const FORMATS: Readonly<Record<string, Format>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: digitwise('０１２３４５６７８９'),
  decimalFullWidth2: digitwise('０１２３４５６７８９'),
  numberInDash: (number) => `- ${number} -`,
  chineseCounting: counted(PLAIN),
  chineseCountingThousand: counted(PLAIN),
  japaneseCounting: counted(PLAIN),
  koreanCounting: counted(PLAIN),
  taiwaneseCounting: counted(PLAIN_TRADITIONAL),
  taiwaneseCountingThousand: counted(PLAIN_TRADITIONAL),
  ideographDigital: digitwise('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitwise('〇一二三四五六七八九'),
  taiwaneseDigital: digitwise('○一二三四五六七八九'),
  chineseLegalSimplified: (number) => spelt(number, LEGAL),
  ideographLegalTraditional: (number) => spelt(number, LEGAL_TRADITIONAL),
  japaneseLegal: (number) => spelt(number, LEGAL_TRADITIONAL),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographZodiacTraditional: sexagenary,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf(run('⑴', 20)),
  decimalEnclosedFullstop: oneOf(run('⒈', 20)),
  ideographEnclosedCircle: oneOf(run('㊀', 10)),
  upperLetter: upper(letters),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: lower(roman),
  none: () => '',
};

/** The number in a format of Word; in decimal where the format is not known. Zero and less are decimal. */
export const numberIn = (format: string, number: number): string =>
  number > 0 ? (FORMATS[format] ?? decimal)(number) : String(number);
