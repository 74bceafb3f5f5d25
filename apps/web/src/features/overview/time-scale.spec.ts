import { timeScale, tracksOf } from './time-scale.ts';

const from = (startsOn: string, dueOn: string) => ({ startsOn, dueOn });

describe('a line of time', () => {
  it('has whole years, from the first day of what it shows to the last, and the day marked', () => {
    const { years, placeOf } = timeScale([from('2022-03-01', '2023-06-30')], '2025-01-01');
    expect(years).toEqual([2022, 2023, 2024, 2025]);
    expect(placeOf('2022-01-01')).toBe(0);
    // Four years of 1,461 days: 2024 begins after 730 of them.
    expect(placeOf('2024-01-01')).toBeCloseTo((730 / 1461) * 100, 6);
    expect(placeOf('2026-01-01')).toBe(100);
  });

  it('has the year of the day alone where nothing is shown', () =>
    expect(timeScale([], '2025-06-30').years).toEqual([2025]));

  it('has twelve years at most, the day marked among them, and what lies outside at its edges', () => {
    const { years, placeOf } = timeScale([from('1990-01-01', '2100-12-31')], '2026-05-01');
    expect([years[0], years.at(-1)]).toEqual([2020, 2031]);
    expect([placeOf('1990-01-01'), placeOf('2100-12-31')]).toEqual([0, 100]);
  });

  it('puts what overlaps on two tracks, and goes back to the first when that is free', () => {
    const phases = [
      from('2021-01-01', '2022-12-31'),
      from('2022-06-01', '2025-06-30'),
      from('2023-01-01', '2023-12-31'),
    ];
    expect(tracksOf(phases)).toEqual([0, 1, 0]);
  });

  it('puts what begins on the last day of another beside it, whatever the order', () => {
    const phases = [from('2022-12-31', '2023-12-31'), from('2021-01-01', '2022-12-31')];
    expect(tracksOf(phases)).toEqual([1, 0]);
    const next = [from('2023-01-01', '2023-12-31'), from('2021-01-01', '2022-12-31')];
    expect(tracksOf(next)).toEqual([0, 0]);
  });

  it('ends a day where the next begins, and the last with the year', () => {
    const { placeOf, endOf } = timeScale([], '2024-06-30');
    expect(endOf('2024-02-28')).toBe(placeOf('2024-02-29'));
    expect(endOf('2024-12-31')).toBe(100);
  });
});
