import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Operation, refusedTo, Rejection, rightTo, words } from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { Clock, sha256 } from '#kernel';
import { ReadModels } from '#views';
import { AccessOptions } from './access-options.ts';
import { PUBLIC_ROUTE } from './public.decorator.ts';
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

/**
 * Passes a request whose token belongs to a user who has a right to the operation, and sets `request.user` and
 * `request.receivedAt`. The method
 * of a controller is called as the operation; what has no right in the table is a bug and answers nobody.
 * Tokens are looked up by their SHA-256: timing reveals nothing of a token. Neither errors nor logs contain one.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly views: ReadModels,
    private readonly options: AccessOptions,
    private readonly clock: Clock,
  ) {}

  /** @throws {Rejection} `sign-in-required`, `not-allowed`, `not-your-region` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, route)) return true;
    const request = context
      .switchToHttp()
      .getRequest<AuthenticatedRequest & { readonly method: string }>();
    const { name } = context.getHandler();
    const right = rightTo(name);
    if (!right) throw new Error(`Nobody has a right to ${name}`);
    request.operation = name as Operation;
    if (right.roles === 'anybody') return true;
    const user = await this.userOf(request);
    const refused = refusedTo(user, right);
    if (refused) throw new Rejection(...refused);
    request.user = user;
    request.receivedAt = this.clock.now();
    return true;
  }

  private async userOf(request: AuthenticatedRequest & { readonly method: string }): Promise<User> {
    const { authorization } = request.headers;
    if (authorization === undefined && this.options.demo && READING.includes(request.method)) {
      return VISITOR;
    }
    const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    const user = token === undefined ? undefined : await this.holderOf(token);
    if (!user) throw new Rejection('sign-in-required');
    return user;
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
