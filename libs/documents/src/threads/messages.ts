import { Rejection, type RejectionArguments } from '#contract';

/** What a thread is asked to read. */
export type ReadingJob =
  | { readonly kind: 'plan'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'sheet';
      readonly bytes: Uint8Array;
      /** Of the file, for the sentence of a refusal. */
      readonly name: string;
    }
  | { readonly kind: 'marks'; readonly text: string };

/** What it answers; `ready` once, before the first. */
export type ReadingAnswer =
  | 'ready'
  | { readonly read: unknown }
  | { readonly refused: Pick<Rejection, 'code' | 'details'> }
  | { readonly failed: string };

/** A refusal as it was in the thread. */
export const rejectionOf = ({ code, details }: Pick<Rejection, 'code' | 'details'>): Rejection =>
  new Rejection(...([code, details] as unknown as RejectionArguments));
