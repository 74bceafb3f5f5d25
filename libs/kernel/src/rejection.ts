/**
 * A rule said no. Not a fault (those are typed and retried) and not a bug.
 * Shown as HTTP 409/422 problem+json, CLI exit 1.
 */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  constructor(
    /** kebab-case, noun-state: `phase-not-scheduled`. */
    readonly code: string,
    /** One clear sentence for a person; defaults to the code. */
    sentence: string = code,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
  }
}
