import { dayIn, lineFor, quantityIn, taskBefore, wordsIn, writtenDay } from './places.ts';
import { type MarkedText, type Review } from './review.ts';

const line = (start: number, text: string, items: string[] = [], marks: object[] = []) => {
  return { start, text, items, marks };
};
const text = {
  lines: [
    line(0, '一、重点任务'),
    line(
      7,
      '1.更换路灯，2026年5月',
      ['a.t1'],
      [{ kind: 'date', on: '2026-05-31', start: 7, end: 14 }],
    ),
    line(22, '底前完工。', ['a.t1'], [{ kind: 'date', on: '2026-05-31', start: 0, end: 2 }]),
    line(28, '定期巡查夜市秩序。'),
    line(38, '2.疏通管网。', ['a.t2']),
  ],
} as unknown as MarkedText;
const review = {
  content: {
    tasks: [{ id: 'a.t1' }, { id: 'a.t2' }, { id: 'a.t3', clause: '定期巡查夜市秩序。' }],
    targets: [],
    phases: [],
  },
} as unknown as Review;

it('an item stands where its first line is; one that was added, where its words are', () => {
  expect(['a.t1', 'a.t2', 'a.t3'].map((id) => lineFor(text, review, { id }))).toEqual([1, 4, 3]);
  expect(lineFor(text, review, { span: { start: 24, end: 25 } })).toBe(2);
  expect(lineFor(text, review, { id: 'a.t9' })).toBe(-1);
});

it('words that the layout broke are joined', () =>
  expect(wordsIn(text, { start: 9, end: 27 })).toBe('更换路灯，2026年5月底前完工。'));

it('what is marked comes after the task before it', () => {
  expect(taskBefore(text, review, { start: 28, end: 37 })).toBe('a.t1');
  expect(taskBefore(text, review, { start: 0, end: 6 })).toBeNull();
});

it('the day of a stretch is the one that the reader found, or one written out', () => {
  expect(dayIn(text, { start: 20, end: 24 })).toBe('2026-05-31');
  expect(dayIn(text, { start: 28, end: 37 })).toBeUndefined();
  expect(writtenDay('于2026年6月3日前')).toBe('2026-06-03');
  expect(writtenDay('6月底前')).toBeUndefined();
});

it('a quantity is the first number that is no year, with its unit', () => {
  expect(quantityIn('到2026年建成幸福河湖12条')).toEqual({ value: 12, unit: '条' });
  expect(quantityIn('达标率95.5%以上')).toEqual({ value: 95.5, unit: '%' });
  expect(quantityIn('持续提升')).toEqual({ value: 0, unit: null });
});
