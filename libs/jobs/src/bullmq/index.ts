export { openBullmqQueue, type BullmqQueueOptions } from './open-bullmq-queue.ts';
export { startPrivateRedis, type PrivateRedis, type PrivateRedisOptions } from './private-redis.ts';
export { type RedisAddress } from './redis-address.ts';
