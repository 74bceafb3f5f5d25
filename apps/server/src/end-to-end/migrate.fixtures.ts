import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#platform';

const CLI = join(projectRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');

/** What `duban migrate` says of the logs, which it has compared event by event. */
export type Moved = { readonly events: number; readonly streams: number; readonly hash: string };

/** Moves a log between a SQLite file and the KurrentDB that `env` names, by the command line. */
export async function migrate(
  file: string,
  env: Readonly<Record<string, string>>,
  way: 'there' | 'back',
): Promise<Moved> {
  const logs = [`sqlite:${file}`, 'kurrentdb:'];
  const [from = '', to = ''] = way === 'there' ? logs : logs.reverse();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CLI, 'migrate', '--from', from, '--to', to, '--json'],
    { env: { PATH: process.env['PATH'] ?? '', ...env } },
  );
  const { events, streams, hash } = JSON.parse(stdout) as Moved;
  return { events, streams, hash };
}
