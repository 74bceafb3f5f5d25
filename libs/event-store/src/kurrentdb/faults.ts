import type { ErrorType } from '@kurrent/kurrentdb-client';
import { InvalidAppend, StoreUnavailable, StreamGone, TooLarge } from '../errors.ts';
import { NoAnswer } from './within.ts';

/**
 * What a failure means to the port:
 * - `conflict`: the stream is not as expected; nothing was written
 * - `missing`: no such stream
 * - `gone`: the stream was deleted
 * - `passing`: of a read, try again; of an append nobody knows whether it was written
 * - `too-large`: over the server's own limit; nothing was written
 * - `denied`: the user may not, or is unknown
 * - `foreign`: answers to questions that this adapter does not ask
 */
export type Kind = 'conflict' | 'missing' | 'gone' | 'passing' | 'too-large' | 'denied' | 'foreign';

/** Every class of error of the client. */
export const KINDS: Readonly<Record<`${ErrorType}`, Kind>> = {
  'wrong-expected-version': 'conflict',
  'append-consistency-violation': 'conflict',
  'stream-not-found': 'missing',
  'no-stream': 'missing',
  'not-found': 'missing',
  'stream-deleted': 'gone',
  'stream-tombstoned': 'gone',
  timeout: 'passing',
  'deadline-exceeded': 'passing',
  unavailable: 'passing',
  cancelled: 'passing',
  'not-leader': 'passing',
  unknown: 'passing',
  'maximum-append-size-exceeded': 'too-large',
  'transaction-max-size-exceeded': 'too-large',
  'append-record-size-exceeded': 'too-large',
  'access-denied': 'denied',
  'invalid-argument': 'foreign',
  'invalid-transaction': 'foreign',
  'missing-required-metadata-property': 'foreign',
  'scavenge-not-found': 'foreign',
  'persistent-subscription-failed': 'foreign',
  'persistent-subscription-does-not-exist': 'foreign',
  'persistent-subscription-exists': 'foreign',
  'persistent-subscription-dropped': 'foreign',
  'maximum-subscribers-reached': 'foreign',
  'user-not-found': 'foreign',
  'user-conflict': 'foreign',
  unsupported: 'foreign',
};

/**
 * By `type`, not by class: the client is loaded when it is used, and no sooner.
 * What is none of the client's classes is a broken channel: the client throws bare errors then.
 */
export function kindOf(error: unknown): Kind {
  const type = typeOf(error);
  return type === undefined ? 'passing' : KINDS[type];
}

const typeOf = (error: unknown): `${ErrorType}` | undefined =>
  error instanceof Error && 'type' in error && isKnown(error.type) ? error.type : undefined;

const isKnown = (type: unknown): type is keyof typeof KINDS =>
  typeof type === 'string' && Object.hasOwn(KINDS, type);

/** A failure in the words of the port; `missing`, `conflict` and an append's `passing` are told apart before. */
export function toFault(error: unknown, stream = 'the log'): Error {
  if (isOfThePort(error)) return error;
  switch (kindOf(error)) {
    case 'gone':
      return new StreamGone(stream);
    case 'too-large':
      return new TooLarge(`${stream}: more than the KurrentDB server takes in one append`);
    case 'denied':
      return new StoreUnavailable('The KurrentDB server denies access to this user', true, {
        cause: error,
      });
    case 'foreign':
      return new StoreUnavailable(`The KurrentDB server refused: ${textOf(error)}`, true, {
        cause: error,
      });
    default:
      return new StoreUnavailable(`The KurrentDB server does not answer: ${textOf(error)}`, false, {
        cause: error,
      });
  }
}

/** True of a fault of the port when the time was up: the server is at work, or stands still. */
export const isLate = (fault: unknown): boolean =>
  fault instanceof StoreUnavailable &&
  (fault.cause instanceof NoAnswer || typeOf(fault.cause) === 'deadline-exceeded');

const isOfThePort = (error: unknown): error is Error =>
  error instanceof StoreUnavailable ||
  error instanceof StreamGone ||
  error instanceof TooLarge ||
  error instanceof InvalidAppend ||
  error instanceof RangeError;

/** What a failure says, without the numbers and notes that gRPC puts around it. */
export function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const bare = text
    .replace(/^\d+ [A-Z_]+: /, '')
    .replace(/^No connection established\. Last error: (Error: )?/, '')
    .replace(/^Deadline exceeded.*$/s, 'No answer in time') // it goes on with how long each part took
    .replace(/\s*Resolution note:.*$/s, '');
  return bare.split('\n', 1)[0]?.slice(0, 300) ?? '';
}
