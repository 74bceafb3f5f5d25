import { RowCache } from './row-cache.ts';

const row = (length: number) => ({ text: '督'.repeat(length) });

describe('a cache of rows', () => {
  it('gives what was written last, and nothing of what was removed', () => {
    const cache = new RowCache(1_000_000);
    cache.set('a', row(1));
    cache.set('a', row(2));
    cache.set('b', row(3));
    cache.set('b', undefined);
    expect(cache.get('a')).toEqual(row(2));
    expect(cache.get('b')).toBeUndefined();
  });

  it('gives nothing of a removed row that was written long before, too', () => {
    const cache = new RowCache(100);
    cache.set('a', row(1));
    cache.set('b', row(100));
    cache.set('c', row(1)); // the young generation is full: a and b become old
    expect(cache.get('a')).toEqual(row(1));
    cache.set('a', undefined);
    expect(cache.get('a')).toBeUndefined();
  });

  it.each([
    ['many small rows', 5_000, 10],
    ['few large ones', 50, 10_000],
  ])('keeps no more of %s than it may', (_, rows, length) => {
    const cache = new RowCache(200_000);
    for (let n = 0; n < rows; n++) cache.set(`k${n}`, row(length));
    const kept = Array.from({ length: rows }, (_unused, n) => cache.get(`k${n}`));
    const bytes = kept.reduce((sum, found) => sum + (found ? 2 * length : 0), 0);
    expect(kept.at(-1)).toEqual(row(length));
    expect(bytes).toBeLessThanOrEqual(2 * (200_000 + 2 * length));
  });

  it('never gives an older row than the last one, whatever was forgotten', () => {
    const cache = new RowCache(2_000);
    cache.set('a', row(1));
    for (let n = 0; n < 40; n++) {
      cache.set(`k${n}`, row(20));
      if (n % 3 === 0) cache.set('a', row(n));
      expect([row(n - (n % 3)), undefined]).toContainEqual(cache.get('a'));
    }
  });
});
