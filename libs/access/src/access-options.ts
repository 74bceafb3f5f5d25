/** Options of the guard, provided by the server. An injection token. */
export class AccessOptions {
  /** Demo only: a request without a token reads as the visitor. */
  readonly demo: boolean;

  constructor({ demo }: { readonly demo: boolean }) {
    this.demo = demo;
  }
}
