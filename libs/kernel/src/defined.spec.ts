import { defined } from './defined.ts';

it('an object of what is defined leaves out what is undefined, and nothing else', () => {
  const given = { a: undefined, b: null, c: false, d: 0, e: '', f: [undefined] };
  expect(Object.entries(defined(given))).toEqual([
    ['b', null],
    ['c', false],
    ['d', 0],
    ['e', ''],
    ['f', [undefined]],
  ]);
});

it('an object of what is defined gives a type whose fields may be missing, and never undefined', () => {
  const maybe = (text: string): string | undefined => text || undefined;
  const made: { readonly a?: string; readonly b: number } = defined({ a: maybe(''), b: 1 });
  expect('a' in made).toBe(false);
  expect(defined({ a: maybe('x'), b: 1 })).toEqual({ a: 'x', b: 1 });
});
