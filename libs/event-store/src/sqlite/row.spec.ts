import fc from 'fast-check';
import { toInstant } from '#kernel';
import { instantOf } from './row.ts';

it('a row of the log writes a time of recording as everybody else does', () => {
  const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });
  fc.assert(fc.property(moment, (ms) => expect(instantOf(ms)).toBe(toInstant(ms))));
  for (const ms of [0, 86_399_999, 86_400_000]) expect(instantOf(ms)).toBe(toInstant(ms));
});
