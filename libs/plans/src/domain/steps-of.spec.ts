import type { Departments, PrintedDate, Task } from '#outline';
import { contentOf } from './content-of.ts';
import { day, outline } from './plan.fixtures.ts';

const by = (name: string): Departments => ({ lead: [name], support: [], responsible: [] });

const date = (words: string, on: string | null, what: string, start: number): PrintedDate => {
  const span = { start, end: start + words.length };
  return { words, on: on === null ? null : day(on), what, span };
};

/** What is made of the first task of the plan with these facts. */
function read(facts: Partial<Task>) {
  const [section] = outline.sections;
  const [task] = section?.tasks ?? [];
  if (!section || !task) throw new Error('the plan has tasks');
  const sections = [{ ...section, tasks: [{ ...task, ...facts }] }];
  const [content] = contentOf({ ...outline, sections }, 'zezhou').tasks;
  return content;
}

const survey = date('2026年5月底前', '2026-05-31', '完成勘测', 10);
const town = date('2026年9月底前', '2026-09-30', '完成老城区改造', 30);
const all = date('2027年6月底前', '2027-06-30', '全部完工', 50);
const deadline = day('2027-06-30');

describe('the steps of a task', () => {
  it('are its dates, in their order, the last of them its own limit', () => {
    const task = read({ dates: [all, survey, town], deadline });
    expect(task?.dueOn).toBe('2027-06-30');
    expect(task?.steps).toEqual([
      { no: 1, title: '完成勘测', words: '2026年5月底前', dueOn: '2026-05-31' },
      { no: 2, title: '完成老城区改造', words: '2026年9月底前', dueOn: '2026-09-30' },
      { no: 3, title: '全部完工', words: '2027年6月底前', dueOn: '2027-06-30' },
    ]);
  });

  it('are none where it prints one day only, however often', () => {
    const task = read({ dates: [all, { ...all, what: '投入使用' }], deadline });
    expect(task).not.toHaveProperty('steps');
    expect(task?.dueOn).toBe('2027-06-30');
  });

  it('of one day are one, unless others do them', () => {
    const also = { ...survey, what: '完成招标', span: { start: 20, end: 29 } };
    const both = read({ dates: [survey, also, all], deadline })?.steps;
    expect(both?.map(({ title }) => title)).toEqual(['完成勘测；完成招标', '全部完工']);
    const shares = [
      { text: '2026年5月底前完成勘测', departments: by('县水利局'), span: { start: 10, end: 19 } },
      { text: '2026年5月底前完成招标', departments: by('县财政局'), span: { start: 20, end: 29 } },
    ];
    expect(read({ dates: [survey, also, all], deadline, shares })?.steps).toMatchObject([
      { no: 1, title: '完成勘测', duties: { leads: ['县水利局'] } },
      { no: 2, title: '完成招标', duties: { leads: ['县财政局'] } },
      { no: 3, title: '全部完工' },
    ]);
  });

  it('end with the limit that a label gives, which has the words of its date', () => {
    const limit = date('2026年底', '2026-12-31', '', 90);
    const task = read({ dates: [survey, all, limit], deadline: day('2026-12-31') });
    expect(task?.steps?.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['完成勘测', '2026-05-31'],
      ['2026年底', '2026-12-31'],
    ]);
  });

  it('whose clause gives the date are called by what stands before it', () => {
    const shares = [
      { text: '夜市。改造3个。', departments: by('县商务局'), span: { start: 0, end: 8 } },
      { text: '路灯。安装40盏。', departments: by('县住建局'), span: { start: 30, end: 39 } },
    ];
    const [market, lamps] = [
      date('2026年5月底前', '2026-05-31', '', 12),
      date('2026年9月底前', '2026-09-30', '', 45),
    ];
    const task = read({ dates: [market, lamps], deadline: day('2026-09-30'), shares });
    expect(task?.steps).toMatchObject([
      { title: '夜市', duties: { leads: ['县商务局'] } },
      { title: '路灯', duties: { leads: ['县住建局'] } },
    ]);
  });
});

describe('what a task asks for again and again', () => {
  it('is known by its rhythm, and is no step', () => {
    const rhythm = { every: 'quarter', month: 3, day: 31 } as const;
    const report = { ...date('每季度末', null, '报送进展', 70), recurring: true as const, rhythm };
    const task = read({ dates: [all, report], deadline });
    expect(task).not.toHaveProperty('steps');
    expect(task?.recurring).toEqual([{ title: '报送进展', words: '每季度末', ...rhythm }]);
  });

  it('is not tracked where its words give no day', () => {
    const report = { ...date('每周', null, '报送进展', 70), recurring: true as const };
    expect(read({ dates: [report] })).not.toHaveProperty('recurring');
  });
});
