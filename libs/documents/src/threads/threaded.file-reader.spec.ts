import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Rejection } from '#contract';
import { DirectFileReader } from '../direct.file-reader.ts';
import { p, wordFile } from '../docx/word-file.fixtures.ts';
import { ThreadedFileReader } from './threaded.file-reader.ts';

const plan = readFileSync(new URL('../../../../seeds/tunxi.txt', import.meta.url));
/** So many items take seconds to be read. */
const long = Buffer.from('1.加强。\n'.repeat(150_000));
const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : error),
  );

let reader: ThreadedFileReader;
afterEach(() => reader.close());

describe('files read in threads', () => {
  it('are read as in one’s own thread, and refused as there', async () => {
    reader = new ThreadedFileReader();
    const direct = new DirectFileReader();
    expect(await reader.readPlan(plan)).toEqual(await direct.readPlan(plan));
    const word = wordFile(p('某县夜市工作方案'));
    expect(await reader.readPlan(word)).toEqual(await direct.readPlan(word));
    const { text } = await direct.readPlan(plan);
    expect(await reader.readMarks(text)).toEqual(await direct.readMarks(text));
    const csv = Buffer.from('单位,邮箱\n甲局,a@b.example\n');
    expect(await reader.readSheet(csv, 'a.csv')).toEqual(await direct.readSheet(csv, 'a.csv'));
    const refused: unknown = await reader
      .readSheet(Buffer.from(' '), '名单.csv')
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Rejection);
    expect((refused as Rejection).message).toBe('文件“名单.csv”里没有内容。');
  });

  it('that take too long are refused, while the process goes on and the next is read', async () => {
    reader = new ThreadedFileReader({ threads: 1, timeMs: 500 });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const outcome = await refusalOf(reader.readPlan(long));
    delay.disable();
    expect(outcome).toBe('document-too-complex');
    expect(await refusalOf(reader.readMarks(long.toString()))).toBe('document-too-complex');
    expect(delay.max / 1e6).toBeLessThan(1_000);
    expect(await refusalOf(reader.readSheet(Buffer.from('a\n1\n'), 'a.csv'))).toBe('read');
  });

  it('are refused when too many wait', async () => {
    reader = new ThreadedFileReader({ threads: 1, waiting: 1 });
    const csv = Buffer.from('a\n1\n');
    const read = (): Promise<unknown> => refusalOf(reader.readSheet(csv, 'a.csv'));
    expect(await Promise.all([read(), read(), read()])).toEqual(['read', 'read', 'files-waiting']);
  });

  it('are read on when threads without work have been ended', async () => {
    reader = new ThreadedFileReader({ idleMs: 0 });
    const csv = Buffer.from('a\n1\n');
    expect(await refusalOf(reader.readSheet(csv, 'a.csv'))).toBe('read');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await refusalOf(reader.readSheet(csv, 'a.csv'))).toBe('read');
  });
});
