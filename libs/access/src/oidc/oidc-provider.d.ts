/** What our specs use of it; the package brings no types. */
declare module 'oidc-provider' {
  import { type IncomingMessage, type ServerResponse } from 'node:http';

  type Account = { readonly accountId: string; readonly claims: () => object };

  export class Provider {
    constructor(
      issuer: string,
      options: {
        readonly clients: readonly object[];
        readonly claims: Readonly<Record<string, readonly string[]>>;
        readonly findAccount: (context: unknown, id: string) => Account;
        readonly cookies: { readonly keys: readonly string[] };
        readonly ttl: Readonly<Record<string, number>>;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
