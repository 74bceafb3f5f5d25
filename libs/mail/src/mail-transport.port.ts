/** A finished message. Addresses are bare (`a@b.c`); texts are UTF-8. */
export type MailMessage = {
  /** Without angle brackets, the same for every attempt at the same mail: receivers can tell a repeat by it. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  /** Who reads replies; absent: whoever reads the mailbox of `from`. */
  readonly replyTo?: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export type MailOutcome =
  | { readonly outcome: 'delivered'; readonly response: string }
  /**
   * Try again later: out of reach, 4xx, timed out. `held`: the server takes nothing from us at present, whichever the letter
   * (out of reach, certificate, sign-in, sender); the reason is then a sentence in Chinese that says so.
   */
  | { readonly outcome: 'deferred'; readonly reason: string; readonly held?: true }
  /** The server refused this recipient for good (5xx at RCPT). */
  | { readonly outcome: 'bounced'; readonly reason: string }
  /** Refused for good for another reason (5xx at DATA, malformed). */
  | { readonly outcome: 'failed'; readonly reason: string };

/** Nothing was handed over and nothing happened: no attempt is spent, there is nothing to record. */
export type Unsent = { readonly outcome: 'unsent' };

export const UNSENT: Unsent = { outcome: 'unsent' };

/** What the way out for mail is like: sentences in Chinese, without secrets. */
export type WayOut = {
  /** Why no letter can leave; null: letters can. */
  readonly problem: string | null;
  /** What is worth knowing though they can: that the connection is not encrypted, or the certificate not verified. */
  readonly remark: string | null;
};

/** Sends mails at least once: after a crash the same message may be sent again with the same id. */
export abstract class MailTransport {
  /**
   * Never throws for what the server or the network does. Gives up an attempt after 30 s (deferred).
   * @param mayStill asked immediately before the message leaves: a process that was frozen may no longer be the one to send it. Default: always.
   * @returns unsent when it may no longer, and when the transport is closed
   */
  abstract send(message: MailMessage, mayStill?: () => boolean): Promise<MailOutcome | Unsent>;
  /** Tries the way out for letters from this address without sending one. Never throws; takes 30 s at most. */
  abstract check(from: string): Promise<WayOut>;
  /** Waits for messages under way, and takes none after. Harmless when repeated. */
  abstract close(): Promise<void>;
}
