import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duban, type Ran, root } from './cli.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-address-'));
const file = join(folder, 'kurrentdb-url');
afterAll(() => rmSync(folder, { recursive: true }));

/** A move from the server that the environment names, with what is typed beside. */
const moved = (env: NodeJS.ProcessEnv, ...typed: readonly string[]): Promise<Ran> => {
  const move = ['migrate', '--from', 'kurrentdb:', '--to', `sqlite:${join(folder, 'new.db')}`];
  return duban([...move, ...typed], root, { ...process.env, ...env });
};

describe('the address of the server that a log is moved from', () => {
  it('is read from the file that KURRENTDB_URL_FILE names, before KURRENTDB_URL', async () => {
    writeFileSync(file, ' kurrentdb://u:geheim@127.0.0.1:1?tls=false\n');
    const env = { KURRENTDB_URL_FILE: file, KURRENTDB_URL: 'kurrentdb://127.0.0.1:2?tls=false' };
    const { exitCode, err } = await moved(env);
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^来源 kurrentdb:\/\/u:\*\*\*@127\.0\.0\.1:1\S* 无法打开：[^\n]+\n$/);
  });

  it('is what was typed, whatever the environment says', async () => {
    const env = { KURRENTDB_URL_FILE: file, KURRENTDB_URL: '' };
    const { err } = await moved(env, '--kurrentdb', 'kurrentdb://127.0.0.1:3?tls=false');
    expect(err).toMatch(/^来源 kurrentdb:\/\/127\.0\.0\.1:3/);
  });

  it('an address that cannot be read is wrong usage, and says from where', async () => {
    const KURRENTDB_URL_FILE = join(folder, 'none');
    expect(await moved({ KURRENTDB_URL_FILE })).toEqual({
      exitCode: 2,
      out: '',
      err: `KURRENTDB_URL_FILE=“${KURRENTDB_URL_FILE}”读不到。\n`,
    });
  });
});
