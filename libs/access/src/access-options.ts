/** How the guard behaves; given by the server. An injection token. */
export class AccessOptions {
  /** In the demo whoever brings no token may read: it is the visitor. */
  readonly demo: boolean;

  constructor({ demo }: { readonly demo: boolean }) {
    this.demo = demo;
  }
}
