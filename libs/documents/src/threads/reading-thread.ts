import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ReadingAnswer, type ReadingJob, rejectionOf } from './messages.ts';

/** A job took too long, or more memory than a thread may have. The thread is gone. */
export class ThreadExhausted extends Error {
  override readonly name = 'ThreadExhausted';
}

export type ThreadLimits = {
  /** For one file, once the thread has started. */
  readonly timeMs: number;
  /** Of the thread's own heap. */
  readonly memoryMb: number;
};

const extension = extname(import.meta.url);
const MAIN = new URL(`./thread${extension}`, import.meta.url);
/** The sources are compiled as they are loaded; a build runs as it is. */
const EXEC_ARGV =
  extension === '.ts'
    ? ['--import', new URL('../../../../scripts/run-sources.mjs', import.meta.url).href]
    : [];

type Waiting = {
  readonly resolve: (read: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** One thread, which reads one file at a time. */
export class ReadingThread {
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private waiting: Waiting | undefined;
  /** Told once it is gone, whatever ended it. */
  readonly gone: Promise<void>;

  constructor(private readonly limits: ThreadLimits) {
    const { memoryMb: maxOldGenerationSizeMb } = limits;
    this.worker = new Worker(MAIN, {
      execArgv: EXEC_ARGV,
      resourceLimits: { maxOldGenerationSizeMb },
    });
    this.gone = new Promise((resolve) => void this.worker.once('exit', () => resolve()));
    this.ready = new Promise((resolve, reject) => {
      this.waiting = { resolve: () => resolve(), reject };
    });
    this.worker.on('message', (said: ReadingAnswer) => this.settle(said));
    this.worker.on('error', (error: Error) =>
      this.fail(exhausted(error) ? new ThreadExhausted() : error),
    );
    this.worker.once('exit', () => this.fail(new ThreadExhausted()));
  }

  /** @throws {Rejection} what the reader refused · {@link ThreadExhausted} · what was wrong with the reader itself */
  async read(job: ReadingJob): Promise<unknown> {
    await this.ready;
    const timer = setTimeout(() => void this.end(), this.limits.timeMs);
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.waiting = { resolve, reject };
        this.worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it, whatever it is doing. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(said: ReadingAnswer): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (said === 'ready') waiting?.resolve(undefined);
    else if ('read' in said) waiting?.resolve(said.read);
    else waiting?.reject('refused' in said ? rejectionOf(said.refused) : new Error(said.failed));
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}

const exhausted = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
