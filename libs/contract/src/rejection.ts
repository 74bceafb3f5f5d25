import { REFUSALS, type RefusalCode, type RefusalDetails } from './refusals/index.ts';

/** What a Rejection is made of: its code, and what its sentence names. */
export type RejectionArguments = {
  [C in RefusalCode]: RefusalDetails<C> extends object
    ? [code: C, details: RefusalDetails<C>]
    : [code: C];
}[RefusalCode];

/**
 * A rule said no. Not a fault (those are typed and retried) and not a bug.
 * Shown as problem+json with the status of its code, on the command line with exit code 1.
 */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  /** kebab-case, noun-state: `phase-not-scheduled`. */
  readonly code: RefusalCode;
  /** What the sentence names, for programs. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(...[code, details]: RejectionArguments) {
    const sentence = REFUSALS[code].sentence as (details: unknown) => string;
    super(sentence(details));
    this.code = code;
    this.details = { ...details };
  }
}

/** The HTTP status of a refusal. */
export const statusOf = (code: RefusalCode): number => REFUSALS[code].status;
