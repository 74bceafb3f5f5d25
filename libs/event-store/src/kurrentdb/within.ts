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
  let giveUp: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    giveUp = () => reject(new NoAnswer(ms));
    timer = setTimeout(giveUp, ms);
    stopped?.addEventListener('abort', giveUp, { once: true });
    if (stopped?.aborted) giveUp();
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    stopped?.removeEventListener('abort', giveUp);
  }
}
