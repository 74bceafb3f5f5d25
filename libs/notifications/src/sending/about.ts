import { type ObligationRow, type RequestRow } from '#obligations';

/** An objection is to the whole task, a request for more time to one part of it. */
export const isAbout = ({ kind, step }: RequestRow, row: ObligationRow): boolean =>
  kind === 'dispute' || step === row.step;
