import { QueueUnavailable } from '../job-queue.port.ts';

/** Waits for `work` no longer than `limitMs`; then, or when it fails, throws {@link QueueUnavailable}. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new QueueUnavailable(`Redis did not answer within ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    if (cause instanceof QueueUnavailable) throw cause;
    throw new QueueUnavailable(`Redis: ${(cause as Error).message}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
