import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Rejection } from '#contract';
import { wordFile } from './docx/word-file.fixtures.ts';
import { HOSTILE_DOCUMENTS, HOSTILE_TABLES } from './hostile-files.fixtures.ts';
import { ThreadedFileReader } from './index.ts';

/** What becomes of it, and for how long at most nobody else was answered, in milliseconds. */
async function outcomeOf(work: () => Promise<unknown>): Promise<readonly [string, number]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const outcome = await work().then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );
  delay.disable();
  return [outcome, delay.max / 1e6];
}

const UNNOTICED_MS = 1_000;

describe('a file made to hold the server up is refused or read elsewhere, and others are answered meanwhile', () => {
  let reader: ThreadedFileReader;
  beforeAll(() => {
    reader = new ThreadedFileReader();
  });
  afterAll(() => reader.close());

  it.each(HOSTILE_DOCUMENTS)('a document of %s', async (_, bytes, expected) => {
    const [outcome, silentMs] = await outcomeOf(() => reader.readPlan(bytes));
    expect(expected.split('|')).toContain(outcome);
    expect(silentMs).toBeLessThan(UNNOTICED_MS);
  });

  it.each(HOSTILE_TABLES)('a table of %s', async (_, bytes) => {
    const [outcome, silentMs] = await outcomeOf(() => reader.readSheet(bytes, 'a.xlsx'));
    expect(['sheet-too-large', 'sheet-unreadable', 'sheet-empty']).toContain(outcome);
    expect(silentMs).toBeLessThan(UNNOTICED_MS);
  });

  it('one that needs more memory than a thread may have', async () => {
    const small = new ThreadedFileReader({ threads: 1, memoryMb: 60 });
    const many = wordFile('<w:p/>'.repeat(900_000));
    const [outcome] = await outcomeOf(() => small.readPlan(many));
    expect(outcome).toBe('document-too-complex');
    expect((await outcomeOf(() => small.readPlan(new Uint8Array(Buffer.from('方案')))))[0]).toBe(
      'read',
    );
    await small.close();
  });
});
