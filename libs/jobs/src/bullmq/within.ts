import pTimeout from 'p-timeout';
import { QueueUnavailable } from '../job-queue.port.ts';

/** Waits for `work` no longer than `limitMs`; then, or when it fails, throws {@link QueueUnavailable}. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const message = `did not answer within ${limitMs} ms`;
  try {
    return await pTimeout(work, { milliseconds: limitMs, message });
  } catch (cause) {
    if (cause instanceof QueueUnavailable) throw cause;
    throw new QueueUnavailable(`Redis: ${(cause as Error).message}`, { cause });
  }
}
