import { zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { readOutline } from '#outline';
import { readDocument } from '../read-document.ts';

async function tableOf(...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((cells) => cells.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeXlsx(data).toBuffer());
}

describe('an Excel table of duties', () => {
  const rows = [
    ['某县夜市工作方案（2026年）任务分解表'],
    [],
    ['序号', '任务', '牵头单位', '完成时限'],
    ['1', '更换路灯', '县城管局', '2026年6月底前'],
    ['2', '疏通管网', '县水务局', '2026年9月底前'],
  ];

  it('is lines and rows that know their row', async () => {
    const { kind, text, places } = await readDocument(await tableOf(...rows));
    expect(kind).toBe('xlsx');
    expect(text.split('\n')).toEqual([
      '某县夜市工作方案（2026年）任务分解表',
      '|序号|任务|牵头单位|完成时限|',
      '|1|更换路灯|县城管局|2026年6月底前|',
      '|2|疏通管网|县水务局|2026年9月底前|',
      '',
    ]);
    expect(places.map(({ start, row }) => [text.charAt(start), row])).toEqual([
      ['某', 1],
      ['|', 3],
      ['|', 4],
      ['|', 5],
    ]);
  });

  it('gives a task for each row', async () => {
    const { sections } = readOutline((await readDocument(await tableOf(...rows))).text);
    const tasks = sections.flatMap((section) => section.tasks);
    expect(
      tasks.map(({ ordinal, departments, deadline }) => [ordinal, departments.lead, deadline]),
    ).toEqual([
      ['1', ['县城管局'], '2026-06-30'],
      ['2', ['县水务局'], '2026-09-30'],
    ]);
  });

  it('says that only the first of several sheets was read', async () => {
    const sheet = rows.map((cells) => cells.map((value) => ({ value, type: String })));
    const file = await writeXlsx([{ data: sheet }, { data: sheet }]).toBuffer();
    const { text, warnings } = await readDocument(new Uint8Array(file));
    expect(text.split('\n')).toHaveLength(5);
    expect(warnings).toEqual([
      { code: 'sheets-skipped', message: '文件有2个工作表，只读取了第一个，请核对。' },
    ]);
  });

  it('that is empty, or broken, is refused in the words of documents', async () => {
    await expect(tableOf(['']).then(readDocument)).rejects.toMatchObject({
      code: 'document-empty',
    });
    const broken = zipSync({ 'xl/workbook.xml': new Uint8Array(Buffer.from('<a>')) });
    await expect(readDocument(broken)).rejects.toMatchObject({ code: 'document-damaged' });
  });
});
