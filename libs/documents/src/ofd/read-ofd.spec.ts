import { zipSync } from 'fflate';
import { Rejection } from '#contract';
import { readDocument } from '../read-document.ts';
import { line, ofdFile, text } from './ofd-file.fixtures.ts';

const linesOf = async (...given: Parameters<typeof ofdFile>): Promise<readonly string[]> =>
  (await readDocument(ofdFile(...given))).text.trimEnd().split('\n');
const codeOf = async (bytes: Uint8Array): Promise<unknown> =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : error),
  );
const FULL = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八';

describe('the text of an OFD file', () => {
  it('is its lines from the top down, those that the margin broke joined', async () => {
    const second = text(28, 60, '末行。') + text(28, 50, FULL);
    expect(await linesOf([text(39.2, 40, FULL.slice(2)) + second])).toEqual([
      `${FULL.slice(2)}${FULL}末行。`,
    ]);
  });

  it('has neither page numbers nor what its template prints on each page', async () => {
    const pages = [1, 2, 3].map((n) => text(39.2, 60, `第${n}段。`) + text(100, 285, `- ${n} -`));
    expect(await linesOf(pages, text(28, 15, '某县人民政府公报'))).toEqual([
      '第1段。',
      '第2段。',
      '第3段。',
    ]);
  });

  it('stands where the matrix of its object puts it', async () => {
    const moved = text(28, 100, '乙。', 'CTM="1 0 0 1 0 -60"');
    expect(await linesOf([text(28, 60, '丙。') + moved])).toEqual(['乙。', '丙。']);
  });

  it('tells of each paragraph its page and where it stands there, in points', async () => {
    const { kind, places } = await readDocument(ofdFile([text(28, 60, '甲。')]));
    expect([kind, places]).toEqual([
      'ofd',
      [{ start: 0, page: 1, box: [79.4, 154.2, 111.1, 174] }],
    ]);
  });

  it('is rows between bars where lines rule a table', async () => {
    const [xs, ys] = [
      [28, 88, 128, 180],
      [80, 92, 104],
    ];
    const rules = [
      ...xs.map((x) => line(x, 80, x, 104)),
      ...ys.map((y) => line(28, y, 180, y)),
    ].join('');
    const cells = [
      text(30, 88, '任务') + text(90, 88, '牵头单位') + text(130, 88, '完成时限'),
      text(30, 100, '更换路灯') + text(90, 100, '县城管局') + text(130, 100, '6月底前'),
    ].join('');
    expect(await linesOf([rules + cells])).toEqual([
      '|任务|牵头单位|完成时限|',
      '|更换路灯|县城管局|6月底前|',
    ]);
  });
});

describe('an OFD file that cannot be read is refused as what it is', () => {
  it.each([
    ['of pictures only', ofdFile([line(10, 10, 50, 10)]), 'document-scanned'],
    [
      'without a document',
      zipSync({ 'OFD.xml': new Uint8Array(Buffer.from('<a/>')) }),
      'document-damaged',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));
});
