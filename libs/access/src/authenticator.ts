import { Injectable } from '@nestjs/common';
import { words } from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { sha256 } from '#kernel';
import { ReadModels } from '#views';
import { AccessOptions } from './access-options.ts';
import { cookieIn } from './cookies.ts';
import { Sessions } from './sessions.ts';
import { Tokens } from './tokens.ts';
import { type WhoAsks } from './who-asks.ts';
import { type UserRow } from './views/user-list.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;
const READING: readonly string[] = ['GET', 'HEAD'];

const VISITOR: User = {
  userId: 'visitor',
  name: words.userRoles.visitor.zh,
  role: 'visitor',
  region: null,
  organization: null,
};

type Asking = Pick<AuthenticatedRequest, 'headers'> & { readonly method: string };

/**
 * Who asks, by the token that the request bears, or else by the session of its browser.
 * Tokens are looked up by their SHA-256: timing reveals nothing of a token. Neither errors nor logs contain one.
 */
@Injectable()
export class Authenticator {
  constructor(
    private readonly views: ReadModels,
    private readonly options: AccessOptions,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
  ) {}

  /** Empty: nobody who is known. In the demo whoever reads without signing in is the visitor. */
  async whoAsks({ headers, method }: Asking): Promise<WhoAsks> {
    const { authorization, cookie } = headers;
    if (authorization !== undefined) return this.holderOf(authorization);
    const owner = await this.ownerOf(cookie);
    if (owner.user) return owner;
    return this.options.demo && READING.includes(method) ? { user: VISITOR } : {};
  }

  private async ownerOf(cookies: unknown): Promise<WhoAsks> {
    const secret = cookieIn(cookies, 'duban', this.options.secure);
    const found = secret === undefined ? undefined : await this.sessions.find(secret);
    if (!found) return {};
    const { userId, name, role, region, organization } = found.person;
    const user = { userId, name, role, region, organization };
    return { user, sessionId: found.session.sessionId };
  }

  private async holderOf(authorization: string | string[]): Promise<WhoAsks> {
    const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    if (token === undefined) return {};
    const owner = await this.tokens.ownerOf(token);
    if (owner) return owner;
    const where = { tokenSha256: sha256(token) };
    const { rows } = await this.views.find<UserRow>('user-list', { where, limit: 1 });
    const [row] = rows;
    if (!row) return {};
    const { userId, name, role, region, organization } = row;
    return { user: { userId, name, role, region, organization } };
  }
}
