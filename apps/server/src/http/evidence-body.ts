import { type FastifyInstance } from 'fastify';
import { newId } from '#kernel';

const UPLOAD = '/api/evidence';
/** A media type that nobody can send, because nobody can guess it. */
const UNREAD = `application/x-unread-${newId()}`;

/**
 * Leaves the body of an upload to its route, as a stream, whatever type it says it has; the store counts its bytes.
 * All other routes read JSON as before, within the server's limit.
 */
export function leaveUploadsUnread(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const isUpload = request.method === 'POST' && request.routeOptions.url === UPLOAD;
    if (isUpload) request.raw.headers['content-type'] = UNREAD;
    done();
  });
  fastify.addContentTypeParser(UNREAD, (_request, payload, done) => done(null, payload));
}
