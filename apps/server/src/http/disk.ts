import { statfsSync } from 'node:fs';

export type Disk = {
  readonly state: 'ok' | 'low' | 'full';
  /** In Chinese; null when there is room. */
  readonly sentence: string | null;
};

const MEGABYTE = 1024 * 1024;
/** So much every write may need at once: a batch of the log, its journal, and pages of the tables. */
const FULL = 16 * MEGABYTE;
/** Some weeks of a county. */
const LOW = 500 * MEGABYTE;

/** Whether there is room for what comes. @param free bytes */
export function diskOf(free: number, folder: string): Disk {
  const left = `“${folder}”所在磁盘剩余空间仅${Math.floor(free / MEGABYTE)} MB`;
  if (free < FULL) {
    return { state: 'full', sentence: `磁盘已满：${left}，新的内容不能保存，请立即清理。` };
  }
  if (free < LOW) return { state: 'low', sentence: `磁盘空间不足：${left}，请及时清理。` };
  return { state: 'ok', sentence: null };
}

/** Bytes that this account may still write. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
