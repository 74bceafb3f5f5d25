import type { MailContent } from '#mail';
import { type Audience } from '#policies/rules';
import { type Sides } from '#obligations';

/** A mail that does not wait for the morning, before it is known who holds the roles it goes to. */
export type MailDraft = {
  /** Distinguishes the mail: kind and what it is about. */
  readonly name: string;
  readonly planId: string;
  readonly sides: Sides;
  readonly to: readonly Audience[];
  readonly letter: Omit<MailContent, 'recipientName' | 'organization' | 'office'>;
};
