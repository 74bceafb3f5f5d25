import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCli } from './program.ts';

export const root = join(import.meta.dirname, '../../..');

export type Ran = { readonly exitCode: number | null; readonly out: string; readonly err: string };

const HOOK = join(root, 'scripts/run-sources.mjs');
const MAIN = join(root, 'apps/cli/src/main.ts');

/** Runs the CLI's sources in a process of their own, as a person would. */
export async function duban(
  args: readonly string[],
  cwd = root,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ran> {
  const node = ['--no-warnings', '--import', HOOK, MAIN, ...args];
  return finished(process.execPath, node, cwd, env);
}

export function finished(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, out, err }));
  });
}

/** Runs one command within this process: quicker, the same but for the process around it. */
export const called = (...args: readonly string[]): Promise<Ran> => calledWith([], ...args);

/** @param secrets what is typed where a password is asked for */
export async function calledWith(
  secrets: readonly string[],
  ...args: readonly string[]
): Promise<Ran> {
  const typed = [...secrets];
  let out = '';
  let err = '';
  const exitCode = await runCli(args, {
    say: (line) => (out += `${line}\n`),
    tell: (line) => (err += `${line}\n`),
    write: (text) => (out += text),
    secret: () => Promise.resolve(typed.shift() ?? ''),
    width: null,
    paint: (_style, text) => text,
  });
  return { exitCode, out, err };
}
