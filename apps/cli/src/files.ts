import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Rejection } from '#contract';
import { Failure } from './failure.ts';

/** Far above what any reader takes: it only keeps endless files out of memory. */
const MOST_BYTES = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '未找到文件',
  EISDIR: '是文件夹，请指定文件',
  EACCES: '无权读取',
};

/**
 * The first 64 MB of a file.
 * @throws {Rejection} `file-unreadable` with the file's name and the reason
 */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(file, { end: MOST_BYTES })) {
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Rejection('file-unreadable', { why: `${REASONS[code] ?? message}：${file}` });
  }
}

/** A file that comes with the project, found from the sources as from the build. */
export function projectFile(path: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, path);
    if (existsSync(file) || folder === dirname(folder)) return file;
  }
}

/** Overwrites nothing. @throws {Failure} 1 when the file is there already, or cannot be written */
export async function saveNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Failure(1, `“${file}”已存在，未覆盖；请用 --file 另存`);
    throw new Failure(1, `“${file}”未能保存：${message}`);
  }
}
