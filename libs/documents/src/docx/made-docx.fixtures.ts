import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type Table,
} from 'docx';

/** The levels of an official document, as Word numbers them. */
const FORMS: readonly (readonly [
  printed: RegExp,
  format: 'chineseCounting' | 'decimal',
  text: string,
])[] = [
  [/^([一二三四五六七八九十]+)、/, 'chineseCounting', '%1、'],
  [/^（([一二三四五六七八九十]+)）/, 'chineseCounting', '（%2）'],
  [/^(\d+)[.．]/, 'decimal', '%3.'],
  [/^（(\d+)）/, 'decimal', '（%4）'],
];

const LIST = 'official';

export const officialList = {
  reference: LIST,
  levels: FORMS.map(([, format, text], level) => ({
    level,
    format: LevelFormat[format === 'decimal' ? 'DECIMAL' : 'CHINESE_COUNTING_THOUSAND'],
    text,
    alignment: AlignmentType.START,
  })),
};

/** A Word file of these paragraphs and tables. */
export async function docxOf(
  children: readonly (Paragraph | Table)[],
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [officialList] },
    sections: [{ children }],
    ...more,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A paragraph that Word numbers, on a level of the list, from 0. */
export const numbered = (level: number, text: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ text, numbering: { reference: LIST, level }, ...more });

/**
 * The lines of a text as paragraphs: those that begin with the number which comes next are numbered by Word, the others
 * have it typed in.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const reached = FORMS.map(() => 0);
  return text.split('\n').map((line) => {
    const level = FORMS.findIndex(([printed]) => printed.test(line));
    const [printed] = FORMS[level] ?? [];
    const numeral = printed?.exec(line)?.[1];
    if (!printed || numeral === undefined) return new Paragraph(line);
    const next = (reached[level] ?? 0) + 1;
    if (numeral !== String(next) && numeral !== CHINESE[next]) return new Paragraph(line);
    reached[level] = next;
    reached.fill(0, level + 1);
    return numbered(level, line.replace(printed, ''));
  });
}

const TENS = ['', '十', '二十', '三十'];
/** 0 to 39, written out by their tens. */
const CHINESE = TENS.flatMap((tens) =>
  Array.from('〇一二三四五六七八九', (unit) => (unit === '〇' ? tens : tens + unit)),
);
