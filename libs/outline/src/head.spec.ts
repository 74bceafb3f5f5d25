import type { Outline } from './outline.ts';
import { readOutline } from './read-outline.ts';

const head = (text: string): unknown[] => {
  const read: Outline = readOutline(text);
  return [
    read.title,
    read.noticeTitle,
    read.documentNumber,
    read.issuer,
    read.issuedOn,
    read.publishedOn,
  ];
};

describe('the head of a document', () => {
  it('is a notice over several lines, with the plan behind it', () =>
    expect(
      head(`云政发〔2023〕18号
云溪县人民政府
关于印发《云溪县乡村振兴
实施方案（2023—2025年）》的通知
各乡镇人民政府：
现印发给你们，请认真贯彻执行。
      云溪县人民政府
      二〇二三年三月二十日
（此件公开发布）
云溪县乡村振兴
实施方案（2023—2025年）
根据《中共中央文件》（中发〔2023〕1号）和某省方案（某政发〔2022〕7号），制定本方案。
一、总体要求`),
    ).toEqual([
      '云溪县乡村振兴实施方案（2023—2025年）',
      '云溪县人民政府关于印发《云溪县乡村振兴实施方案（2023—2025年）》的通知',
      '云政发〔2023〕18号',
      '云溪县人民政府',
      '2023-03-20',
      null,
    ]));
  it('may be the title of the plan alone', () =>
    expect(
      head(
        '河北省全民科学素质行动规划纲要实施方案（2021—2025年）\n为做好工作，制定本方案。\n一、总体要求',
      ),
    ).toEqual([
      '河北省全民科学素质行动规划纲要实施方案（2021—2025年）',
      null,
      null,
      null,
      null,
      null,
    ]));
  it('may have several issuers', () =>
    expect(
      head(
        '中共云溪县委办公室\n云溪县人民政府办公室\n关于印发《云溪县工作方案》的通知\n云溪县工作方案\n一、总体要求',
      )[3],
    ).toBe('中共云溪县委办公室、云溪县人民政府办公室'));
  it('may be followed by the date', () =>
    expect(head('云溪县工作方案\n（讨论通过）\n2023年5月6日\n一、总体要求')[4]).toBe('2023-05-06'));
  it('the head of a document leaves what is signed at the end to the end', () =>
    expect(
      head('云溪县工作方案\n一、目标\n正文。\n二、任务\n正文。\n云溪县人民政府\n2023年5月6日'),
    ).toEqual(['云溪县工作方案', null, null, '云溪县人民政府', '2023-05-06', null]));
  it('the head of a document is not taken from the printing block', () =>
    expect(
      head(
        '云溪县工作方案\n一、目标\n正文。\n抄送：县委办公室，\n县法院。\n云溪县人民政府办公室　　2023年5月8日印发',
      ),
    ).toEqual(['云溪县工作方案', null, null, null, null, '2023-05-08']));
  it('the head of a web page names the number and the day in a table', () => {
    const read = head(
      '发文字号：云政发〔2023〕18号\n发布日期：2023年5月8日\n云溪县工作方案\n一、目标\n正文。',
    );
    expect([read[2], read[5]]).toEqual(['云政发〔2023〕18号', '2023-05-08']);
  });
});

describe('the period', () => {
  it.each([
    ['某县工作方案（2023-2025年）', { from: 2023, to: 2025 }],
    ['某县三年行动方案（2024年—2026年）', { from: 2024, to: 2026 }],
    ['某县“十四五”科普工作方案', { from: 2021, to: 2025 }],
    ['某县2024年科普工作方案', { from: 2024, to: 2024 }],
    ['某县二〇二四至二〇二六年工作方案', { from: 2024, to: 2026 }],
    ['某县工作方案', null],
  ])('the period of %s is read', (title, period) =>
    expect(readOutline(`${title}\n一、目标`).period).toEqual(period),
  );
  it('is that of the phases where the title prints none', () => {
    const { period, warnings } = readOutline(
      '某县工作方案\n一、实施步骤\n1.启动阶段。2023年，启动。\n2.总结阶段。2025年，总结。',
    );
    expect(period).toEqual({ from: 2023, to: 2025 });
    expect(warnings.map(({ code }) => code)).toContain('period-from-phases');
  });
});
