import { passagesOf } from './passages-of.ts';

const text = '标题\n1.更换路灯，不少于300盏。\n分批更换。\n2.疏通。\n';
const start = (words: string): number => text.indexOf(words);
const span = (words: string) => ({ start: start(words), end: start(words) + words.length });
const item = (kind: 'task' | 'target', id: string, words: string) => ({
  kind,
  id,
  title: id,
  ...span(words),
});

it('passages of a document say what was read from them, tasks before targets', () => {
  const source = {
    text,
    places: [
      { start: 0, page: 1 },
      { start: start('1.'), page: 1, box: [74, 84, 106, 104] as [number, number, number, number] },
      { start: start('分批'), page: 2 },
      { start: start('2.'), page: 2 },
    ],
    items: [
      item('target', 'a.g1', '不少于300盏'),
      item('task', 'a.t1', '1.更换路灯，不少于300盏。\n分批更换。'),
      item('task', 'a.t2', '2.疏通。'),
    ],
  };
  expect(passagesOf(source).map(({ items }) => items)).toEqual([
    [],
    ['a.t1', 'a.g1'],
    ['a.t1'],
    ['a.t2'],
  ]);
  expect(passagesOf(source)[1]).toMatchObject({
    text: '1.更换路灯，不少于300盏。\n',
    page: 1,
    box: [74, 84, 106, 104],
  });
});

it('a document whose file tells of no places has no passages', () =>
  expect(passagesOf({ text, places: [], items: [item('task', 'a.t1', '2.疏通。')] })).toEqual([]));
