import { readFileSync } from 'node:fs';
import { Rejection } from '#contract';
import { readOutline } from '#outline';
import { readDocument } from '../read-document.ts';

/** Written by LibreOffice: a plan of two tasks, the second numbered by Word, and a table with a cell merged downward. */
const night = readFileSync(new URL('samples/night.doc', import.meta.url));
const codeOf = async (bytes: Uint8Array): Promise<unknown> =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : error),
  );

describe('an older Word file', () => {
  it('is read as it is stored: dashes and quotation marks kept, rows of tables between bars', async () => {
    const { kind, text, warnings } = await readDocument(night);
    expect([kind, warnings.map(({ code }) => code)]).toEqual(['doc', ['older-format']]);
    expect(text.split('\n').slice(1, 8)).toEqual([
      '（2026—2030年）',
      '一、重点任务',
      '1.更换路灯。到2027年“亮灯率”达到98%。（县城管局牵头，县财政局配合）',
      '完善设施。分批更换。（县住建局负责）',
      '二、任务分工',
      '|任务|牵头单位|完成时限|',
      '|疏通管网|县水务局|2026年6月底前|',
    ]);
  });

  it('gives an outline with its tasks, a merged cell’s department in each row', async () => {
    const { sections } = readOutline((await readDocument(night)).text);
    const tasks = sections.flatMap((section) => section.tasks);
    expect(
      tasks.slice(-2).map(({ departments, deadline }) => [departments.lead, deadline]),
    ).toEqual([
      [['县水务局'], '2026-06-30'],
      [['县水务局'], '2026-09-30'],
    ]);
  });

  it('with a password is refused as such', async () => {
    const locked = new Uint8Array(night);
    const at = night.indexOf(Buffer.from([0xec, 0xa5]));
    locked[at + 11] = (locked[at + 11] ?? 0) | 1;
    expect(await codeOf(locked)).toBe('document-password');
  });

  it('that was cut off is refused as damaged', async () =>
    expect(await codeOf(night.subarray(0, 3_000))).toBe('document-damaged'));
});
