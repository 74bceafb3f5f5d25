import { readOutline } from './read-outline.ts';

const FOLDED =
  '某县人民政府办公室关于印发某县夜市重点任务分工方案的通知某政办发〔2026〕9号各乡镇人民政府，县直各单位：现将方案印发给你们，请认真落实。' +
  '某县人民政府办公室2026年3月9日某县夜市重点任务分工方案为提升夜市，制定本方案。' +
  '一、总体要求坚持因地制宜，分步推进。' +
  '二、完善设施（一）改造照明。具体措施：1．更换老旧路灯，分批推进。（县城管局牵头，县财政局等部门按职责分工负责）2．增设景灯。（县文旅局负责）' +
  '（二）改善停车。具体措施：3．增设车位。（县自然资源局负责）三、优化秩序（三）划定摊位。一、二级摊位分开。（县市场监管局负责）某县商务局2026年3月8日';

describe('a text whose line breaks were lost', () => {
  const outline = readOutline(FOLDED);
  it('a folded text gives its items in their sections', () =>
    expect(
      outline.sections.flatMap(({ ordinal, title, tasks }) => [
        `${ordinal ?? ''} ${title}`,
        ...tasks.map((task) => `- ${task.ordinal} ${task.title ?? task.text}`),
      ]),
    ).toEqual([
      '一 总体要求',
      '二 完善设施',
      '二（一） 改造照明',
      '- 1 更换老旧路灯，分批推进。',
      '- 2 增设景灯',
      '二（二） 改善停车',
      '- 3 增设车位',
      '三 优化秩序',
      '- （三） 划定摊位',
    ]));
  it('a folded text gives its head', () =>
    expect([outline.title, outline.documentNumber, outline.issuer, outline.issuedOn]).toEqual([
      '某县夜市重点任务分工方案',
      '某政办发〔2026〕9号',
      '某县人民政府办公室',
      '2026-03-09',
    ]));
  const tasksOf = (text: string): string[] =>
    readOutline(text).sections.flatMap(({ tasks }) =>
      tasks.map(({ ordinal, title, departments: { responsible } }) =>
        [ordinal, title, ...responsible].join(' '),
      ),
    );
  const long = '按照分工抓好落实，确保取得实效，'.repeat(10);
  it('a folded text may have lost a number, or print a full stop behind one', () =>
    expect(
      tasksOf(
        `某县夜市若干措施为提升夜市，制定如下措施。1.更换路灯。${long}。2。增设车位。分批。(县科协负责)4.清理摊点。分区。(县城管局负责)`,
      ),
    ).toEqual(['1 更换路灯', '2 增设车位 县科协', '4 清理摊点 县城管局']));
  it('a folded text may close its items with labels', () =>
    expect(
      tasksOf(
        `某县夜市工作方案${long}。一、工作任务（一）设施（1）路灯：分批更换。责任单位：县城管局完成时限：2026年9月30日（2）车位：利用空地。责任单位：县科协完成时限：2026年9月30日二、工作要求（一）加强领导。抓好落实。`,
      ),
    ).toEqual(['1 路灯 县城管局', '2 车位 县科协']));
  it('a folded text may open as an attachment and close with a day before others', () => {
    const { title, issuedOn } = readOutline(
      `附件2某县夜市工作方案为提升夜市，制定本方案。一、主要任务${long}。二、工作要求${long}。某县城管局2026年3月9日附件：摊位表`,
    );
    expect([title, issuedOn]).toEqual(['某县夜市工作方案', '2026-03-09']);
  });
  it('a folded text may name its attachment before who signed, and print its title twice', () => {
    const plan = `为提升夜市，制定本方案。一、主要任务${long}。二、工作要求${long}。`;
    const signed = readOutline(
      `某县城管局关于印发夜市工作方案的通知各镇：现印发给你们。附件:夜市工作方案某县城市管理局办公室2026年3月9日附件夜市工作方案${plan}`,
    );
    expect([signed.title, signed.issuer, signed.issuedOn]).toEqual([
      '夜市工作方案',
      '某县城市管理局办公室',
      '2026-03-09',
    ]);
    expect(readOutline(`某县公文稿纸关于夜市的意见关于夜市的意见(会签稿)各镇:${plan}`).title).toBe(
      '关于夜市的意见(会签稿)',
    );
  });
  it('a paragraph that counts 一、二、三产业 is left whole', () => {
    const paragraph = `推动一、二、三产业融合发展，${'促进农业与旅游、文化深度结合，'.repeat(10)}形成合力。`;
    const { sections } = readOutline(
      `某县工作方案\n一、融合行动\n（一）产业融合。${paragraph}\n（二）品牌。做强。`,
    );
    expect(sections).toHaveLength(1);
  });
  it('a line without numbers in order is parted at wide blanks behind full stops', () => {
    const text = [
      '某县夜市规划（2026—2027年）',
      `三、完善设施　  （一）改造照明。　  更换路灯。${'照明要亮。'.repeat(20)}　  （二）增设车位。　  停车要便。`,
    ].join('\n');
    expect(tasksOf(text)).toEqual(['（一） 改造照明', '（二） 增设车位']);
  });
  it('a long run of blanks is looked through once', () => {
    const started = performance.now();
    readOutline(`某县夜市规划\n甲乙${'　 '.repeat(20_000)}丙丁。一、甲`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
