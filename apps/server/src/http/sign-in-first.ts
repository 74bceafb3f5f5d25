import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Authenticator } from '#access';
import { Rejection } from '#contract';
import { type AuthenticatedRequest } from '#http';
import { type OpenPage } from '#platform';
import { isFromAnybody } from './bodies.ts';

export type SignInOptions = {
  readonly authenticator: Authenticator;
  /** What is shown without sign-in beside the pages. */
  readonly open: readonly OpenPage[];
  /** Requests refused of one account in a minute, before it has to wait. */
  readonly maxRefused: number;
  /** Told once a minute and address, when its wrong tokens are too many. */
  readonly onTooMany: (address: string) => void;
};

/** Only failures count, for a whole county may sit behind one address: whoever is signed in is not held up by others. */
const WINDOW_MS = 60_000;
/** Tokens that are none, of one address in a minute. */
const MAX_WRONG = 30;

const PAGES: Readonly<Record<OpenPage, readonly string[]>> = {
  docs: ['/api/docs', '/api/openapi.json'],
  metrics: ['/metrics'],
};

type Asking = FastifyRequest & { user?: AuthenticatedRequest['user'] };

/**
 * Who asks is known before a body is read: whoever is not signed in sends none, but to the routes that take it from anybody.
 * A wrong token is refused wherever it is shown, and counted.
 */
export async function signInFirst(fastify: FastifyInstance, options: SignInOptions): Promise<void> {
  await fastify.register(rateLimit, { global: false });
  const wrongOf = fastify.createRateLimit({
    max: MAX_WRONG,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ ip }) => ip,
  });
  const refusedOf = fastify.createRateLimit({
    max: options.maxRefused - 1, // looked at before it counts: so many are answered, the next is not
    timeWindow: WINDOW_MS,
    keyGenerator: (request: Asking) => request.user?.userId ?? '',
  });
  const refuseWrong = async (request: FastifyRequest): Promise<never> => {
    const count = await wrongOf(request);
    if (!count.isAllowed && count.remaining === 0 && !count.isExceeded) {
      options.onTooMany(request.ip);
    }
    demandFew(count);
    throw new Rejection('sign-in-required');
  };
  const kept = pagesKept(options.open);

  fastify.addHook('onRequest', async (request: Asking) => {
    const { url } = request.routeOptions;
    const isKept = kept.some((page) => url?.startsWith(page) === true);
    if (!isKept && url?.startsWith('/api/') !== true) return;
    const { user, ...how } = await options.authenticator.whoAsks(request);
    if (!user && request.headers.authorization !== undefined) await refuseWrong(request);
    if (!user && (isKept || sendsUnasked(request))) throw new Rejection('sign-in-required');
    if (!user) return;
    Object.assign(request, { user, ...how });
    demandFew(await refusedOf(request, { increment: false }));
  });
  fastify.addHook('onResponse', async (request: Asking, { statusCode }) => {
    if (request.user && statusCode >= 400 && statusCode < 500) await refusedOf(request);
  });
}

const pagesKept = (open: readonly OpenPage[]): readonly string[] =>
  (['docs', 'metrics'] as const).flatMap((page) => (open.includes(page) ? [] : PAGES[page]));

const sendsUnasked = (request: FastifyRequest): boolean =>
  request.method !== 'GET' && request.method !== 'HEAD' && !isFromAnybody(request);

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function demandFew(count: Count): void {
  if (count.isAllowed || !count.isExceeded) return;
  throw new Rejection('too-many-failures', { seconds: count.ttlInSeconds });
}
