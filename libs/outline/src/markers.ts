import { smallNumber } from './numerals.ts';

/** The numbering forms of GB/T 9704, outermost first, with what plans use beside them. */
export type MarkerForm =
  | 'chapter'
  | 'part'
  | 'cjk'
  | 'cjk-bracket'
  | 'stage'
  | 'arabic'
  | 'bracket'
  | 'circle'
  | 'dash';

/** Nesting order: a marker closes everything of its own rank or deeper. */
export const RANK: Readonly<Record<MarkerForm, number>> = {
  chapter: 0,
  part: 1,
  cjk: 2,
  'cjk-bracket': 3,
  stage: 4,
  arabic: 4,
  bracket: 5,
  circle: 6,
  dash: 7,
};

export type Marker = {
  form: MarkerForm;
  /** Null for dashes. */
  number: number | null;
  /** Full-width and without blanks: `三`, `（一）`, `4`, `第一阶段`, `——`. */
  ordinal: string;
  /** Its length in the line, blanks after it included. */
  length: number;
};

const NUMERAL = '[一二三四五六七八九十]{1,3}';

type Form = { form: MarkerForm; pattern: RegExp; ordinal: (numeral: string) => string };

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
    pattern: new RegExp(`^（ ?(${NUMERAL}) ?）[ 、.]*`),
    ordinal: (numeral) => `（${numeral}）`,
  },
  {
    form: 'arabic',
    pattern: /^(\d{1,2}) ?(?:[.](?:(?!\d)|(?=[12]\d{3} ?[年-]))|、(?!\d{1,2}、)) */,
    ordinal: (n) => n,
  },
  { form: 'bracket', pattern: /^（ ?(\d{1,2}) ?）[ 、.]*/, ordinal: (n) => `（${n}）` },
  { form: 'circle', pattern: /^([①-⑳])[ 、.]*/, ordinal: (n) => n },
  { form: 'dash', pattern: /^(--{1,2}|[●•■◆▪▶]) */, ordinal: () => '——' },
];

/** What any marker can begin with. */
const OPENING = /^[第一二三四五六七八九十（\d①-⑳\-●•■◆▪▶]/;
const FIRST_CIRCLE = '①'.charCodeAt(0) - 1;

/** The marker that a normalised line begins with, or null. */
export function markerAt(norm: string): Marker | null {
  if (!OPENING.test(norm)) return null;
  for (const { form, pattern, ordinal } of FORMS) {
    const match = pattern.exec(norm);
    if (!match) continue;
    const numeral = match[1] ?? '';
    const number = form === 'circle' ? numeral.charCodeAt(0) - FIRST_CIRCLE : smallNumber(numeral);
    if (number === null && form !== 'dash') continue;
    return { form, number, ordinal: ordinal(numeral), length: match[0].length };
  }
  return null;
}

/** 章, 节, 一、 and （一） part a plan; the others number what stands in a part. */
export const isDivision = ({ form }: Marker): boolean => RANK[form] <= RANK['cjk-bracket'];
