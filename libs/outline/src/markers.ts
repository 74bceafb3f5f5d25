import { headingNumeral, smallNumber } from './numerals.ts';

/** The numbering forms of GB/T 9704, outermost first, with what plans use beside them. */
export type MarkerForm =
  | 'chapter'
  | 'part'
  | 'article'
  | 'cjk'
  | 'cjk-bracket'
  | 'box'
  | 'entry'
  | 'stage'
  | 'arabic'
  | 'row'
  | 'decimal'
  | 'decimal-3'
  | 'bracket'
  | 'circle'
  | 'dash';

/** Nesting order: a marker closes everything of its own rank or deeper. */
export const RANK: Readonly<Record<MarkerForm, number>> = {
  chapter: 0,
  part: 1,
  article: 2,
  cjk: 3,
  'cjk-bracket': 4,
  box: 5,
  entry: 6,
  stage: 7,
  arabic: 7,
  row: 7,
  decimal: 8,
  'decimal-3': 9,
  bracket: 10,
  circle: 11,
  dash: 12,
};

export type Marker = {
  form: MarkerForm;
  /** Null for dashes. */
  number: number | null;
  /** Full-width and without blanks: `三`, `（一）`, `4`, `1.2`, `第三条`, `问题一`, `——`. */
  ordinal: string;
  /** Its length in the line, blanks after it included. */
  length: number;
};

const NUMERAL = '[一二三四五六七八九十]{1,3}';

type Form = {
  form: MarkerForm;
  pattern: RegExp;
  ordinal: (numeral: string, words: string) => string;
};

const FORMS: readonly Form[] = [
  {
    form: 'chapter',
    pattern: new RegExp(`^第 ?(${NUMERAL}|\\d{1,2}) ?(?:章|部分|篇)[ 、：]*(?![的，。])`),
    ordinal: (numeral) => `第${numeral}章`,
  },
  {
    form: 'part',
    pattern: new RegExp(`^第 ?(${NUMERAL}|\\d{1,2}) ?节[ 、：]*(?![的，。])`),
    ordinal: (numeral) => `第${numeral}节`,
  },
  {
    form: 'article',
    pattern: new RegExp(`^第 ?(${NUMERAL}|\\d{1,3}) ?条(?:[ 、：]+|$)`),
    ordinal: (numeral) => `第${numeral}条`,
  },
  {
    form: 'stage',
    pattern: new RegExp(`^第 ?(${NUMERAL}|\\d) ?(?:阶段|步)[ ：、]*(?![的性，。])`),
    ordinal: (numeral) => String(smallNumber(numeral)),
  },
  {
    form: 'cjk',
    pattern: new RegExp(`^(${NUMERAL}) ?[、.] ?(?!${NUMERAL}、)`),
    ordinal: (numeral) => numeral,
  },
  {
    form: 'cjk-bracket',
    pattern: new RegExp(`^(?:（ ?(${NUMERAL}) ?）|([㈠-㈩]))[ 、.]*`),
    ordinal: (numeral) => `（${numeral}）`,
  },
  {
    form: 'arabic',
    pattern: /^(\d{1,2}) ?(?:[.](?:(?!\d)|(?=[12]\d{3} ?[年-]))|、(?!\d{1,2}、)) */,
    ordinal: (n) => n,
  },
  {
    form: 'box',
    pattern: new RegExp(`^[（【]?专栏 ?(${NUMERAL}|\\d{1,2})[ ：、.）】]*`),
    ordinal: (numeral) => `专栏${numeral}`,
  },
  {
    form: 'entry',
    pattern: new RegExp(
      `^(?:问题|任务|事项|举措|措施|项目|(?:专项)?行动|工程) ?(${NUMERAL}|\\d{1,3}) ?[：、.] ?`,
    ),
    ordinal: (_, words) => words.replace(/[ ：、.]/g, ''),
  },
  {
    form: 'bracket',
    pattern: /^(?:（ ?(\d{1,2}) ?）|([⑴-⒇])|(\d{1,2})）)[ 、.]*/,
    ordinal: (n) => `（${n}）`,
  },
  { form: 'circle', pattern: /^([①-⑳])[ 、.]*/, ordinal: (n) => n },
  { form: 'dash', pattern: /^(--{1,2}(?![->])|[●•■◆▪▶]) */, ordinal: () => '——' },
];

/** What any marker can begin with. */
const OPENING = /^[第一二三四五六七八九十（【\d①-⑳㈠-㈩⑴-⒇\-●•■◆▪▶专问任事举措项行工]/;
/** The first of the numerals that are one character. */
const FIRST_OF = ['①', '㈠', '⑴'].map((char) => char.charCodeAt(0));

/** The marker that a normalised line begins with, or null. */
export function markerAt(norm: string): Marker | null {
  if (!OPENING.test(norm)) return null;
  for (const { form, pattern, ordinal } of FORMS) {
    const match = pattern.exec(norm);
    if (!match) continue;
    const printed = match[1] ?? match[2] ?? match[3] ?? '';
    const number = smallNumber(printed) ?? singleNumber(printed);
    if (number === null && form !== 'dash') continue;
    const numeral = form === 'circle' ? printed : asForm(form, printed, number);
    return { form, number, ordinal: ordinal(numeral, match[0]), length: match[0].length };
  }
  return null;
}

/** ①, ㈠ and ⑴ are one; null for anything else. */
function singleNumber(char: string): number | null {
  if (char.length !== 1) return null;
  const code = char.charCodeAt(0);
  const first = FIRST_OF.find((one) => code >= one && code < one + 20);
  return first === undefined ? null : code - first + 1;
}

/** ㈠ is （一）, ⑴ is （1）. */
function asForm(form: MarkerForm, printed: string, number: number | null): string {
  if (number === null || singleNumber(printed) === null) return printed;
  return form === 'cjk-bracket' ? headingNumeral(number) : String(number);
}

/** 1.1, 1.1.1 */
export const isDecimal = ({ form }: Marker): boolean => form === 'decimal' || form === 'decimal-3';

/** 章, 节, 条, 一、 and （一） part a plan; the others number what stands in a part. */
export const isDivision = ({ form }: Marker): boolean => RANK[form] <= RANK['cjk-bracket'];
