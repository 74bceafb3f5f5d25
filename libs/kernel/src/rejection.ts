/**
 * A rule said no. Not a fault (those are typed and retried) and not a bug.
 * Shown as HTTP 409/422 problem+json, CLI exit 1.
 */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  /** kebab-case, noun-state: `phase-not-scheduled`. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  /** @param sentence one clear sentence for a person; defaults to the code */
  constructor(
    code: string,
    sentence: string = code,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
    this.code = code;
    this.details = details;
  }
}
