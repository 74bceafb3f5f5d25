import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Rejection } from '#contract';

const run = promisify(execFile);

const isThere = (command: string): Promise<boolean> =>
  run(command, ['--version']).then(
    () => true,
    () => false,
  );

const HOW_TO_GET_IT =
  '本机没有 Redis（redis-server）：请先安装（Debian、Ubuntu：sudo apt-get install redis-server；Fedora：sudo dnf install redis；' +
  'macOS：brew install redis），或用 REDIS_URL 指定正在运行的 Redis。';

/**
 * Makes sure that `redis-server` can be run. Nothing is installed.
 * @param has whether a command can be run; default: asks the machine
 * @throws {Rejection} `redis-missing`, with a sentence that says how to get it
 */
export async function demandRedisServer(has = isThere): Promise<void> {
  if (!(await has('redis-server'))) throw new Rejection('redis-missing', { why: HOW_TO_GET_IT });
}
