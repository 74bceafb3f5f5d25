import { type NestFastifyApplication, FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { malformed } from '#http';
import { type TlsSettings } from '#platform';
import { boundBodies, endSlowBodies, FORM_BYTES } from './bodies.ts';
import { leaveUploadsUnread } from './evidence-body.ts';
import { BARE_HEADERS, sendSecurityHeaders } from './security-headers.ts';
import { signInFirst, type SignInOptions } from './sign-in-first.ts';

/** In characters of the decoded id: the longest are an obligation's, which end in the name of an organization. */
const MAX_PARAM_LENGTH = 500;

/** For a whole request: enough for twenty megabytes over a slow line. */
const REQUEST_TIMEOUT_MS = 10 * 60 * 1000;
/** For its head. */
const HEAD_TIMEOUT_MS = 30_000;
/** How often times are looked at. */
const LOOK_MS = 5_000;
/** At once; some six a browser, where no proxy joins them. */
const MAX_CONNECTIONS = 2_000;

/** Fastify, which bounds each body by what its route takes, and answers also what no route sees (a URL that is none) as a problem. */
export function webServer(tls: TlsSettings | null): FastifyAdapter {
  const times = { headersTimeout: HEAD_TIMEOUT_MS, connectionsCheckingInterval: LOOK_MS };
  const server = new FastifyAdapter({
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    ...(tls ? { https: { ...tls, ...times } } : { http: times }),
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: ({ statusCode = 400 }, _request: unknown, reply: FastifyReply) => {
      const problem = malformed(statusCode);
      void reply
        .status(statusCode)
        .headers({ ...BARE_HEADERS, 'Content-Type': 'application/problem+json' })
        .send(problem);
    },
  });
  leaveUploadsUnread(server.getInstance());
  boundBodies(server);
  return server;
}

export type EdgeOptions = SignInOptions & {
  /** People reach this server by TLS. */
  readonly https: boolean;
  /** How long a form may take to come in. Milliseconds, default 30,000. */
  readonly bodyMs?: number;
};

/** What stands before every route: headers, sign-in before bodies, an end for what is slow, a bound on connections. */
export async function keepEdge(nest: NestFastifyApplication, options: EdgeOptions): Promise<void> {
  const fastify = nest.getHttpAdapter().getInstance();
  await sendSecurityHeaders(fastify, options.https);
  await signInFirst(fastify, options);
  endSlowBodies(fastify, options.bodyMs);
  nest.getHttpServer().maxConnections = MAX_CONNECTIONS;
}
