import { linesOf } from './lines.ts';

const texts = (text: string): string[] => linesOf(text).map(({ passage }) => passage.text);

describe('the lines of a document', () => {
  it('come trimmed, without blank ones, for every kind of line break', () => {
    expect(texts('\ufeff　一、总体\r\n\r\n正文 \r末行\f尾')).toEqual([
      '一、总体',
      '正文',
      '末行',
      '尾',
    ]);
  });
  it('lose Markdown emphasis and heading marks', () => {
    expect(texts('## 二、任务\n1. **建设科技馆。**依托')).toEqual([
      '二、任务',
      '1. 建设科技馆。依托',
    ]);
  });
  it('lose page numbers, but no number that may be text', () => {
    expect(texts('— 3 —\n第 2 页 共 9 页\n10\n场次')).toEqual(['10', '场次']);
  });
  it('know what is furniture', () => {
    const kinds = linesOf(
      '2023年3月2日\n二〇二二年五月十七日\n抄送：县委办。\n（此件公开发布）\n某县办公室 2023年3月2日印发\n附件1\n附近的村',
    ).map(({ furniture }) => furniture);
    expect(kinds).toEqual(['date', 'date', 'copy', 'disclosure', 'printing', 'attachment', null]);
  });
});
