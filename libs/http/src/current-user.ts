import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Origin } from '#event-store';
import { type Holder, type Operation, Rejection } from '#contract';
import { type Instant, newId, parseInstant } from '#kernel';

/** Who is signed in. */
export type User = { readonly userId: string; readonly name: string } & Holder;

/** The request after the guard. */
export type AuthenticatedRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
  user?: User;
  operation?: Operation;
};

const requestOf = (context: ExecutionContext): AuthenticatedRequest =>
  context.switchToHttp().getRequest<AuthenticatedRequest>();

export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): User => {
  const { user } = requestOf(context);
  if (!user) throw new Rejection('sign-in-required');
  return user;
});

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Who asks, why and under which id: the origin of a command.
 * The header `Idempotency-Key` is the id of the command; `reason`, `onBehalfOf` and `occurredAt` come with the body ({@link CommandMetadataDto}).
 */
export const CommandOrigin = createParamDecorator(
  (_: unknown, context: ExecutionContext): Origin => {
    const request = requestOf(context);
    const { user } = request;
    if (!user) throw new Rejection('sign-in-required');
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key))) {
      throw new Rejection('idempotency-key-malformed');
    }
    return {
      actor: user.userId,
      commandId: key === undefined ? newId() : `${user.userId}|${key}`,
      ...metadataOf(request.body),
    };
  },
);

function metadataOf(body: unknown): Pick<Origin, 'reason' | 'onBehalfOf' | 'occurredAt'> {
  if (typeof body !== 'object' || body === null) return {};
  const { reason, onBehalfOf, occurredAt } = body as Record<string, unknown>;
  return {
    ...(typeof reason === 'string' && { reason }),
    ...(typeof onBehalfOf === 'string' && { onBehalfOf }),
    ...(typeof occurredAt === 'string' && { occurredAt: momentOf(occurredAt) }),
  };
}

function momentOf(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    throw new Rejection('occurred-at-malformed');
  }
}
