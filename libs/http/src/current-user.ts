import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Origin } from '#event-store';
import { type Holder, type Operation, Rejection } from '#contract';
import { dateIn, type Instant, newId, parseInstant } from '#kernel';
import { dayGiven, demandDayReason } from './day-given.ts';

/** Who is signed in. */
export type User = { readonly userId: string; readonly name: string } & Holder;

/** The request after the guard. */
export type AuthenticatedRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
  user?: User;
  /** Of the browser's session; not there for who bears a token. */
  sessionId?: string;
  /** The token borne only reads. */
  readOnly?: boolean;
  /** When the user was known. */
  receivedAt?: Instant;
  operation?: Operation;
};

const requestOf = (context: ExecutionContext): AuthenticatedRequest =>
  context.switchToHttp().getRequest<AuthenticatedRequest>();

export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): User => {
  const { user } = requestOf(context);
  if (!user) throw new Rejection('sign-in-required');
  return user;
});

/** The session of the browser that asks; undefined for who bears a token. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => requestOf(context).sessionId,
);

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Who asks, why and under which id: the origin of a command.
 * The header `Idempotency-Key` is the id of the command, `If-Match` the state (`ETag`) on which it is asked for; `reason`, `onBehalfOf` and `occurredAt` come with the body ({@link CommandMetadataDto}).
 */
export const CommandOrigin = createParamDecorator(
  (_: unknown, context: ExecutionContext): Origin => {
    const request = requestOf(context);
    const { user, receivedAt } = request;
    if (!user || !receivedAt) throw new Rejection('sign-in-required');
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key))) {
      throw new Rejection('idempotency-key-malformed');
    }
    const ifRevision = revisionIn(request.headers['if-match']);
    return {
      actor: user.userId,
      commandId: key === undefined ? newId() : `${user.userId}|${key}`,
      ...(ifRevision !== undefined && { ifRevision }),
      ...metadataOf(request.body, { user, receivedAt }),
    };
  },
);

const ETAG = /^"(\d{1,15})"$/;

/** @throws {Rejection} `if-match-malformed` */
function revisionIn(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  const [, digits] = (typeof header === 'string' ? ETAG.exec(header.trim()) : null) ?? [];
  if (digits === undefined) throw new Rejection('if-match-malformed');
  return Number(digits);
}

type Received = { readonly user: User; readonly receivedAt: Instant };

function metadataOf(
  body: unknown,
  received: Received,
): Pick<Origin, 'reason' | 'onBehalfOf' | 'occurredAt'> {
  if (typeof body !== 'object' || body === null) return {};
  const { reason, onBehalfOf, occurredAt } = body as Record<string, unknown>;
  return {
    ...(typeof reason === 'string' && { reason }),
    ...(typeof onBehalfOf === 'string' && { onBehalfOf }),
    ...(typeof occurredAt === 'string' && { occurredAt: momentOf(occurredAt, received, reason) }),
  };
}

/** When something is said to have happened: today, or as the office says with a reason earlier. */
function momentOf(text: string, { user, receivedAt }: Received, reason: unknown): Instant {
  const moment = instantIn(text);
  if (moment > receivedAt) throw new Rejection('occurred-at-in-future');
  const [date, today] = [dateIn('Asia/Shanghai', moment), dateIn('Asia/Shanghai', receivedAt)];
  dayGiven(user, date, today);
  if (date < today) demandDayReason(date, reason);
  return moment;
}

function instantIn(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    throw new Rejection('occurred-at-malformed');
  }
}
