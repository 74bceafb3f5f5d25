import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel';
import { projectRoot } from '#platform';

export type Answer = { readonly status: number; readonly body: unknown };

const MAIN = join(projectRoot(), 'dist', 'apps', 'server', 'src', 'main.js');
const NODE = join(projectRoot(), 'node_modules', 'node', 'bin', 'node');

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
    const deadline = performance.now() + 60_000;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`The server did not come up:\n${this.output.slice(-4_000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
    this.kills++;
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** SIGSTOP: frozen wherever it is. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
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
  async hasSaid(text: string, patienceMs: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!this.output.includes(text)) {
      if (performance.now() > deadline) throw new Error(`It never said ${text}:\n${this.said()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
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
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.ask(method, path, key, body);
        if (answer.status < 500) return answer;
        if (attempt > 200) throw new Error(`${path}: ${answer.status}`);
      } catch (error) {
        if (attempt > 600) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async ask(method: string, path: string, key: string, body?: object): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(180_000),
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
