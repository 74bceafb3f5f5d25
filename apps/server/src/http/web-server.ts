import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { malformed } from './problem.filter.ts';

const BODY_LIMIT = 30 * 1024 * 1024;
/** In characters of the decoded id: the longest are an obligation's, which end in the name of an organization. */
const MAX_PARAM_LENGTH = 500;

/** Fastify, which answers also what no route sees (a URL that is none) as a problem. */
export const webServer = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: ({ statusCode = 400 }, _request: unknown, reply: FastifyReply) => {
      const problem = malformed(statusCode);
      void reply
        .status(statusCode)
        .header('Content-Type', 'application/problem+json')
        .send(problem);
    },
  });
