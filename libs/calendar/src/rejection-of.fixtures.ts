import { Rejection } from '#contract';

/** The rejection that an attempt meets; undefined when it succeeds, and any other error is thrown on. */
export function rejectionOf(attempt: () => unknown): Rejection | undefined {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  return undefined;
}
