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
  it('may have issuers that no blank parts', () =>
    expect(
      head(`云溪县教育局云溪县财政局中共云溪县委宣传部文件
云教〔2023〕8号
云溪县教育局云溪县财政局中共云溪县委宣传部关于印发《校园夜市工作方案》的通知
各镇：
云溪县教育局云溪县财政局中共云溪县委宣传部
2023年3月20日
校园夜市工作方案
一、任务
`)[3],
    ).toBe('云溪县教育局、云溪县财政局、中共云溪县委宣传部'));
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

describe('who issues a document', () => {
  const issuer = (text: string): string | null =>
    readOutline(`${text}\n一、重点任务\n1.甲事。`).issuer;
  it('a document may be signed by any number of offices', () => {
    const offices = [
      '云溪县教育局',
      '云溪县公安局',
      '云溪县民政局',
      '云溪县财政局',
      '云溪县人民法院',
      '云溪县总工会',
      '国家税务总局云溪县税务局',
    ];
    expect(
      issuer(
        `关于印发《云溪县工作方案》的通知\n各乡镇：\n现印发给你们。\n${offices.join('\n')}\n2026年3月2日\n云溪县工作方案`,
      ),
    ).toBe(offices.join('、'));
  });
  it('names of one line may be parted by single blanks, or spread to one width', () =>
    expect(
      issuer(
        '关于印发《食堂工作方案》的通知\n现印发给你们。\n教育部 公安部 国家卫生健康委\n财 政 部　　海关总署\n2026年3月2日\n食堂工作方案',
      ),
    ).toBe('教育部、公安部、国家卫生健康委、财政部、海关总署'));
  it('the day may stand on the line of the last name', () =>
    expect(issuer('云溪县工作方案\n云溪县水利局　2026年3月2日')).toBe('云溪县水利局'));
  it.each([
    ['国务院关于加快节水的意见', '国务院'],
    ['中共中央 国务院关于加快节水的意见', '中共中央、国务院'],
    ['云溪县人民政府办公室关于节水的实施意见', '云溪县人民政府办公室'],
    [
      '中共云溪县委办公室 云溪县人民政府办公室印发《关于节水的意见》',
      '中共云溪县委办公室、云溪县人民政府办公室',
    ],
    ['工业和信息化部等七部门关于印发《节水行动方案》的通知', '工业和信息化部等七部门'],
    ['国务院办公厅转发国家发展改革委等部门关于节水的意见的通知', '国务院办公厅'],
  ])('an unsigned document is from whom its title names: %s', (title, by) =>
    expect(issuer(title)).toBe(by),
  );
  it('a signature says more than 等三部门 in the title', () =>
    expect(
      issuer(
        '水利部等三部门关于印发《节水方案》的通知\n现印发给你们。\n水利部\n财政部\n司法部\n2026年3月2日\n节水方案',
      ),
    ).toBe('水利部、财政部、司法部'));
  it('a web page may say it beside a label', () =>
    expect(issuer('发文机关：云溪县水利局\n节水工作方案')).toBe('云溪县水利局'));
});

describe('the day of issue', () => {
  const issued = (...lines: string[]): unknown[] => {
    const read = readOutline(
      [
        '云溪县人民政府关于节水的意见',
        '一、任务',
        '1.甲事。',
        '二、要求',
        '抓好落实。',
        ...lines,
      ].join('\n'),
    );
    return [read.issuer, read.issuedOn, read.publishedOn];
  };
  it('may stand behind the note of an attachment', () =>
    expect(
      issued(
        '附件：任务清单',
        '云溪县人民政府',
        '2026年3月2日',
        '（此件公开发布）',
        '附件',
        '任务清单',
      ),
    ).toEqual(['云溪县人民政府', '2026-03-02', null]));
  it('is not what a web page adds at the foot', () => {
    const foot = [
      '索 引 号：',
      '0001',
      '成文日期：',
      '2026年03月02日',
      '发布日期：',
      '2026年03月09日',
    ];
    expect(issued(...foot)).toEqual(['云溪县人民政府', '2026-03-02', '2026-03-09']);
    expect(issued('云溪县人民政府', '2026年3月1日', '（此件公开发布）', ...foot)).toEqual([
      '云溪县人民政府',
      '2026-03-02',
      '2026-03-09',
    ]);
  });
});

describe('the title of a document', () => {
  const title = (...lines: string[]): string =>
    readOutline(`${lines.join('\n')}\n一、重点任务\n1.甲事。`).title;
  it('a notice that is itself the plan gives its title', () =>
    expect(
      title(
        '云溪县人民政府关于做好2026年防汛工作的通知',
        '云政发〔2026〕3号',
        '各乡镇：',
        '现通知如下：',
      ),
    ).toBe('云溪县人民政府关于做好2026年防汛工作的通知'));
  it('a first line that ends in 文件 is no letterhead', () =>
    expect(title('云溪县人民政府办公室关于清理行政规范性文件', '及其合法性审核的指导意见')).toBe(
      '云溪县人民政府办公室关于清理行政规范性文件及其合法性审核的指导意见',
    ));
  it('a letterhead is no part of the title', () =>
    expect(title('云溪县人民政府办公室文件', '云溪县节水工作方案')).toBe('云溪县节水工作方案'));
  it('a first line may end in the name of an office', () =>
    expect(title('云溪县人民政府关于推进社区卫生服务中心', '建设的实施意见')).toBe(
      '云溪县人民政府关于推进社区卫生服务中心建设的实施意见',
    ));
  it('a line that goes on a quotation or says what the plan rests on is none', () =>
    expect(
      title(
        '云溪县节水规划',
        '（2026年-2030年）',
        '为落实国家要求和《云溪县城市总体规划',
        '（2020年-2035年）》，编制本规划。',
      ),
    ).toBe('云溪县节水规划（2026年-2030年）'));
  it('what is issued in 《》 is the title', () =>
    expect(title('中共云溪县委办公室印发《关于推进节水的实施意见》')).toBe(
      '关于推进节水的实施意见',
    ));
  it('what a saved web page prints over the text is no part of it', () =>
    expect(
      title(
        '# 云溪县节水工作方案',
        '**来源**: https://example.org/a.html',
        '---',
        '## 政策原文',
        '',
        '云溪县节水',
        '工作方案（试行）',
      ),
    ).toBe('云溪县节水工作方案（试行）'));
  it('the day that it was passed on is the day of issue', () => {
    for (const head of [
      '云溪县节水工作意见（2026年3月2日）',
      '云溪县节水工作意见\n（2026年3月2日）',
    ]) {
      const read = readOutline(`${head}\n一、重点任务\n1.甲事。`);
      expect([read.title, read.issuedOn, read.period]).toEqual([
        '云溪县节水工作意见',
        '2026-03-02',
        null,
      ]);
    }
  });
  it('a web page may say the day of issue beside a label', () =>
    expect(
      readOutline(
        '成文日期：2026年3月2日\n发布日期：2026-03-09 11:20\n云溪县节水工作方案\n一、任务',
      ).issuedOn,
    ).toBe('2026-03-02'));
});

describe('the period', () => {
  it.each([
    ['某县工作方案（2023-2025年）', { from: 2023, to: 2025 }],
    ['某县三年行动方案（2024年—2026年）', { from: 2024, to: 2026 }],
    ['某县“十四五”科普工作方案', { from: 2021, to: 2025 }],
    ['某县第十五个五年规划和二〇四〇年远景目标纲要', { from: 2026, to: 2030 }],
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
