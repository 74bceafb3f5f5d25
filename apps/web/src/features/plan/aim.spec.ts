import { aimOf, amountOf } from './aim.ts';

const aim = { comparator: '>=', value: 14.5, upper: null, unit: '%', reference: null } as const;

it.each([
  ['≥14.5%', aim],
  ['＜3起', { ...aim, comparator: '<', value: 3, unit: '起' }],
  ['1—2家', { ...aim, comparator: 'range', value: 1, upper: 2, unit: '家' }],
  ['≥200', { ...aim, value: 200, unit: null }],
  ['＞全省平均水平', { ...aim, comparator: '>', value: null, reference: '全省平均水平' }],
] as const)('an aim is told as %s', (told, given) => expect(aimOf(given)).toBe(told));

it('an amount that is not known is a dash, none is none', () => {
  expect(amountOf(null, '人')).toBe('—');
  expect(amountOf(0, '人')).toBe('0人');
});
