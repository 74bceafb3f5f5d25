import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import { projectRoot } from '#platform';
import { eventually } from '#testing';

export type Answer = { readonly status: number; readonly body: unknown };

const MAIN = join(projectRoot(), 'dist', 'apps', 'server', 'src', 'main.js');
const NODE = join(projectRoot(), 'node_modules', 'node', 'bin', 'node');

/** Byte of a SQLite file's shared memory that is locked by who writes (WAL_WRITE_LOCK). */
const WRITE_LOCK = '120 120';

/** As Linux tells; elsewhere never. */
async function isWriting(pid: number | undefined): Promise<boolean> {
  const locks = await readFile('/proc/locks', 'utf8').catch(() => '');
  return locks
    .split('\n')
    .some((line) => line.includes(` WRITE ${pid} `) && line.endsWith(` ${WRITE_LOCK}`));
}

/** The built server as a process of its own, that can be killed and started again on the same data. */
export class ServerChild {
  private child: ChildProcess | undefined;
  private output = '';
  kills = 0;

  constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly token: string,
    private readonly args: readonly string[] = [],
  ) {
    if (!existsSync(MAIN)) throw new Error('The server is not built: npm run build');
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...this.env };
    const child = spawn(NODE, ['--enable-source-maps', MAIN, ...this.args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stdout.on('data', (data: Buffer) => (this.output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (this.output += data.toString()));
    const isSettled = async (): Promise<boolean> =>
      child.exitCode !== null || (await this.isReady());
    await eventually('the server is up', isSettled, 50);
    if (child.exitCode !== null) throw new Error(`The server did not come up:\n${this.said()}`);
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
    this.kills++;
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** SIGSTOP: frozen wherever it is but in the middle of a write, whose lock would keep everybody out until it wakes. */
  async freeze(): Promise<void> {
    for (;;) {
      this.child?.kill('SIGSTOP');
      await pause(20);
      if (!(await isWriting(this.child?.pid))) return;
      this.thaw();
      await pause(20);
    }
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Its `/readyz`; undefined when it does not answer. */
  async health(): Promise<{ readonly duty: string } | undefined> {
    try {
      const response = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(5_000) });
      return (await response.json()) as { duty: string };
    } catch {
      return undefined;
    }
  }

  /** Its output, for a failed test. */
  said(): string {
    return this.output.slice(-6_000);
  }

  /** Waits until it has printed something. */
  hasSaid(text: string): Promise<void> {
    return eventually(`that the server says ${text}`, () => this.output.includes(text), 100);
  }

  async get(path: string): Promise<unknown> {
    return (await this.retry('GET', path)).body;
  }

  /** Asks until there is an answer; the same command however often it is sent. @throws {Error} when it is refused */
  async post(path: string, body: object): Promise<unknown> {
    const answer = await this.retry('POST', path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  private async retry(method: string, path: string, body?: object): Promise<Answer> {
    const key = newId();
    let answer: Answer | undefined;
    const isAnswered = async (): Promise<boolean> => {
      answer = await this.ask(method, path, key, body).catch(() => undefined);
      return answer !== undefined && answer.status < 500;
    };
    await eventually(`an answer to ${method} ${path}`, isAnswered, 100);
    if (!answer) throw new Error('unreachable');
    return answer;
  }

  private async ask(method: string, path: string, key: string, body?: object): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(600_000),
    });
    return { status: response.status, body: await response.json() };
  }

  private async isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(5_000) });
      return response.ok;
    } catch {
      return false;
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
