import { readFileSync } from 'node:fs';
import { readOutline } from '#outline';
import { readDocx } from './read-docx.ts';
import { docxOf, paragraphsOf } from './made-docx.fixtures.ts';
import { cell, p, row, run, table, wordFile } from './word-file.fixtures.ts';

const read = (...given: Parameters<typeof wordFile>) => readDocx(wordFile(...given));
const linesOf = async (...given: Parameters<typeof wordFile>): Promise<readonly string[]> =>
  (await read(...given)).text.trimEnd().split('\n');

describe('the text of a Word file', () => {
  it('keeps blanks, tabs, line breaks and hyphens', async () => {
    const body = p(
      '<w:r><w:t xml:space="preserve">甲 </w:t><w:t>乙</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:br/><w:t>丙 &amp; 丁</w:t></w:r>',
    );
    expect(await linesOf(body)).toEqual(['甲 乙\tA-B', '丙 & 丁']);
  });

  it('is the same in the strict form', async () => {
    const w = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    expect(await linesOf(p('甲'), { w })).toEqual(['甲']);
  });

  it('holds links, content controls and text boxes, each once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const boxed = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      p(`${run('见')}<w:hyperlink>${run('附件')}</w:hyperlink>${boxed}`) +
      `<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`;
    expect(await linesOf(body)).toEqual(['见附件', '框', '控件']);
  });

  it('has the result of a field, not its code, though it runs over paragraphs', async () => {
    const turn = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      p(`${run('截至')}${turn('begin')}${run('DATE')}${turn('separate')}${run('2026年')}`) +
      p(`${run('底')}${turn('end')}${run('前')}`);
    expect(await linesOf(body)).toEqual(['截至2026年', '底前']);
  });

  it('leaves the table of contents out', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="toc 1"/></w:style>';
    const body = p('一、总则\t1', '<w:pStyle w:val="a"/>') + p('一、总则');
    expect(await linesOf(body, { styles })).toEqual(['一、总则']);
  });

  it('is that after all revisions were accepted, and says so', async () => {
    const body =
      p(`${run('到2026年')}<w:del>${run('底')}</w:del><w:ins>${run('6月')}</w:ins>`) +
      `<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>${run('前半')}</w:p>` +
      p('后半');
    const { text, warnings } = await read(body);
    expect(text).toBe('到2026年6月\n前半后半\n');
    expect(warnings.map(({ code }) => code)).toEqual(['revisions-accepted']);
  });

  it('leaves hidden text out, by itself or by its style, and says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      run('甲') +
        run('暗', '<w:vanish/>') +
        run('密', '<w:rStyle w:val="h"/>') +
        run('乙', '<w:vanish w:val="0"/>'),
    );
    const { text, warnings } = await read(body, { styles });
    expect(text).toBe('甲乙\n');
    expect(warnings).toEqual([
      { code: 'hidden-skipped', message: '文件有2处隐藏文字，未读取，请核对。' },
    ]);
  });

  it('has a footnote as a doubt where the text refers to it, and never in a number', async () => {
    const body = p('甲') + p(`${run('达到18%')}<w:r><w:footnoteReference w:id="3"/></w:r>`);
    const footnotes = `<w:footnote w:id="3">${p('不含镇区')}</w:footnote>`;
    const { text, warnings } = await read(body, { footnotes });
    expect(text).toBe('甲\n达到18%\n');
    expect(warnings).toEqual([
      { code: 'footnote', message: '此处有注释：不含镇区', span: { start: 2, end: 7 } },
    ]);
  });

  it('says how many pictures and embedded files it could not read', async () => {
    const body = p('甲') + p('<w:r><w:drawing/></w:r><w:r><w:object/></w:r>') + '<w:altChunk/>';
    const { warnings } = await read(body);
    expect(warnings).toEqual([
      {
        code: 'pictures-skipped',
        message: '文件有3处图片、图形或嵌入对象，其中的文字读不出，请核对。',
      },
    ]);
  });

  it('says that comments were not read', async () => {
    const comments = `<w:comment w:id="0">${p('再议')}</w:comment>`;
    const { text, warnings } = await read(p('甲'), { comments });
    expect([text, warnings.map(({ code }) => code)]).toEqual(['甲\n', ['comments-skipped']]);
  });

  it('tells of each line which paragraph of the file it is', async () => {
    const { places } = await read(p('甲') + p('<w:r/>') + p('乙'));
    expect(places).toEqual([
      { start: 0, paragraph: 1 },
      { start: 2, paragraph: 3 },
    ]);
  });
});

describe('a table of a Word file', () => {
  const head = row(cell('任务'), cell('牵头单位'), cell('完成时限'));

  it('is a row between bars for each of its rows', async () => {
    const body = table(head, row(cell('更换|路灯'), cell('县城管局'), cell('')));
    expect(await linesOf(body)).toEqual(['|任务|牵头单位|完成时限|', '|更换／路灯|县城管局||']);
  });

  it('repeats a cell that is merged downward, and keeps the width of one merged across', async () => {
    const body = table(
      head,
      row(cell('甲'), cell('县教育局', '<w:vMerge w:val="restart"/>'), cell('6月底前')),
      row(cell('乙'), cell('', '<w:vMerge/>'), cell('9月底前')),
      row(cell('合计', '<w:gridSpan w:val="2"/>'), cell('2项')),
    );
    expect((await linesOf(body)).slice(1)).toEqual([
      '|甲|县教育局|6月底前|',
      '|乙|县教育局|9月底前|',
      '|合计||2项|',
    ]);
  });

  it('joins the names that stand below one another in a cell', async () => {
    const names = p('县教育局') + p('县财政局') + p('县科协');
    const body = table(head, row(cell(p('完善设施。') + p('分批更换。')), cell(names), cell('')));
    expect((await linesOf(body))[1]).toBe('|完善设施。 分批更换。|县教育局、县财政局、县科协||');
  });

  it('is lines where it only lays out', async () => {
    const body = table(
      row(cell('抄送：县委办公室。', '<w:gridSpan w:val="2"/>')),
      row(cell('某县人民政府办公室'), cell('2026年3月2日印发')),
    );
    expect(await linesOf(body)).toEqual([
      '抄送：县委办公室。',
      '某县人民政府办公室',
      '2026年3月2日印发',
    ]);
  });

  it('leaves deleted rows out', async () => {
    const gone =
      '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>' + cell('旧') + cell('') + cell('') + '</w:tr>';
    const { text, warnings } = await read(
      table(head, gone, row(cell('新'), cell('甲局'), cell(''))),
    );
    expect(text).not.toContain('旧');
    expect(warnings.map(({ code }) => code)).toEqual(['revisions-accepted']);
  });

  it('of duties is read as tasks with their departments and dates', async () => {
    const body =
      p('某县夜市工作方案（2026年）') +
      table(head, row(cell('更换路灯'), cell('县城管局'), cell('2026年6月底前')));
    const { sections } = readOutline((await read(body)).text);
    const [task] = sections.flatMap(({ tasks }) => tasks);
    expect([task?.departments.lead, task?.deadline]).toEqual([['县城管局'], '2026-06-30']);
  });
});

const seeds = new URL('../../../../seeds/', import.meta.url);
const withoutSpans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'span' ? undefined : inner)));

it.each(['fuliang', 'hebei', 'rushan', 'tunxi', 'zezhou'])(
  'the plan of %s made into a Word file, numbered by Word, gives the outline of its text',
  async (name) => {
    const text = readFileSync(new URL(`${name}.txt`, seeds), 'utf8');
    const document = await readDocx(await docxOf(paragraphsOf(text)));
    expect(withoutSpans(readOutline(document.text))).toEqual(withoutSpans(readOutline(text)));
  },
);
