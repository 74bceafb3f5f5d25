/** A finished message. Addresses are bare (`a@b.c`); texts are UTF-8. */
export type MailMessage = {
  /** Without angle brackets, the same for every attempt at the same mail: receivers can tell a repeat by it. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export type MailOutcome =
  | { readonly outcome: 'delivered'; readonly response: string }
  /** Try again later: out of reach, 4xx, timed out. */
  | { readonly outcome: 'deferred'; readonly reason: string }
  /** The server refused this recipient for good (5xx at RCPT). */
  | { readonly outcome: 'bounced'; readonly reason: string }
  /** Refused for good for another reason (5xx at DATA, authentication, malformed). */
  | { readonly outcome: 'failed'; readonly reason: string };

/** Hands a mail to the world. At least once: after a crash the same message may go out again with the same id. */
export abstract class MailTransport {
  /** Never throws for what the server or the network does. Gives up an attempt after 30 s (deferred). */
  abstract send(message: MailMessage): Promise<MailOutcome>;
  abstract close(): Promise<void>;
}
