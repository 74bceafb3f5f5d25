import { nextOf } from './next.ts';

it('a path of this site is where one goes on', () => {
  expect(nextOf('/tasks/t9?do=report')).toBe('/tasks/t9?do=report');
});

it.each([
  null,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
])('%s leads to the first page', (next) => {
  expect(nextOf(next)).toBe('/');
});
