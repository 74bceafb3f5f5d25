import { entryOf, type Match, namedLike } from './matches.ts';

const match: Match = {
  kind: 'task',
  itemId: 'zezhou.t1',
  region: 'zezhou',
  planId: 'zezhou',
  planTitle: '实施方案',
  number: '二（四）1',
  title: '实施智慧助老行动',
  documentNumber: null,
  aliases: [],
  organizations: ['县卫生健康和体育局'],
  draft: false,
  ended: false,
};

describe('what is found leads', () => {
  it.each<[string, Match, string]>([
    ['a task to its page', match, '/tasks/zezhou.t1'],
    ['a plan to its page', { ...match, kind: 'plan' }, '/plans/zezhou'],
    ['a draft to its review', { ...match, kind: 'plan', draft: true }, '/plans/zezhou/review'],
    ['a target to those of its plan', { ...match, kind: 'target' }, '/plans/zezhou#targets'],
    ['a phase to those of its plan', { ...match, kind: 'phase' }, '/plans/zezhou#phases'],
  ])('%s', (_, given, address) => expect(entryOf(given).go).toBe(address));

  it('a unit to what it has to do', () =>
    expect(entryOf({ ...match, kind: 'organization', title: '县科协 A' }).go).toBe(
      '/ledger?unit=%E5%8E%BF%E7%A7%91%E5%8D%8F%20A',
    ));

  it('and says of a task its plan and who leads it', () =>
    expect(entryOf({ ...match, ended: true })).toMatchObject({
      number: '二（四）1',
      under: '实施方案 · 县卫生健康和体育局',
      mark: 'ended',
    }));
});

it('pages and acts are found by every word of their names, whatever the case', () => {
  const page = (id: string, ...names: string[]) => {
    return { id, group: 'pages', title: id, names, go: `/${id}` } as const;
  };
  const pages = [page('ledger', '督办台账', 'Ledger'), page('overview', '总览', 'Overview')];
  const found = (q: string) => namedLike(pages, q).map(({ id }) => id);
  expect(found('')).toEqual(['ledger', 'overview']);
  expect(found('台账')).toEqual(['ledger']);
  expect(found('LEDG')).toEqual(['ledger']);
  expect(found('台账 总览')).toEqual([]);
});
