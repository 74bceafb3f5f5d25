import { parseInstant } from '#kernel';
import { ACCOUNT, ADDRESS, heldUntil } from './back-off.ts';

const latestAt = parseInstant('2026-12-01T08:00:00Z');
const after = (failures: number, kind = ACCOUNT) => heldUntil(kind, { failures, latestAt });

it('four wrong passwords in a row cost no waiting', () => {
  expect(after(1)).toBeUndefined();
  expect(after(4)).toBeUndefined();
});

it('from the fifth on an account is held, each time twice as long, a quarter of an hour at most', () => {
  expect(after(5)).toBe('2026-12-01T08:00:30.000Z');
  expect(after(6)).toBe('2026-12-01T08:01:00.000Z');
  expect(after(9)).toBe('2026-12-01T08:08:00.000Z');
  expect(after(10)).toBe('2026-12-01T08:15:00.000Z');
  expect(after(5_000)).toBe('2026-12-01T08:15:00.000Z');
});

it('an address, behind which a county may sit, is held after fifty failures', () => {
  expect(after(49, ADDRESS)).toBeUndefined();
  expect(after(50, ADDRESS)).toBe('2026-12-01T08:00:10.000Z');
  expect(after(60, ADDRESS)).toBe('2026-12-01T08:05:00.000Z');
});
