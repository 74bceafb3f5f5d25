import type { components } from '#contract';
import { Refusal, Unreachable } from './problem.ts';
import { signedInAgain } from './session.ts';

/** Milliseconds. */
const SHORT_MS = 60_000;
const RETRY_AFTER_MS = 400;

export type Sent = {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Sends a request of the page. One that the network lost is sent again, once, with the same Idempotency-Key; one that finds
 * the session ended waits until the person has signed in again, and goes again.
 * @throws {Refusal} when a rule says no
 * @throws {Unreachable} when the server cannot be reached or failed
 */
export async function request(url: string, sent: Sent): Promise<Response> {
  const response = await attempt(url, sent);
  if (response.ok) return response;
  const problem = await problemOf(response);
  const isSignedOut = problem instanceof Refusal && problem.code === 'sign-in-required';
  if (!isSignedOut || !(await signedInAgain())) throw problem;
  const again = await attempt(url, sent);
  if (again.ok) return again;
  throw await problemOf(again);
}

async function attempt(url: string, sent: Sent): Promise<Response> {
  try {
    return await once(url, sent);
  } catch {
    sent.signal?.throwIfAborted();
    await pause(RETRY_AFTER_MS);
    return once(url, sent).catch(() => {
      sent.signal?.throwIfAborted();
      throw new Unreachable();
    });
  }
}

async function once(url: string, { signal, ...sent }: Sent): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), SHORT_MS);
  const onAbort = (): void => late.abort();
  signal?.addEventListener('abort', onAbort);
  try {
    return await fetch(url, { ...sent, signal: late.signal });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function problemOf(response: Response): Promise<Refusal | Unreachable> {
  const body: unknown = await response.json().catch(() => undefined);
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return isProblem ? new Refusal(body as components['schemas']['Problem']) : new Unreachable();
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
