import { Rejection } from '#contract';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const OURS: readonly unknown[] = ['same-origin', 'none'];

/**
 * Refuses what another site makes a browser send: a change whose `Sec-Fetch-Site`, or where the browser says none whose
 * `Origin`, is not ours. Programs send neither; who bears a token is not asked, since no browser adds it by itself.
 * @throws {Rejection} `cross-site-refused`
 */
export function demandSameSite(method: string, headers: Headers): void {
  if (READING.includes(method) || headers['authorization'] !== undefined) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (!OURS.includes(site)) throw new Rejection('cross-site-refused');
    return;
  }
  const { origin, host } = headers;
  if (origin !== undefined && hostOf(origin) !== host) throw new Rejection('cross-site-refused');
}

const hostOf = (origin: unknown): string | undefined =>
  typeof origin === 'string' && URL.canParse(origin) ? new URL(origin).host : undefined;
