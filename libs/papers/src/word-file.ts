import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONTS, LINE, PAGE, pageNumber, SIZES, TABLE_LINE } from './layout.ts';
import { type Paper, type PaperLine, type PaperSlip } from './paper.ts';

/** Twentieths of a point: the type area is 156 mm wide, a label five characters. */
const WIDTH = 8845;
const LABEL = 1900;

const spacing = { line: LINE, lineRule: 'exact' } as const;
const tight = { line: TABLE_LINE, lineRule: 'exact' } as const;

type Look = { readonly font: (typeof FONTS)[keyof typeof FONTS]; readonly size?: number };

const run = (text: string, { font, size = SIZES.text }: Look, color?: string): TextRun =>
  new TextRun({ text, font, size, ...(color !== undefined && { color }) });

/** A .docx of a paper, in the layout of GB/T 9704; the same paper gives the same text. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.issuer,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [
          ...headOf(paper),
          tableOf(paper.lines),
          ...closingOf(paper),
          ...paper.slips.flatMap((slip, index) => slipOf(slip, index === 0)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ numberLabel, number, urgency, title, ink }: Paper): readonly Paragraph[] {
  const head = [`${numberLabel}　${number}`, ...(urgency === null ? [] : [`\t${urgency}`])];
  return [
    new Paragraph({
      spacing,
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: head.map((text) => run(text, { font: FONTS.label })),
    }),
    new Paragraph({
      spacing: { before: 400, after: 227 },
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: ink, space: 11 } },
      children: [run(title, { font: FONTS.title, size: SIZES.title }, ink)],
    }),
    new Paragraph({ spacing: { line: 240 }, children: [] }),
  ];
}

const tableOf = (lines: readonly PaperLine[]): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL, WIDTH - LABEL],
    layout: TableLayoutType.FIXED,
    rows: lines.map(rowOf),
  });

const MARGINS = { top: 57, bottom: 57, left: 113, right: 113 } as const;

function rowOf({ label, text, room = 1 }: PaperLine): TableRow {
  const cell = (width: number, content: TextRun, alignment: 'center' | 'both') =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: MARGINS,
      children: [new Paragraph({ spacing: tight, alignment, children: [content] })],
    });
  return new TableRow({
    height: { value: room * LINE, rule: HeightRule.ATLEAST },
    children: [
      cell(LABEL, run(label, { font: FONTS.label, size: SIZES.note }), 'center'),
      cell(WIDTH - LABEL, run(text, { font: FONTS.text, size: SIZES.note }), 'both'),
    ],
  });
}

/** Who signed, then who sends it, with four characters free at the right, where the seal goes. */
function closingOf({ signatory, issuer, date, stamp }: Paper): readonly Paragraph[] {
  const right = { spacing, alignment: AlignmentType.RIGHT, indent: { right: SIZES.text * 40 } };
  const text = { font: FONTS.text };
  return [
    new Paragraph({
      spacing: { ...spacing, before: 227 },
      children: [run(`${signatory.label}　`, { font: FONTS.label }), run(signatory.text, text)],
    }),
    new Paragraph({ ...right, children: [run(issuer, text)] }),
    new Paragraph({ ...right, children: [run(`${stamp}　${date}`, text)] }),
  ];
}

const slipOf = ({ title, lines }: PaperSlip, newPage: boolean): readonly (Paragraph | Table)[] => [
  new Paragraph({
    pageBreakBefore: newPage,
    spacing: { ...spacing, before: 227, after: 113 },
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [run(title, { font: FONTS.label })],
  }),
  tableOf(lines),
];
