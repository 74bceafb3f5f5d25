import { Injectable } from '@nestjs/common';
import { words } from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { AccessOptions } from './access-options.ts';
import { cookieIn } from './cookies.ts';
import { userOf } from './people.port.ts';
import { Sessions } from './sessions.ts';
import { Tokens } from './tokens.ts';
import { type WhoAsks } from './who-asks.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;
const READING: readonly string[] = ['GET', 'HEAD'];

const VISITOR: User = {
  userId: 'visitor',
  name: words.userRoles.visitor.zh,
  roles: ['visitor'],
  region: null,
  organization: null,
};

type Asking = Pick<AuthenticatedRequest, 'headers'> & { readonly method: string };
/** `isSeen` false: nobody asked anything, it is only looked whether the session lasts. Default true. */
type Look = { readonly isSeen: boolean };
const SEEN: Look = { isSeen: true };

/**
 * Who asks, by the token that the request bears, or else by the session of its browser.
 * Tokens are looked up by their SHA-256: timing reveals nothing of a token. Neither errors nor logs contain one.
 */
@Injectable()
export class Authenticator {
  constructor(
    private readonly options: AccessOptions,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
  ) {}

  /** Empty: nobody who is known. In the demo whoever reads without signing in is the visitor. */
  async whoAsks({ headers, method }: Asking, look: Look = SEEN): Promise<WhoAsks> {
    const { authorization, cookie } = headers;
    if (authorization !== undefined) return this.holderOf(authorization);
    const owner = await this.ownerOf(cookie, look);
    if (owner.user) return owner;
    return this.options.demo && READING.includes(method) ? { user: VISITOR } : {};
  }

  private async ownerOf(cookies: unknown, { isSeen }: Look): Promise<WhoAsks> {
    const secret = cookieIn(cookies, 'duban', this.options.secure);
    const found = secret === undefined ? undefined : await this.sessions.find(secret, isSeen);
    if (!found) return {};
    return { user: userOf(found.person), sessionId: found.session.sessionId };
  }

  private async holderOf(authorization: string | string[]): Promise<WhoAsks> {
    const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    if (token === undefined) return {};
    return (await this.tokens.ownerOf(token)) ?? {};
  }
}
