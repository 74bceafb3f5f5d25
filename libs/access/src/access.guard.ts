import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED_ROLES, type AuthenticatedRequest, type User } from '#http';
import { Rejection } from '#contract';
import { sha256 } from '#kernel';
import { ReadModels } from '#views';
import { AccessOptions } from './access-options.ts';
import { PUBLIC_ROUTE } from './public.decorator.ts';
import { type UserRow } from './views/user-list.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;
const READING: readonly string[] = ['GET', 'HEAD'];

const ROLE_NAMES: Readonly<Record<User['role'], string>> = {
  office: '督查室',
  liaison: '联络员',
  supervisor: '督办领导',
  auditor: '审计人员',
  visitor: '访客',
};

type Roles = readonly User['role'][];

const VISITOR: User = {
  userId: 'visitor',
  name: ROLE_NAMES.visitor,
  role: 'visitor',
  region: null,
  organization: null,
};

/**
 * Passes a request whose token belongs to a user with an allowed role, and sets `request.user`.
 * Tokens are looked up by their SHA-256: timing reveals nothing of a token. Neither errors nor logs contain one.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly views: ReadModels,
    private readonly options: AccessOptions,
  ) {}

  /** @throws {Rejection} `sign-in-required`, `not-allowed` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, route)) return true;
    const request = context
      .switchToHttp()
      .getRequest<AuthenticatedRequest & { readonly method: string }>();
    const user = await this.userOf(request);
    const roles = this.reflector.getAllAndOverride<Roles | undefined>(ALLOWED_ROLES, route);
    if (roles && !roles.includes(user.role)) throw notAllowed(roles);
    request.user = user;
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

function notAllowed(roles: Roles): Rejection {
  const names = roles.map((role) => ROLE_NAMES[role]).join('、');
  return new Rejection('not-allowed', { names, roles });
}
