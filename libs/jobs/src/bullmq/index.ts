export { openBullmqQueue, type BullmqQueueOptions } from './open-bullmq-queue.ts';
export { startPrivateRedis, type PrivateRedis, type PrivateRedisOptions } from './private-redis.ts';
export { demandRedisServer } from './redis-server.ts';
export { type RedisAddress } from './redis-address.ts';
