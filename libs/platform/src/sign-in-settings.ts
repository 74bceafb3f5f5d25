import { createSecureContext } from 'node:tls';
import { type Take } from './take.ts';

/** How people sign in. */
export type SignInSettings = {
  /**
   * `DUBAN_TOTP`: `required` asks office, supervisors and administrators for a second factor, `offered` leaves it to each.
   * Default offered.
   */
  readonly totpRequired: boolean;
  /** `DUBAN_LIAISON_LINK`: `off` asks liaisons for a password too; `on` lets a link to their mailbox do. Default on. */
  readonly liaisonLink: boolean;
  /** Another sign-in that this server trusts; null: none. */
  readonly oidc: OidcSettings | null;
};

/** A provider of OpenID Connect. It needs `DUBAN_PUBLIC_URL`, to which it sends people back. */
export type OidcSettings = {
  /** `DUBAN_OIDC_ISSUER`: https, or http on this machine. */
  readonly issuer: string;
  /** `DUBAN_OIDC_CLIENT_ID`. */
  readonly clientId: string;
  /** `DUBAN_OIDC_CLIENT_SECRET`; null: a public client. */
  readonly clientSecret: string | null;
  /** `DUBAN_OIDC_NAME`: what stands on the button. Default 统一认证. */
  readonly name: string;
};

/** With which this server speaks https itself: `DUBAN_TLS_CERT` and `DUBAN_TLS_KEY`, both PEM. */
export type TlsSettings = { readonly cert: string; readonly key: string };

const TOTP = ['required', 'offered'];
const ISSUER = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/;
const LONGEST_NAME = 20;

export function signInSettings(
  take: Take,
  publicUrl: string | null,
  faults: string[],
): SignInSettings {
  return {
    totpRequired: take('DUBAN_TOTP', 'offered', (value) => TOTP.includes(value)) === 'required',
    liaisonLink: take('DUBAN_LIAISON_LINK', 'on', (value) => /^(on|off)$/.test(value)) === 'on',
    oidc: oidcSettings(take, publicUrl, faults),
  };
}

function oidcSettings(take: Take, publicUrl: string | null, faults: string[]): OidcSettings | null {
  const issuer = take('DUBAN_OIDC_ISSUER', '', (url) => ISSUER.test(url) && URL.canParse(url));
  const clientId = take('DUBAN_OIDC_CLIENT_ID', '', (value) => value.length <= 500);
  const clientSecret = take('DUBAN_OIDC_CLIENT_SECRET', '', (value) => value.length <= 500) || null;
  const name = take('DUBAN_OIDC_NAME', '统一认证', (value) => value.length <= LONGEST_NAME);
  if (issuer === '') return null;
  if (clientId === '') faults.push('设 DUBAN_OIDC_ISSUER 须同时设 DUBAN_OIDC_CLIENT_ID');
  if (publicUrl === null)
    faults.push('设 DUBAN_OIDC_ISSUER 须同时设 DUBAN_PUBLIC_URL：认证后回到这里');
  return { issuer, clientId, clientSecret, name };
}

/** Both or neither, and one for the other. */
export function tlsSettings(take: Take, faults: string[]): TlsSettings | null {
  const cert = take('DUBAN_TLS_CERT', '', (value) => value.includes('-----BEGIN CERTIFICATE-----'));
  const key = take('DUBAN_TLS_KEY', '', (value) => value.includes('PRIVATE KEY-----'));
  if (cert === '' && key === '') return null;
  if (cert === '' || key === '') {
    faults.push('DUBAN_TLS_CERT 和 DUBAN_TLS_KEY 须同时设');
    return null;
  }
  try {
    createSecureContext({ cert, key });
  } catch {
    faults.push('DUBAN_TLS_CERT 和 DUBAN_TLS_KEY 不是一对，或不能使用');
  }
  return { cert, key };
}
