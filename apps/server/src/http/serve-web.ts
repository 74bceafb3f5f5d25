import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { projectRoot } from '#platform';

/** What is no page of the application, and answers itself that it is not there. */
const OTHERS = /^\/(api|mail|assets|status|metrics|healthz|readyz)(\/|\?|$)/;

/**
 * Serves the pages as they were built: files with a hash in their name for a year, compressed beforehand; for any other
 * address the one page that finds out by itself what is asked. Nothing where they were not built.
 * @param folder default `dist/web`
 */
export async function serveWeb(
  fastify: FastifyInstance,
  folder: string = join(projectRoot(), 'dist', 'web'),
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  });
  const icon = await readFile(join(folder, 'favicon.svg'));
  fastify.get('/favicon.svg', (_request, reply) =>
    reply.header('Cache-Control', 'max-age=86400').type('image/svg+xml').send(icon),
  );
  const page = await readFile(join(folder, 'index.html'));
  fastify.get('/*', (request, reply) => {
    if (OTHERS.test(request.url)) reply.callNotFound();
    else reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
