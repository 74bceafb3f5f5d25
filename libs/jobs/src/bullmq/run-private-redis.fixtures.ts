import { startPrivateRedis } from './private-redis.ts';

/** A process of its own that runs a private Redis in the folder it is given, and says when it is up. */
const [, , folder = ''] = process.argv;
await startPrivateRedis({ folder, log: (line) => console.error(line) });
console.log('up');
