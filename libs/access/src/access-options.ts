/** Options of sign-in, provided by the server. An injection token. */
export class AccessOptions {
  /** Demo only: a request without a token reads as the visitor. */
  readonly demo: boolean;
  /** People reach the server by https: cookies then leave the browser encrypted only. Default false. */
  readonly secure: boolean;

  /** Who rules, signs or keeps accounts signs in with a second factor only. Default false: it is offered. */
  readonly totpRequired: boolean;
  /** A link to the mailbox is enough for a liaison. Default true. */
  readonly liaisonLink: boolean;

  constructor(options: {
    readonly demo: boolean;
    readonly secure?: boolean;
    readonly totpRequired?: boolean;
    readonly liaisonLink?: boolean;
  }) {
    this.demo = options.demo;
    this.secure = options.secure ?? false;
    this.totpRequired = options.totpRequired ?? false;
    this.liaisonLink = options.liaisonLink ?? true;
  }
}
