import * as client from 'openid-client';
import { Rejection } from '#contract';
import { type SignedOn, type SignOnAbout, SingleSignOn } from '../single-sign-on.port.ts';

export type OidcOptions = {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  /** What stands on the button. */
  readonly name: string;
  /** Where the provider sends people back to. */
  readonly callback: string;
  /** Told why the provider was away or refused; no code or token is in it. */
  readonly onFault: (error: unknown) => void;
};

const TIMEOUT_S = 10;

/** Any provider of OpenID Connect: the code flow with PKCE, state and nonce. It is first asked when somebody wants to sign in. */
export function openOidc(options: OidcOptions): SingleSignOn {
  return new OidcSingleSignOn(options);
}

class OidcSingleSignOn extends SingleSignOn {
  readonly name: string;
  private found: Promise<client.Configuration> | undefined;

  constructor(private readonly options: OidcOptions) {
    super();
    this.name = options.name;
  }

  override async begin(): Promise<{ readonly url: string; readonly about: SignOnAbout }> {
    const configuration = await this.configuration();
    const about = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.options.callback,
      scope: 'openid profile email',
      state: about.state,
      nonce: about.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(about.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, about };
  }

  override async finish(query: string, about: SignOnAbout): Promise<SignedOn> {
    const configuration = await this.configuration();
    const back = new URL(this.options.callback);
    back.search = query;
    try {
      return await this.who(configuration, back, about);
    } catch (error) {
      this.options.onFault(error);
      throw new Rejection(isAway(error) ? 'provider-away' : 'provider-refused');
    }
  }

  private async who(
    configuration: client.Configuration,
    back: URL,
    { state, nonce, codeVerifier }: SignOnAbout,
  ): Promise<SignedOn> {
    const tokens = await client.authorizationCodeGrant(configuration, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no id token.');
    const { iss, sub } = claims;
    // Many tell the address at their userinfo endpoint only.
    const told =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, sub)
        : claims;
    return { issuer: iss, subject: sub, email: emailIn(told) };
  }

  /** Asked for anew while the provider is away. */
  private async configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, onFault } = this.options;
    const url = new URL(issuer);
    const isPlain = url.protocol === 'http:'; // on this machine only, by the settings
    this.found ??= client.discovery(
      url,
      clientId,
      undefined,
      clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
      // oxlint-disable-next-line typescript/no-deprecated -- marked so only to stand out
      { timeout: TIMEOUT_S, ...(isPlain && { execute: [client.allowInsecureRequests] }) },
    );
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      onFault(error);
      throw new Rejection('provider-away');
    }
  }
}

/** An address proves who somebody is only where the provider says that it has checked it. */
function emailIn(claims: Readonly<Record<string, unknown>>): string | null {
  const { email, email_verified: isVerified } = claims;
  const isChecked = isVerified === true || isVerified === 'true'; // some say it as a text
  return typeof email === 'string' && isChecked ? email : null;
}

/** Out of reach, too slow, or broken within itself: another try may succeed. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, status = 0 } = error as Error & { code?: string; status?: number };
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError) return true;
  return status >= 500 || isAway(cause);
}
