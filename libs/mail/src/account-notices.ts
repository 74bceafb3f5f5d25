/**
 * What became of somebody's account, and the mailbox that hears of it. `address`: letters go elsewhere from now on, and this
 * is the former mailbox; `totp`: the second factor was taken away.
 */
export type AccountNotice = {
  readonly about: 'address' | 'totp';
  readonly name: string;
  readonly address: string;
};

/** Tells people what was changed of their accounts, so that who did not expect it asks. An injection token. */
export abstract class AccountNotices {
  /** Nobody waits for it: what does not leave is told to the operator. */
  abstract tell(notice: AccountNotice): void;
}
