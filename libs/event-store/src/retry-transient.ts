import { StoreUnavailable, UnknownOutcome } from './errors.ts';

const MAX_ATTEMPTS = 10;

/**
 * Tries an append again while that may help: unavailable but not for good, or written or not, nobody knows.
 * @param append the same ids and the same expectation at every call
 * @throws what the tenth attempt threw, or the first that is no passing fault
 */
export async function retryTransient<T>(append: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await append();
    } catch (error) {
      const passing =
        error instanceof UnknownOutcome || (error instanceof StoreUnavailable && !error.fatal);
      if (!passing || attempt === MAX_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
