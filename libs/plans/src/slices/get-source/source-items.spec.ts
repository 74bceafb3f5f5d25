import { type PlanContent } from '../../domain/content.events.ts';
import { type Source } from '../../domain/plan.events.ts';
import { sourceItems } from './source-items.ts';

const duties = { leads: [], supports: [], responsible: [] };
const task = (id: string) => ({
  id,
  number: '1',
  title: `任务${id}`,
  section: '',
  tracked: true,
  clause: '',
  dueOn: null,
  ...duties,
});
const printed = { phases: [], tasks: [task('a.t1'), task('a.t2')], targets: [] };
const source: Source = {
  name: '方案.pdf',
  sha256: '0',
  text: '标题\n一段\n二段\n',
  places: [
    { start: 0, page: 1 },
    { start: 6, page: 2, box: [74, 84, 106, 104] },
  ],
  spans: {
    phases: [],
    targets: [],
    tasks: [
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ],
  },
};

it('an item stands where the text that it was read from stands in the file', () =>
  expect(sourceItems(source, printed as unknown as PlanContent)).toEqual([
    { kind: 'task', id: 'a.t1', title: '任务a.t1', start: 3, end: 5, page: 1 },
    {
      kind: 'task',
      id: 'a.t2',
      title: '任务a.t2',
      start: 6,
      end: 8,
      page: 2,
      box: [74, 84, 106, 104],
    },
  ]));
it('an item of a document whose file tells of no places has its stretch of the text only', () => {
  const { places: _, ...text } = source;
  expect(sourceItems(text, printed as unknown as PlanContent)[0]).toEqual({
    kind: 'task',
    id: 'a.t1',
    title: '任务a.t1',
    start: 3,
    end: 5,
  });
});
it('items of a document that was read before their places were kept have none', () => {
  const { spans: _, ...older } = source;
  expect(sourceItems(older, printed as unknown as PlanContent)).toEqual([]);
});
