import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { malformed } from '#http';
import { leaveUploadsUnread } from './evidence-body.ts';

const BODY_LIMIT = 30 * 1024 * 1024;
/** In characters of the decoded id: the longest are an obligation's, which end in the name of an organization. */
const MAX_PARAM_LENGTH = 500;

/** For a whole request: enough for twenty megabytes over a slow line. */
const REQUEST_TIMEOUT_MS = 10 * 60 * 1000;

/** Fastify, which answers also what no route sees (a URL that is none) as a problem. */
export function webServer(): FastifyAdapter {
  const server = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: ({ statusCode = 400 }, _request: unknown, reply: FastifyReply) => {
      const problem = malformed(statusCode);
      void reply
        .status(statusCode)
        .header('Content-Type', 'application/problem+json')
        .send(problem);
    },
  });
  leaveUploadsUnread(server.getInstance());
  return server;
}
