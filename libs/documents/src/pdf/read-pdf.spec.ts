import { Rejection } from '#contract';
import { readOutline } from '#outline';
import { readDocument } from '../read-document.ts';
import { type DrawnPage, linesAt, pdfFile, ruled } from './pdf-file.fixtures.ts';

const read = (...pages: readonly DrawnPage[]) => readDocument(pdfFile(pages));
const linesOf = async (...pages: readonly DrawnPage[]): Promise<readonly string[]> =>
  (await read(...pages)).text.trimEnd().split('\n');
const codeOf = async (bytes: Uint8Array): Promise<unknown> =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : error),
  );

/** 28 letters, as a line of an official document holds. */
const FULL = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八';
const MARGIN = 74;
const INDENT = MARGIN + 32;

describe('the text of a PDF file', () => {
  it('joins the lines that the margin broke, and parts paragraphs at an indent or a short line', async () => {
    const texts = [
      ...linesAt(INDENT, 100, FULL.slice(2)),
      ...linesAt(MARGIN, 128, FULL, '末行。'),
      ...linesAt(INDENT, 184, FULL.slice(2)),
      ...linesAt(INDENT, 212, FULL.slice(2)),
    ];
    expect(await linesOf({ texts })).toEqual([
      `${FULL.slice(2)}${FULL}末行。`,
      FULL.slice(2),
      FULL.slice(2),
    ]);
  });

  it('goes on over the edge of a page, and begins anew at a number', async () => {
    const first = { texts: linesAt(MARGIN, 700, FULL) };
    const second = { texts: linesAt(MARGIN, 100, FULL, `（一）${FULL.slice(3)}`, '末行') };
    expect(await linesOf(first, second)).toEqual([FULL + FULL, `（一）${FULL.slice(3)}末行`]);
  });

  it('has no page numbers and no heads that repeat themselves', async () => {
    const page = (number: number): DrawnPage => ({
      texts: [
        [MARGIN, 40, `某县人民政府公报 2026年第${number}期`],
        ...linesAt(INDENT, 120, `第${number}段`),
        [280, 800, `— ${number} —`],
      ],
    });
    expect(await linesOf(page(1), page(2), page(3))).toEqual(['第1段', '第2段', '第3段']);
  });

  it('keeps what stands near the edge of a page once', async () => {
    const texts = [...linesAt(MARGIN, 60, '某县人民政府文件'), ...linesAt(MARGIN, 120, '正文')];
    expect(await linesOf({ texts })).toEqual(['某县人民政府文件', '正文']);
  });

  it('has blanks between words, none between Chinese and digits', async () => {
    const texts: DrawnPage['texts'] = [
      [74, 100, '到'],
      [94, 100, '2030'],
      [130, 100, '年'],
      [147, 100, 'AI'],
      [170, 100, 'Agent'],
    ];
    expect(await linesOf({ texts })).toEqual(['到2030年AI Agent']);
  });

  it('has no marks of notes, and keeps those of units', async () => {
    const texts: DrawnPage['texts'] = [
      [74, 100, '达到18%'],
      [130, 94, '1', 8],
      [135, 100, '，绿地500m'],
      [215, 94, '2', 8],
    ];
    expect(await linesOf({ texts })).toEqual(['达到18%，绿地500m2']);
  });

  it('has the dashes that a font drew as one shape', async () => {
    const texts = linesAt(INDENT, 100, '⸺将弘扬科学精神贯穿于育人全链条。');
    expect(await linesOf({ texts })).toEqual(['——将弘扬科学精神贯穿于育人全链条。']);
  });

  it('is drawn in any order', async () => {
    const texts = linesAt(INDENT, 100, '甲。', '乙。', '丙。').toReversed();
    expect(await linesOf({ texts })).toEqual(['甲。', '乙。', '丙。']);
  });

  it('reads one column after the other, between lines that go over both', async () => {
    const words = (name: string): readonly string[] =>
      Array.from({ length: 7 }, (_, at) => `${name}${at}${FULL.slice(0, 10)}，`);
    const texts = [
      ...linesAt(MARGIN, 100, FULL),
      ...linesAt(MARGIN, 150, ...words('左')),
      ...linesAt(320, 150, ...words('右')),
      ...linesAt(MARGIN, 400, FULL),
    ];
    expect((await linesOf({ texts })).join('')).toBe(
      [FULL, ...words('左'), ...words('右'), FULL].join(''),
    );
  });

  it('tells of each paragraph its page and where it stands there', async () => {
    const { places } = await read(
      { texts: linesAt(MARGIN, 100, '甲。') },
      { texts: linesAt(MARGIN, 200, '乙。') },
    );
    expect(places).toEqual([
      { start: 0, page: 1, box: [74, 84, 106, 104] },
      { start: 3, page: 2, box: [74, 184, 106, 204] },
    ]);
  });
});

describe('a ruled table of a PDF file', () => {
  const xs = [74, 254, 394, 520];
  const ys = [180, 210, 270, 300];
  const texts: DrawnPage['texts'] = [
    ...linesAt(MARGIN, 100, '某县夜市工作方案（2026年）'),
    [80, 200, '任务'],
    [260, 200, '责任单位'],
    [400, 200, '完成时限'],
    [80, 230, '更换县城主干道路灯并逐'],
    [80, 258, '步联网'],
    [260, 230, '县城管局'],
    [260, 258, '县财政局'],
    [400, 245, '6月底前'],
    [80, 290, '疏通管网'],
    [260, 290, '县水务局'],
    [400, 290, '9月底前'],
    [MARGIN, 340, '一、总体要求'],
  ];

  it('is rows between bars, wrapped cells joined and names listed', async () => {
    expect(await linesOf({ texts, lines: ruled(xs, ys) })).toEqual([
      '某县夜市工作方案（2026年）',
      '|任务|责任单位|完成时限|',
      '|更换县城主干道路灯并逐步联网|县城管局、县财政局|6月底前|',
      '|疏通管网|县水务局|9月底前|',
      '一、总体要求',
    ]);
  });

  it('repeats a cell that no line parts from the one above', async () => {
    const [left, , , right] = xs;
    const lines = ruled(xs, ys).filter(([, y, , toY]) => !(y === 270 && toY === 270));
    const parted = [...lines, [left, 270, 254, 270], [394, 270, right, 270]] as typeof lines;
    const merged = texts.filter(([x, y]) => !(x === 260 && y === 290));
    const rows = (await linesOf({ texts: merged, lines: parted })).slice(2, 4);
    expect(rows).toEqual([
      '|更换县城主干道路灯并逐步联网|县城管局、县财政局|6月底前|',
      '|疏通管网|县城管局、县财政局|9月底前|',
    ]);
  });

  it('gives a task for each row', async () => {
    const { text } = await read({ texts, lines: ruled(xs, ys) });
    const tasks = readOutline(text).sections.flatMap((section) => section.tasks);
    expect(tasks.map(({ departments, deadline }) => [departments.responsible, deadline])).toEqual([
      [['县城管局', '县财政局'], '2026-06-30'],
      [['县水务局'], '2026-09-30'],
    ]);
  });
});

describe('a PDF file that cannot be read', () => {
  const drawing = { lines: ruled([0, 10], [0, 10]) };
  it.each([
    ['of pictures only', pdfFile([drawing]), 'document-scanned'],
    [
      'with a password',
      pdfFile(
        [{ texts: linesAt(74, 100, '甲') }],
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
      'document-password',
    ],
    [
      'whose font has a coding of its own',
      pdfFile([{ texts: linesAt(74, 100, '甲') }], '', '/GBK-EUC-H'),
      'document-text-locked',
    ],
    ['that is only begun', new Uint8Array(Buffer.from('%PDF-1.7\n')), 'document-damaged'],
    [
      'whose letters mean nothing',
      pdfFile([{ texts: linesAt(74, 100, '\ue001\ue002\ue003') }]),
      'document-text-locked',
    ],
  ])('%s is refused as what it is', async (_, bytes, code) =>
    expect(await codeOf(bytes)).toBe(code),
  );

  it('on some pages says which', async () => {
    const { warnings } = await read({ texts: linesAt(74, 100, '甲') }, drawing, {});
    expect(warnings).toEqual([
      { code: 'pages-without-text', message: '第2页没有文字，应是扫描件或图片，未读取。' },
    ]);
  });

  it('in some letters says where', async () => {
    const one: DrawnPage = { texts: linesAt(74, 100, '甲', '乙', '丙', '丁', '戊') };
    const { warnings } = await readDocument(pdfFile([one, { ...one, lost: '己' }]));
    expect(warnings).toEqual([
      { code: 'letters-lost', message: '第2页有文字的字体没有编码，未能取出，请核对。' },
    ]);
  });
});
