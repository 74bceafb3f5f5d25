import { Patience } from './patience.ts';

describe('patience', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('lasts while something is busy, and until its limit at most', () => {
    const patience = new Patience(1_000);
    expect(patience.lasts(true)).toBe(true);
    jest.advanceTimersByTime(999);
    expect(patience.lasts(true)).toBe(true);
    jest.advanceTimersByTime(1);
    expect(patience.lasts(true)).toBe(false);
  });

  it('is whole again once nothing was busy', () => {
    const patience = new Patience(1_000);
    patience.lasts(true);
    jest.advanceTimersByTime(900);
    expect(patience.lasts(false)).toBe(false);
    expect(patience.lasts(true)).toBe(true);
    jest.advanceTimersByTime(900);
    expect(patience.lasts(true)).toBe(true);
  });
});
