/** Text from a place on, in points from the upper left corner of an A4 page to its baseline. */
type Drawn = readonly [left: number, y: number, text: string, size?: number];
/** A line from one point to another. */
type Line = readonly [number, number, number, number];

export type DrawnPage = {
  readonly texts?: readonly Drawn[];
  readonly lines?: readonly Line[];
  /** Letters in a font with a coding of its own, which no reader knows. */
  readonly lost?: string;
};

const [WIDTH, HEIGHT] = [595, 842];
export const SIZE = 16;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

const textOf = ([left, y, text, size = SIZE]: Drawn): string =>
  `BT /F ${size} Tf 1 0 0 1 ${left} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`;
const lostIn = (text: string): string =>
  text === '' ? '' : `BT /G ${SIZE} Tf 1 0 0 1 74 74 Tm <${hex(text)}> Tj ET`;
const lineOf = ([x, y, toX, toY]: Line): string =>
  `${x} ${HEIGHT - y} m ${toX} ${HEIGHT - toY} l S`;

/** The map from the codes of the font, which are UTF-16, to what they mean. */
function unicodeMap(pages: readonly DrawnPage[]): string {
  const used = new Set(
    pages.flatMap(({ texts = [] }) => texts.flatMap(([, , text]) => text.split(''))),
  );
  const lines = [...used].map((unit) => `<${hex(unit)}> <${hex(unit)}>`);
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end`;
}

const stream = (content: string): string =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} >> stream\n${content}\nendstream`;

/**
 * A PDF file of these pages; Chinese letters are as wide as they are high, others half.
 * @param encoding of its font, and what its codes mean
 */
export function pdfFile(
  pages: readonly DrawnPage[],
  trailer = '',
  encoding = '/Identity-H /ToUnicode 5 0 R',
): Uint8Array {
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding ${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> >>',
    stream(unicodeMap(pages)),
    ...pages.flatMap(({ texts = [], lines = [], lost = '' }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R /G << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >> >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream([...lines.map(lineOf), ...texts.map(textOf), lostIn(lost)].join('\n')),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Lines of text one below the other. */
export const linesAt = (
  left: number,
  from: number,
  ...lines: readonly string[]
): readonly Drawn[] => lines.map((line, at) => [left, from + at * 28, line]);

/** The lines of a table: its columns and rows from edge to edge. */
export function ruled(xs: readonly number[], ys: readonly number[]): readonly Line[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...xs.map((x): Line => [x, top, x, bottom]), ...ys.map((y): Line => [left, y, right, y])];
}
