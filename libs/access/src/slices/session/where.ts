import { type FastifyRequest } from 'fastify';
import { type Where } from '../../sessions.ts';

/** From where a request comes. */
export const whereOf = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): Where => ({
  address: ip,
  browser: headers['user-agent'] ?? '',
});
