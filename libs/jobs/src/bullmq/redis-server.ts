import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Rejection } from '#contract';

const run = promisify(execFile);

/** The commands of the machine; replaced in specs. */
export type Machine = {
  /** Whether a command can be run, and when it runs what it answers to `--version`. */
  readonly has: (command: string) => Promise<boolean>;
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  /** @throws when the command fails */
  readonly run: (command: string, args: readonly string[]) => Promise<void>;
};

export const thisMachine: Machine = {
  has: (command) =>
    run(command, ['--version']).then(
      () => true,
      () => false,
    ),
  isDebian: existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
  isRoot: process.getuid?.() === 0,
  run: async (command, args) => {
    await run(command, args, { maxBuffer: 64 * 1024 * 1024 });
  },
};

const HOW_TO_GET_IT =
  'Duban needs Redis: install the package redis-server (Debian, Ubuntu: sudo apt-get install redis-server; ' +
  'Fedora: sudo dnf install redis; macOS: brew install redis), or set REDIS_URL to a Redis that is running.';

/**
 * Makes sure that `redis-server` can be run, by installing Debian's package where that is possible without asking anyone.
 * @throws {Rejection} `redis-missing`, with a sentence that says how to get it
 */
export async function ensureRedisServer(
  log: (line: string) => void,
  machine: Machine = thisMachine,
): Promise<void> {
  if (await machine.has('redis-server')) return;
  if (!machine.isDebian || !machine.isRoot)
    throw new Rejection('redis-missing', { why: HOW_TO_GET_IT });
  log('redis-server is missing; installing it with apt-get, this once');
  try {
    await machine.run('apt-get', ['update', '-q']);
    await machine.run('env', [
      'DEBIAN_FRONTEND=noninteractive',
      ...['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'redis-server'],
    ]);
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n').at(-1) ?? '';
    throw new Rejection('redis-missing', { why: `${HOW_TO_GET_IT} (apt-get: ${reason})` });
  }
  if (!(await machine.has('redis-server')))
    throw new Rejection('redis-missing', { why: HOW_TO_GET_IT });
}
