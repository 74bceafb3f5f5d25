import { daysIn, textOf } from './days-text.ts';

describe('days as they are typed', () => {
  it('are a day and its feast a line, blank lines left out', () =>
    expect(daysIn(' 2027-01-01  元旦\n\n2027-01-02 元旦 ')).toEqual([
      { date: '2027-01-01', name: '元旦' },
      { date: '2027-01-02', name: '元旦' },
    ]));

  it('say which line is none', () => {
    expect(daysIn('2027-01-01 元旦\n元旦 2027-01-02')).toEqual({ wrong: 2 });
    expect(daysIn('2027-1-1 元旦')).toEqual({ wrong: 1 });
    expect(daysIn('2027-01-01')).toEqual({ wrong: 1 });
  });

  it('are read back as they were', () => {
    const days = [{ date: '2027-02-06', name: '春节' }];
    expect(daysIn(textOf(days))).toEqual(days);
  });
});
