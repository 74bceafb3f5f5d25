import { Redis } from 'ioredis';

/**
 * Where Redis listens. `url`: `redis://[user:password@]host:port[/db]`, `rediss://…` for TLS.
 * `socketPath`: absolute path of a unix socket.
 */
export type RedisAddress = { readonly url: string } | { readonly socketPath: string };

/** What this library sets of a connection; times in milliseconds. */
type ConnectionSettings = {
  enableOfflineQueue?: boolean;
  maxRetriesPerRequest?: number | null;
  commandTimeout?: number;
  connectTimeout?: number;
  lazyConnect?: boolean;
  retryStrategy: (times: number) => number | null;
};

/** Again after 100, 200, … 1000 ms, for ever. */
const retryStrategy = (times: number): number => Math.min(times * 100, 1000);

/** For BullMQ workers: a connection that waits for Redis as long as it takes. */
export function workerSettings(
  address: RedisAddress,
): ConnectionSettings & ({ url: string } | { path: string }) {
  const place = 'url' in address ? address : { path: address.socketPath };
  return { ...place, maxRetriesPerRequest: null, retryStrategy };
}

/** A connection that fails at once when Redis is away, instead of queueing commands. */
export const connectFailFast = (address: RedisAddress): Redis =>
  connect(address, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 2_000,
    retryStrategy,
  });

/** A connection that is tried once, when `connect` is called. */
export const connectOnce = (address: RedisAddress): Redis =>
  connect(address, { lazyConnect: true, connectTimeout: 1_000, retryStrategy: () => null });

const connect = (address: RedisAddress, settings: ConnectionSettings): Redis =>
  'url' in address ? new Redis(address.url, settings) : new Redis(address.socketPath, settings);
