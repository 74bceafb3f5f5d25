import { shownDate, shownInstant, shownTime } from './instant.ts';

it('an instant is shown as the offices read their clocks', () => {
  expect(shownInstant('2026-12-31T16:30:00Z')).toBe('2027-01-01 00:30');
  expect(shownInstant('2026-12-31T08:05:00+08:00')).toBe('2026-12-31 08:05');
  expect(shownDate('2026-12-31T16:30:00Z')).toBe('2027-01-01');
});

it('what is no instant stays as it is', () => {
  expect(shownInstant('即日')).toBe('即日');
});

it('a moment of this machine is shown as a time of day', () => {
  expect(shownTime(Date.parse('2026-12-31T16:30:00Z'))).toBe('00:30');
});
