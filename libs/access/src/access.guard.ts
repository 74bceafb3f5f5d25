import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  holds,
  type Operation,
  refusedTo,
  Rejection,
  type Right,
  rightTo,
  withoutAdministrator,
} from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { Clock } from '#kernel';
import { Accounts } from './accounts.ts';
import { AgreedAgencies } from './agreed-agencies.ts';
import { Authenticator } from './authenticator.ts';
import { PUBLIC_ROUTE } from './public.decorator.ts';
import { demandSameSite } from './same-site.ts';

const READING: readonly string[] = ['GET', 'HEAD'];

type Request = AuthenticatedRequest & { readonly method: string };

/**
 * Passes a request of a user who has a right to the operation, and sets `request.user` and `request.receivedAt`.
 * The method of a controller is called as the operation; what has no right in the table is a bug and answers nobody.
 * Who asks may have been found before the body was read.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly accounts: Accounts,
    private readonly agencies: AgreedAgencies,
    private readonly clock: Clock,
  ) {}

  /** @throws {Rejection} `cross-site-refused`, `sign-in-required`, `not-allowed`, `not-your-region`, `token-read-only`, `agency-missing` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    demandSameSite(request.method, request.headers);
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, route)) return true;
    const { name } = context.getHandler();
    const right = rightTo(name);
    if (!right) throw new Error(`Nobody has a right to ${name}`);
    request.operation = name as Operation;
    if (right.roles === 'anybody') return true;
    if (!request.user) Object.assign(request, await this.authenticator.whoAsks(request));
    const { user } = request;
    if (!user) throw new Rejection('sign-in-required');
    const refused = refusedTo(user, await this.todays(right, user));
    if (refused) throw new Rejection(...refused);
    if (request.readOnly && !READING.includes(request.method)) {
      throw new Rejection('token-read-only');
    }
    await this.agencies.demandAgreed(request, user);
    request.receivedAt = this.clock.now();
    return true;
  }

  /** The right as it is today: an administrator may have come. */
  private async todays(right: Right, user: User): Promise<Right> {
    const { untilAdministrator = [] } = right;
    if (!holds(user, ...untilAdministrator)) return right;
    return (await this.accounts.areKeptFor(user)) ? right : withoutAdministrator(right);
  }
}
