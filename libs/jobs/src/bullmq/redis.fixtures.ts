import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Redis } from 'ioredis';
import { eventually } from '#testing';
import { connectOnce, type RedisAddress } from './redis-address.ts';
import { isAlive } from './redis-home.ts';

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duban-redis-'));

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });

/** Asks Redis something on a connection of its own. */
export async function ask<T>(
  address: RedisAddress,
  question: (redis: Redis) => Promise<T>,
): Promise<T> {
  const redis = connectOnce(address);
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

export const answers = (address: RedisAddress): Promise<boolean> =>
  ask(address, (redis) => redis.ping().then(() => true)).catch(() => false);

export const redisPid = async (folder: string): Promise<number> =>
  Number(await readFile(join(folder, 'redis.pid'), 'utf8'));

export async function killRedis(folder: string): Promise<number> {
  const pid = await redisPid(folder);
  process.kill(pid, 'SIGKILL');
  await eventually('it is so', () => !isAlive(pid));
  return pid;
}
