import { readFileSync } from 'node:fs';
import { type Outline, readOutline } from '#outline';
import { projectFile } from './files.ts';
import { outlineFromJson } from './outline-json.ts';

const plans = ['zezhou', 'hebei', 'rushan', 'tunxi', 'fuliang'];
const read = (name: string): Outline =>
  readOutline(readFileSync(projectFile(`seeds/${name}.txt`), 'utf8'));

/** What no rule works on is not read from JSON. */
const lean = (outline: Outline): Outline => ({ ...outline, optionalTargets: [], warnings: [] });
const roundTrip = (outline: Outline): Outline => outlineFromJson(JSON.stringify(outline));

describe('an outline as JSON', () => {
  it.each(plans)('of the plan %s is read as it was written', (name) => {
    expect(roundTrip(read(name))).toEqual(lean(read(name)));
  });

  it('keeps dates, their words and rhythm, and who is named for which part', () => {
    const outline = readOutline(
      [
        '明河县供水提质工作方案（2026—2027年）\n\n一、重点任务',
        '1.改造管网。2026年5月底前完成勘测（县水利局牵头）；2027年6月底前全部完工，每季度末报送进展（县住建局牵头）。',
      ].join('\n'),
    );
    const [task] = outline.sections.flatMap(({ tasks }) => tasks);
    expect(task?.deadlineWords).toBe('2027年6月底前');
    expect(task?.shares).toHaveLength(2);
    expect(task?.dates?.map(({ words, rhythm }) => [words, rhythm?.every])).toEqual([
      ['2026年5月底前', undefined],
      ['2027年6月底前', undefined],
      ['每季度末', 'quarter'],
    ]);
    expect(roundTrip(outline)).toEqual(lean(outline));
  });

  it('with a rhythm that no calendar has is refused by its place', () => {
    const [section] = read('zezhou').sections;
    const on = {
      words: '每月',
      on: null,
      recurring: true,
      rhythm: { every: 'month', month: 0, day: 1 },
    };
    const task = { ...section?.tasks[0], dates: [{ ...on, what: '', span: { start: 0, end: 1 } }] };
    const outline = { ...read('zezhou'), sections: [{ ...section, tasks: [task] }] };
    expect(() => outlineFromJson(JSON.stringify(outline))).toThrow('dates[0].rhythm.month');
  });
});
