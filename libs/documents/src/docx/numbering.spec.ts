import { readDocx } from './read-docx.ts';
import { numberIn } from './number-formats.ts';
import { abstractList, inList, level, list, p, wordFile } from './word-file.fixtures.ts';

const linesOf = async (...given: Parameters<typeof wordFile>): Promise<readonly string[]> =>
  (await readDocx(wordFile(...given))).text.trimEnd().split('\n');

/** The levels of an official document. */
const OFFICIAL = abstractList(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3．'),
  level(3, 'decimal', '（%4）'),
  level(4, 'decimalEnclosedCircleChinese', '%5'),
);

describe('the numbers that Word prints', () => {
  it('stand before the paragraphs of a list, each level anew under its parent', async () => {
    const levels = [0, 1, 2, 2, 3, 4, 1, 2, 0, 1];
    const body = levels.map((at) => p('甲', inList(1, at))).join('');
    expect(await linesOf(body, { numbering: OFFICIAL + list(1, 0) })).toEqual([
      ...['一、甲', '（一）甲', '1．甲', '2．甲', '（1）甲', '① 甲', '（二）甲', '1．甲'],
      ...['二、甲', '（一）甲'],
    ]);
  });

  it('go on over paragraphs that stand in no list', async () => {
    const body = p('甲', inList(1)) + p('间隔') + p('乙', inList(1));
    expect(await linesOf(body, { numbering: OFFICIAL + list(1, 0) })).toEqual([
      '一、甲',
      '间隔',
      '二、乙',
    ]);
  });

  it('are shared by lists of one abstract list, until one sets a beginning of its own', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = OFFICIAL + list(1, 0) + list(2, 0) + list(3, 0, again);
    const body = [1, 2, 3, 3].map((id) => p('甲', inList(id))).join('');
    expect(await linesOf(body, { numbering })).toEqual(['一、甲', '二、甲', '一、甲', '二、甲']);
  });

  it('of a level that never begins anew count through', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'decimal', '第%1章'),
        level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0);
    const body = [0, 1, 1, 0, 1].map((at) => p('甲', inList(1, at))).join('');
    expect(await linesOf(body, { numbering })).toEqual([
      '第1章 甲',
      '第1条 甲',
      '第2条 甲',
      '第2章 甲',
      '第3条 甲',
    ]);
  });

  it('name the levels above, in decimal where the level is legal', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      ) + list(1, 0);
    const body = [0, 0, 1, 1].map((at) => p('甲', inList(1, at))).join('');
    expect(await linesOf(body, { numbering })).toEqual(['一、甲', '二、甲', '2.1 甲', '2.2 甲']);
  });

  it('come from the style of the paragraph, or from the one it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="H1"/></w:style>';
    const styled = (id: string, more = ''): string => p('甲', `<w:pStyle w:val="${id}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('H1') + styled('H2') + styled('Own') + styled('H1', off);
    expect(await linesOf(body, { styles, numbering: OFFICIAL + list(1, 0) })).toEqual([
      '一、甲',
      '（一）甲',
      '二、甲',
      '甲',
    ]);
  });

  it('of a list that links to a style are those of the list that defines it', async () => {
    const linked = abstractList(5, '<w:numStyleLink w:val="公文"/>');
    const defining = abstractList(
      6,
      '<w:styleLink w:val="公文"/>',
      level(0, 'ideographTraditional', '%1）'),
    );
    const body = p('子', inList(1)) + p('丑', inList(1));
    expect(await linesOf(body, { numbering: linked + defining + list(1, 5) })).toEqual([
      '甲）子',
      '乙）丑',
    ]);
  });

  it('of a bullet are a bullet, and of a dash a dash', async () => {
    const numbering =
      abstractList(0, level(0, 'bullet', '\uf0b7')) +
      abstractList(1, level(0, 'bullet', '—')) +
      list(1, 0) +
      list(2, 1);
    expect(await linesOf(p('甲', inList(1)) + p('乙', inList(2)), { numbering })).toEqual([
      '• 甲',
      '——乙',
    ]);
  });

  it('count for a paragraph without text, and not for one that was deleted', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const gone =
      '<w:p><w:pPr>' +
      inList(1) +
      deleted +
      '</w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>';
    const body = p('甲', inList(1)) + gone + p('<w:r/>', inList(1)) + p('丙', inList(1));
    expect(await linesOf(body, { numbering: OFFICIAL + list(1, 0) })).toEqual(['一、甲', '三、丙']);
  });

  it.each([
    ['chineseCountingThousand', 1, '一'],
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1003, '一千零三'],
    ['japaneseCounting', 12, '十二'],
    ['taiwaneseCountingThousand', 30, '三十'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 2, '丑'],
    ['ideographZodiacTraditional', 13, '丙子'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 14, 'xiv'],
    ['none', 4, ''],
    ['of another program', 4, '4'],
  ])('in the format %s: %d is %s', (format, number, printed) =>
    expect(numberIn(format, number)).toBe(printed),
  );
});
