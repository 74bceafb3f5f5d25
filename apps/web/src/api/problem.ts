import type { components } from '#contract';

/** A rule said no: the server's sentence, and a code for programs. */
export class Refusal extends Error {
  readonly code: components['schemas']['Problem']['code'];
  readonly status: number;
  readonly details: unknown;

  constructor({ code, detail, status, details }: components['schemas']['Problem']) {
    super(detail);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** The server was not reached, or could not answer just now. What was typed is still there. */
export class Unreachable extends Error {}
