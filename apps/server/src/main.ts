import 'reflect-metadata';
import { Rejection } from '#kernel';
import { environment, readSettings } from '#platform';
import { startServer } from './start-server.ts';

try {
  const server = await startServer(readSettings(environment()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  const refused = error instanceof Rejection;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!refused && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(refused ? 1 : 3);
}
