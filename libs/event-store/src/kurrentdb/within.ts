import pTimeout from 'p-timeout';
import { defined } from '#kernel';

/** No answer came in time. The work goes on; nobody waits for it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(ms: number) {
    super(`No answer within ${ms / 1_000} s`);
  }
}

/**
 * Waits for `work`, but not for ever.
 * @param stopped stops waiting at once
 * @throws {NoAnswer} when the time is up or waiting was stopped
 */
export async function within<T>(ms: number, work: Promise<T>, stopped?: AbortSignal): Promise<T> {
  const message = new NoAnswer(ms);
  try {
    return await pTimeout(work, { milliseconds: ms, message, ...defined({ signal: stopped }) });
  } catch (error) {
    throw stopped?.aborted ? message : error;
  }
}
