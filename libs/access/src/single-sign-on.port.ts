import { Rejection } from '#contract';

/** What must come back with whoever is sent to the provider. Kept by us for the browser, and used once. */
export type SignOnAbout = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

/** A person as the provider knows it. */
export type SignedOn = {
  readonly issuer: string;
  readonly subject: string;
  /** Null: it told none, or says that it has not checked it. */
  readonly email: string | null;
};

/** Another sign-in that this server trusts. An injection token. */
export abstract class SingleSignOn {
  /** What stands on the button; null: there is none. */
  abstract readonly name: string | null;
  /** Where to send a browser. @throws {Rejection} `provider-away` */
  abstract begin(): Promise<{ readonly url: string; readonly about: SignOnAbout }>;
  /**
   * Who came back.
   * @param query as the provider sent it
   * @throws {Rejection} `provider-refused`: it is not what was asked for, or the person declined; `provider-away`
   */
  abstract finish(query: string, about: SignOnAbout): Promise<SignedOn>;
}

/** Where no provider is set. */
export class NoSingleSignOn extends SingleSignOn {
  override readonly name = null;
  override begin(): Promise<never> {
    return Promise.reject(new Rejection('provider-missing'));
  }
  override finish(): Promise<never> {
    return Promise.reject(new Rejection('provider-missing'));
  }
}
