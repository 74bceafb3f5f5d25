import { tmpdir } from 'node:os';
import { diskOf, freeBytes } from './disk.ts';

const MEGABYTE = 1024 * 1024;

describe('the room on the disk', () => {
  it.each([
    [0, 'full', '磁盘已满：“/srv/duban”所在磁盘剩余空间仅0 MB，新的内容不能保存，请立即清理。'],
    [16 * MEGABYTE - 1, 'full', '剩余空间仅15 MB'],
    [16 * MEGABYTE, 'low', '磁盘空间不足：“/srv/duban”所在磁盘剩余空间仅16 MB，请及时清理。'],
    [500 * MEGABYTE - 1, 'low', '仅499 MB'],
  ])('of %d bytes is said to be %s', (free, state, sentence) => {
    const disk = diskOf(free, '/srv/duban');
    expect(disk.state).toBe(state);
    expect(disk.sentence).toContain(sentence);
  });

  it('is not spoken of when there is enough', () =>
    expect(diskOf(500 * MEGABYTE, '/srv')).toEqual({ state: 'ok', sentence: null }));

  it('is what the system says', () => expect(freeBytes(tmpdir())).toBeGreaterThan(0));
});
