import { extractClauses, labelClause } from './clauses.ts';
import { firstLeads, nobody, weigh } from './departments.ts';
import type { Departments } from './outline.ts';
import { passageOf } from './passage.fixtures.ts';

const naming = { spell: ({ text }: { text: string }): string => text, firstLeads: false };

function read(body: string): Departments & { text: string } {
  const { rest, clauses } = extractClauses(passageOf(body));
  return { ...weigh(clauses, naming), text: rest.text };
}

const inBody = (clause: string): Departments & { text: string } => read(`开展活动。${clause}`);
const of = (departments: Partial<Departments>): Departments & { text: string } => ({
  ...nobody(),
  ...departments,
  text: '开展活动。',
});

describe('a department clause', () => {
  it('names a lead and who supports it, openly', () =>
    expect(inBody('（县教育局牵头，县科协、团县委等单位配合）')).toEqual(
      of({ lead: ['县教育局'], support: ['县科协', '团县委'], openEnded: true }),
    ));
  it('may open and close with brackets of different widths', () =>
    expect(inBody('（县科协牵头,县教育局等单位配合)').lead).toEqual(['县科协']));
  it('a department clause without a lead names the responsible', () =>
    expect(inBody('（市教体局、威海机械工程高级技工学校、市科协按职责分工负责）')).toEqual(
      of({ responsible: ['市教体局', '威海机械工程高级技工学校', '市科协'] }),
    ));
  it('organizations responsible beside a lead are supports', () =>
    expect(inBody('（责任部门：省科技厅、省科协牵头，省财政厅按职责分工负责）')).toEqual(
      of({ lead: ['省科技厅', '省科协'], support: ['省财政厅'] }),
    ));
  it('may say its roles by labels in one bracket', () =>
    expect(inBody('（牵头单位：县农业农村局；责任单位：县财政局，各乡镇人民政府）')).toEqual(
      of({ lead: ['县农业农村局'], support: ['县财政局', '各乡镇人民政府'] }),
    ));
  it('may close with a remark that names nobody', () =>
    expect(inBody('（县科协负责，县教育局配合；根据统一安排确定具体时间等事项）')).toEqual(
      of({ responsible: ['县科协'], support: ['县教育局'] }),
    ));
  it('may close with what holds for all that follows', () =>
    expect(inBody('（县科协牵头，各镇负责落实。以下均需各镇落实，不再列出）')).toEqual(
      of({ lead: ['县科协'], support: ['各镇'] }),
    ));
  it('部门单位 is no part of a name', () =>
    expect(inBody('（县科协牵头，县教育局等部门单位配合）')).toEqual(
      of({ lead: ['县科协'], support: ['县教育局'], openEnded: true }),
    ));
  it('may have three roles', () =>
    expect(inBody('（由县科协牵头，县教育局配合，各镇人民政府负责落实）')).toEqual(
      of({ lead: ['县科协'], support: ['县教育局', '各镇人民政府'] }),
    ));
  it.each([
    ['县商务局、县发改局、县农业农村局等和各有关乡镇人民政府负责', 4],
    ['县人社局、县教育局等有关部门和单位负责', 2],
    ['县人社局、县教育局等5个部门按职责分工负责', 2],
    ['县人社局、县教育局等县直相关部门，各乡镇人民政府负责', 3],
  ])('leaves the list open where it says 等: %s', (list, count) => {
    const { responsible, openEnded } = inBody(`（${list}）`);
    expect([responsible.length, openEnded]).toEqual([count, true]);
    expect(responsible.filter((name) => name.includes('等'))).toEqual([]);
  });
  it('may say who guides, takes part or carries out', () =>
    expect(inBody('（县商务局指导，县供销社参与，各乡镇人民政府组织实施）')).toEqual(
      of({ support: ['县供销社'], responsible: ['县商务局', '各乡镇人民政府'] }),
    ));
  it('may part two complete names by 和, of the State Council, too', () =>
    expect(inBody('（工业和信息化部、公安部和财政部，各省级人民政府负责）').responsible).toEqual([
      '工业和信息化部',
      '公安部',
      '财政部',
      '各省级人民政府',
    ]));
  it.each([
    '县行政审批局负责；适用范围：所有开发区',
    '负责部门：县行政审批局；适用范围：所有开发区',
    '责任单位：县行政审批局，适用范围：东区、西区，南区',
    '适用范围：东区，南区；责任单位：县行政审批局',
  ])('what another key says is no department: %s', (clause) =>
    expect(inBody(`（${clause}）`).responsible).toEqual(['县行政审批局']),
  );
  it.each([
    ['团市委', ['团市委']],
    ['市商务委、光明食品集团、相关区', ['市商务委', '光明食品集团', '相关区']],
    ['工业和信息化部、市场监管总局', ['工业和信息化部', '市场监管总局']],
  ])('may be a bare list of which one is surely a department: %s', (list, names) =>
    expect(inBody(`（${list}）`).responsible).toEqual(names),
  );
  it('may end in what is to be reached by a day', () => {
    const { clauses } = extractClauses(
      passageOf('开展活动。（县商务局牵头，县财政局配合，2026年底前取得明显进展）'),
    );
    expect(clauses[0]?.limits.map(({ text }) => text)).toEqual(['2026年底前取得明显进展']);
    expect(inBody('（县商务局牵头，县财政局配合，2026年底前取得明显进展）')).toEqual(
      of({ lead: ['县商务局'], support: ['县财政局'] }),
    );
  });
  it('may name departments before its first label', () =>
    expect(
      inBody('（县委宣传部、县公安局等部门，各乡镇人民政府负责；完成时限：2026年12月，持续推进）'),
    ).toEqual(of({ responsible: ['县委宣传部', '县公安局', '各乡镇人民政府'], openEnded: true })));
  it('各省、自治区、直辖市人民政府 is one name', () =>
    expect(inBody('（各省、自治区、直辖市人民政府，水利部负责）').responsible).toEqual([
      '各省、自治区、直辖市人民政府',
      '水利部',
    ]));
  it('may stand before a comma or semicolon where it says the role', () =>
    expect(read('一是办班（县科协负责）；二是办展（县文旅局牵头），按期完成。').text).toBe(
      '一是办班；二是办展，按期完成。',
    ));
  it('the first named leads where the document says so', () => {
    const { clauses } = extractClauses(passageOf('做甲。（县科协、县教育局，各乡镇负责）'));
    expect(weigh(clauses, { ...naming, firstLeads: true })).toEqual({
      ...nobody(),
      lead: ['县科协'],
      support: ['县教育局', '各乡镇'],
    });
    const led = extractClauses(passageOf('做甲。（县科协负责，县教育局牵头）')).clauses;
    expect(weigh(led, { ...naming, firstLeads: true }).lead).toEqual(['县教育局']);
  });
  it.each([
    '排在第一位的为牵头单位',
    '列首位的部门为牵头部门',
    '第一个单位为牵头单位',
    '排名第一的系主办单位',
  ])('that the first named leads is said: %s', (words) => expect(firstLeads(words)).toBe(true));
  it('may be a bare list of what can only be departments', () =>
    expect(inBody('（县教育局、县科协）')).toEqual(of({ responsible: ['县教育局', '县科协'] })));
  it('may say 会同, and then those before it lead', () =>
    expect(inBody('（市科协会同市妇联负责）')).toEqual(
      of({ lead: ['市科协'], support: ['市妇联'] }),
    ));
  it('may close with a remark or a limit', () => {
    expect(inBody('（市科协、市教育局分工负责，持续推进）').responsible).toHaveLength(2);
    expect(inBody('（市科协牵头，2024年6月底前完成）').lead).toEqual(['市科协']);
  });
  it('may part the levels of government', () =>
    expect(
      inBody('（市级责任单位：市科协；县级责任单位：各县（区）人民政府）').responsible,
    ).toEqual(['市科协', '各县（区）人民政府']));
  it('keeps a remark in brackets with its name', () =>
    expect(inBody('（县民政局（县老龄办）负责）').responsible).toEqual(['县民政局（县老龄办）']));
  it('may stand before the full stop', () =>
    expect(read('开展活动（责任单位：县科协）。').responsible).toEqual(['县科协']));
  it('gives the limit that it prints', () => {
    const { clauses } = extractClauses(
      passageOf('开展活动。（责任单位：县科协；完成时限：2025年11月底）'),
    );
    expect(clauses[0]?.limits.map(({ text }) => text)).toEqual(['2025年11月底']);
  });
  it('a bracket that holds only a limit gives it, too', () => {
    const { clauses } = extractClauses(passageOf('开展活动。（2024年12月底前完成）'));
    expect(clauses[0]?.limits.map(({ text }) => text)).toEqual(['2024年12月底前完成']);
  });
  it('a department clause after each sentence is read each time', () =>
    expect(read('甲事项。（县科协负责）乙事项。（县教育局负责）')).toEqual({
      ...of({ responsible: ['县科协', '县教育局'] }),
      text: '甲事项。乙事项。',
    }));
});

describe('label lines', () => {
  const label = (text: string): Departments | null => {
    const clause = labelClause(passageOf(text));
    return clause && weigh([clause], naming);
  };
  it('name lead and support on one line', () =>
    expect(label('牵头单位：县科协；配合单位：县教育局、县财政局。')).toEqual({
      ...nobody(),
      lead: ['县科协'],
      support: ['县教育局', '县财政局'],
    }));
  it('may have lost the break between them', () =>
    expect(label('牵头单位：县教体局、县科协责任单位：县妇联')).toEqual({
      ...nobody(),
      lead: ['县教体局', '县科协'],
      support: ['县妇联'],
    }));
  it('name who is no office, in a few characters', () => {
    expect(label('责任单位：服务商完成时限：2026年6月底前')?.responsible).toEqual(['服务商']);
    expect(label('责任单位：另行确定')).toBeNull();
  });
  it('name no department by a person', () => expect(label('责任领导：张三')).toBeNull());
});

describe('what is no clause', () => {
  it.each([
    '推进服务站（所、站）',
    '依托老年大学（学校、学习点）',
    '比例达到（超过）15%',
    '面向镇（街道）、村（社区）',
    '市科协牵头实施《科学素质纲要》',
    '各镇人民政府、各街道办事处负责《科学素质纲要》实施',
    '组建志愿者组织（协会、联盟、服务队）',
    '依靠基层组织（居委会、村委会）',
    '由县科协（牵头）组织',
    '（此项工作由各方面共同努力才能做好）',
  ])('%s', (text) => {
    const { clauses, rest } = extractClauses(passageOf(`${text}。`));
    expect(clauses).toEqual([]);
    expect(rest.text).toBe(`${text}。`);
  });
});
