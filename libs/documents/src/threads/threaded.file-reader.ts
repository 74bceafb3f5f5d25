import { Rejection } from '#contract';
import { type Marks } from '#outline';
import { type Sheet } from '#sheets';
import { FileReader } from '../file-reader.port.ts';
import { type PlanDocument } from '../plan-document.ts';
import { ThreadExhausted } from './reading-thread.ts';
import { type PoolLimits, ThreadPool } from './thread-pool.ts';

const LIMITS: PoolLimits = {
  threads: 2,
  timeMs: 5_000,
  memoryMb: 512,
  waiting: 32,
  idleMs: 10_000,
};

/** Reads in threads of its own, so that no file can hold the process up; what takes too long or too much is refused. */
export class ThreadedFileReader extends FileReader {
  private readonly pool: ThreadPool;

  /** @param limits default: 2 threads, 5 s and 512 MB a file, 32 waiting, ended after ten seconds without work */
  constructor(limits: Partial<PoolLimits> = {}) {
    super();
    this.pool = new ThreadPool({ ...LIMITS, ...limits });
  }

  async readPlan(bytes: Uint8Array): Promise<PlanDocument> {
    const job = { kind: 'plan', bytes } as const;
    return (await orRefused(this.pool.read(job), tooComplex())) as PlanDocument;
  }

  async readMarks(text: string): Promise<Marks> {
    const job = { kind: 'marks', text } as const;
    return (await orRefused(this.pool.read(job), tooComplex())) as Marks;
  }

  async readSheet(bytes: Uint8Array, name: string): Promise<Sheet> {
    const job = { kind: 'sheet', bytes, name } as const;
    const why = '表格内容过多或结构过于复杂，无法读取；请拆分后再导入';
    return (await orRefused(
      this.pool.read(job),
      new Rejection('sheet-too-large', { why }),
    )) as Sheet;
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.pool.close();
  }
}

const tooComplex = (): Rejection => new Rejection('document-too-complex');

async function orRefused(work: Promise<unknown>, refusal: Rejection): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ThreadExhausted ? refusal : error;
  }
}
