/** Texts that nobody writes, of the given length in UTF-16 units, by what they are made of. */
export const hostileTexts = (length: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(MADE_OF).map(([name, part]) => [
      name,
      part.repeat(Math.ceil(length / part.length)).slice(0, length),
    ]),
  );

const MADE_OF: Readonly<Record<string, string>> = {
  items: '1.加强。\n',
  headings: '一、提升行动\n（一）标题\n1.事项。正文。\n',
  dashes: '——加强。\n',
  quantities: '新增10个，',
  dates: '2026年6月底前完成，',
  labels: '责任单位：县教育局、',
  clauses: '（县教育局负责）',
  brackets: '（',
  'short lines': '推进科普\n',
  rows: '|加强|县教育局|\n',
  'one line': '推进科普工作，开展培训',
};
