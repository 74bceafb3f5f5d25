import fc from 'fast-check';
import { SEEDS, textOf } from './golden.fixtures.ts';
import type { Outline } from './outline.ts';
import { readOutline } from './read-outline.ts';
import { RURAL_REVIVAL, SCIENCE_LITERACY, WORK_SAFETY } from './samples.fixtures.ts';
import { expectSound } from './sound.fixtures.ts';

const documents = [...SEEDS.map(textOf), RURAL_REVIVAL, WORK_SAFETY, SCIENCE_LITERACY];
const document = fc.constantFrom(...documents);

const counts = ({ sections, phases, targets, departmentsVerbatim }: Outline): unknown => ({
  sections: sections.map(({ ordinal, kind }) => [ordinal, kind]),
  tasks: sections.flatMap(({ tasks }) =>
    tasks.map(({ ordinal, departments }) => [
      ordinal,
      departments.lead.length,
      departments.support.length,
      departments.responsible.length,
    ]),
  ),
  phases: phases.map(({ from, to }) => [from, to]),
  targets: targets.map(({ value, comparator, deadline }) => [value, comparator, deadline]),
  departments: departmentsVerbatim.length,
});

/** Applies `change` to the characters that `picks` (0…1) says, in order, over and over. */
function mangle(
  text: string,
  picks: readonly boolean[],
  change: (char: string, at: number) => string,
): string {
  return Array.from(text, (char, at) => (picks[at % picks.length] ? change(char, at) : char)).join(
    '',
  );
}

const WIDTHS = new Map<string, string>();
for (const [a, b] of [
  '0０',
  '1１',
  '2２',
  '5５',
  '%％',
  '（(',
  '）)',
  '：:',
  '；;',
  '，,',
  '—－',
].map((pair) => pair.split(''))) {
  if (a && b) WIDTHS.set(a, b).set(b, a);
}

const picks = fc.array(fc.boolean(), { minLength: 7, maxLength: 31 });
const LINE_BREAK = /\n/;

describe('whatever the text', () => {
  it('the reader answers any text, soundly and always the same', () => {
    const shards = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '——',
      '\n',
      '（',
      '）',
      '《',
      '“',
      '”',
      '。',
      '，',
      '县教育局',
      '牵头',
      '负责',
      '到2025年',
      '每年',
      '达到',
      '15%',
      '300人',
      '单位：',
      '2021—2022年',
      '阶段',
      '提升行动',
      '附件',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(shards, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const outline = readOutline(given);
        expectSound(given, outline);
        expect(readOutline(given)).toEqual(outline);
      }),
      { numRuns: 300 },
    );
  });

  it('a plan cut off anywhere is still read soundly', () => {
    fc.assert(
      fc.property(document, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = text.slice(0, Math.floor(text.length * share));
        expectSound(cut, readOutline(cut));
      }),
      { numRuns: 30 },
    );
  });

  it('a plan with line breaks dropped anywhere is still read soundly', () => {
    fc.assert(
      fc.property(document, picks, (text, dropped) => {
        const given = mangle(text, dropped, (char) => char.replace(LINE_BREAK, ''));
        expectSound(given, readOutline(given));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the same plan is read', () => {
  const same = (change: (text: string, picked: readonly boolean[]) => string): void =>
    fc.assert(
      fc.property(document, picks, (text, picked) => {
        const given = change(text, picked);
        const outline = readOutline(given);
        expectSound(given, outline);
        expect(counts(outline)).toEqual(counts(readOutline(text)));
      }),
      { numRuns: 40 },
    );

  it('the same plan is read with blank lines doubled', () =>
    same((text, picked) => mangle(text, picked, (char) => char.replace(LINE_BREAK, '\n\n'))));
  it('the same plan is read with Windows line breaks', () =>
    same((text) => text.replaceAll('\n', '\r\n')));
  it('the same plan is read in other widths', () =>
    same((text, picked) => mangle(text, picked, (char) => WIDTHS.get(char) ?? char)));
  it('the same plan is read with lines broken inside sentences', () =>
    same((text, picked) =>
      text
        .split('\n')
        .map((line, index) =>
          picked[index % picked.length] && line.length > 120 ? broken(line) : line,
        )
        .join('\n'),
    ));
  it.each([...SEEDS])('the tasks of %s are read with every line break lost', (seed) => {
    const tasksOf = (text: string): unknown[] =>
      readOutline(text).sections.flatMap(({ tasks }) =>
        tasks.map(({ ordinal, title, inheritsDepartments, departments }) => [
          ordinal,
          title,
          inheritsDepartments,
          departments.lead.length,
        ]),
      );
    const text = textOf(seed);
    expect(tasksOf(text.replace(/[\r\n]/g, ''))).toEqual(tasksOf(text));
  });
  it('the same duties are read from a table as from labels', () => {
    const cell = fc.constantFrom('县教育局', '县科协、团县委', '县财政局');
    const duty = fc.record({
      what: fc.constantFrom('更换路灯', '增设车位', '划定摊位', '编制台账'),
      lead: cell,
      until: fc.constantFrom('2026年6月底', '2026年9月30日'),
    });
    const tasksOf = (lines: readonly string[]): unknown[] =>
      readOutline(['某县工作方案（2026年）', ...lines].join('\n')).sections.flatMap(({ tasks }) =>
        tasks.map(({ ordinal, title, departments, deadline }) => [
          ordinal,
          title,
          departments,
          deadline,
        ]),
      );
    fc.assert(
      fc.property(
        fc.array(duty, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('|', '\t', ','),
        (duties, mark) => {
          const rows = duties.map(({ what, lead, until }, index) =>
            [String(index + 1), what, lead, until].join(mark),
          );
          const labels = duties.flatMap(({ what, lead, until }, index) => [
            `${index + 1}.${what}。`,
            `牵头单位：${lead}`,
            `完成时限：${until}`,
          ]);
          const table = [['序号', '任务', '牵头单位', '完成时限'].join(mark), ...rows];
          expect(tasksOf(table)).toEqual(tasksOf(labels));
        },
      ),
      { numRuns: 40 },
    );
  });
  it('the same plan is read with the break lost behind a clause', () =>
    same((text) =>
      text.replace(/((?:负责|配合)[）)])\n+(?=（[一二三四五六七八九十]+）|\d+[.．])/g, '$1'),
    ));
});

/** The line broken in the middle of a word some way into its text. */
function broken(line: string): string {
  const at = line.slice(60).search(/[\u4e00-\u9fa5]{4}/) + 62;
  return at < 62 ? line : `${line.slice(0, at)}\n\n${line.slice(at)}`;
}

describe('a text that is no plan', () => {
  it('a text that is no plan is an outline with warnings', () => {
    const { warnings, sections } = readOutline('床前明月光，疑是地上霜。');
    expect(sections).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual([
      'no-title',
      'no-structure',
      'no-tasks',
      'no-period',
    ]);
  });
  it('an empty text is an outline with warnings', () =>
    expect(readOutline('').sections).toEqual([]));
});
