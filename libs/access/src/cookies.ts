import { parseCookie, stringifySetCookie } from 'cookie';

/** Of the browser that asked for a link, and of the session; with the prefix where everything is encrypted (RFC 6265bis). */
export type CookieName = 'duban' | 'duban-asked';

type Kept = { readonly maxAgeMs: number; readonly secure: boolean };

const nameOf = (name: CookieName, secure: boolean): string => (secure ? `__Host-${name}` : name);

/**
 * `Lax`: a link in a web mail finds its reader signed in; what changes something is refused to other sites all the same.
 * @param value empty: removes the cookie
 */
export const cookieHeader = (name: CookieName, value: string, { maxAgeMs, secure }: Kept): string =>
  stringifySetCookie({
    name: nameOf(name, secure),
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: value === '' ? 0 : Math.floor(maxAgeMs / 1000),
  });

/** @param header as it came; several cookies of one name: the first */
export function cookieIn(header: unknown, name: CookieName, secure: boolean): string | undefined {
  if (typeof header !== 'string') return undefined;
  return parseCookie(header)[nameOf(name, secure)];
}
