import { Injectable } from '@nestjs/common';
import { words } from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { sha256 } from '#kernel';
import { ReadModels } from '#views';
import { AccessOptions } from './access-options.ts';
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
 * Who asks, by what the request bears.
 * Tokens are looked up by their SHA-256: timing reveals nothing of a token. Neither errors nor logs contain one.
 */
@Injectable()
export class Authenticator {
  constructor(
    private readonly views: ReadModels,
    private readonly options: AccessOptions,
  ) {}

  /** Undefined: nobody who is known. In the demo whoever reads without a token is the visitor. */
  async userOf({ headers: { authorization }, method }: Asking): Promise<User | undefined> {
    if (authorization === undefined && this.options.demo && READING.includes(method)) {
      return VISITOR;
    }
    const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    return token === undefined ? undefined : this.holderOf(token);
  }

  private async holderOf(token: string): Promise<User | undefined> {
    const where = { tokenSha256: sha256(token) };
    const { rows } = await this.views.find<UserRow>('user-list', { where, limit: 1 });
    const [row] = rows;
    if (!row) return undefined;
    const { userId, name, role, region, organization } = row;
    return { userId, name, role, region, organization };
  }
}
