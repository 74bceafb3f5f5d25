import helmet from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';

const SELF = ["'self'"];

/** Everything from here, nothing inline, in nobody's frame. */
const OWN_PAGES = {
  defaultSrc: SELF,
  // A picture may come from a file that is looked at before it is handed in.
  imgSrc: [...SELF, 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: SELF,
  frameAncestors: ["'none'"],
};

/** The page of the API's description brings styles and pictures within itself. */
const API_PAGE =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** What the frame of a letter is allowed: its own styles, and nothing that acts or loads. */
export const LETTER_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** Of answers that no route sees. */
export const BARE_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/**
 * Each answer says how a browser may use it; what does not say how long it may be kept is kept by nobody.
 * @param https people reach this server by TLS: browsers are told to insist on it
 */
export async function sendSecurityHeaders(fastify: FastifyInstance, https: boolean): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: OWN_PAGES },
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const isApiPage = request.routeOptions.url?.startsWith('/api/docs') === true;
    if (isApiPage) reply.header('Content-Security-Policy', API_PAGE);
    else if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'no-store');
    done();
  });
}
