import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';

/** The measures of GB/T 9704-2012, in twentieths of a point, half points, and millimetres for the page. */
export const PAGE = {
  size: { width: '210mm', height: '297mm' },
  margin: { top: '37mm', right: '26mm', bottom: '35mm', left: '28mm', footer: '25mm' },
} as const;

/** 22 lines of 28 characters. */
export const LINE = 579;
/** In a table, of 四号. */
export const TABLE_LINE = 400;
/** 二号, 三号, 四号. */
export const SIZES = { title: 44, text: 32, note: 28 } as const;

/** Fonts are only named: the offices have them. Digits are those of Times. */
const fontOf = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
});
export const FONTS = {
  title: fontOf('方正小标宋简体'),
  text: fontOf('仿宋_GB2312'),
  label: fontOf('黑体'),
  number: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const;

/** `— 1 —`, on odd pages right, on even ones left, one character free. */
export const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: SIZES.note * 10 } : { left: SIZES.note * 10 },
        children: [
          new TextRun({
            font: FONTS.number,
            size: SIZES.note,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
