import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node');
const MAIN = join(ROOT, 'dist', 'apps', 'server', 'src', 'main.js');
const TOKEN = 'token-of-the-growing-server';
const READY_MS = 300_000;

/** What a running server says of itself. */
export type Usage = {
  /** Processor time since it started, of all its threads, in milliseconds. */
  readonly cpuMs: number;
  /** Letters written so far. */
  readonly letters: number;
  /** Bytes. */
  readonly rss: number;
  /** What V8 holds, and what of it is in use. */
  readonly heapHeld: number;
  readonly heap: number;
  readonly external: number;
  /** Of the RSS: pages of files, above all the program's own. 0 where the system does not say. */
  readonly mapped: number;
};

/** As the office. */
export const SIGNED_IN = { Authorization: `Bearer ${TOKEN}` } as const;

/** The built server as a process of its own, on a log in an empty folder and a clock that is moved by hand. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly debuggerUrl: string,
  ) {}

  /** @param begin where its clock begins */
  static async start(folder: string, begin: string): Promise<Server> {
    const port = await freePort();
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '/',
      DUBAN_DATA: folder,
      DUBAN_PORT: String(port),
      DUBAN_ADMIN_TOKEN: TOKEN,
      DUBAN_DEMO: '1',
      DUBAN_DEMO_DATA: '0',
      DUBAN_DEMO_START: begin,
      DUBAN_LOG_LEVEL: 'error',
    };
    const child = spawn(NODE, ['--inspect=127.0.0.1:0', MAIN], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const server = new Server(child, `http://127.0.0.1:${port}`, await debuggerOf(child));
    await server.ready();
    return server;
  }

  /** @throws {Error} when it is refused */
  async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/api/${path}`, {
      method,
      headers: { ...SIGNED_IN, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** How long it takes to say that it is alive. Milliseconds. */
  async health(): Promise<number> {
    const from = performance.now();
    await (await fetch(`${this.url}/healthz`)).text();
    return performance.now() - from;
  }

  /** Sends a body as it is, whatever is answered. @param request `signedIn`: with the office's token */
  async send(
    request: { readonly path: string; readonly method: string; readonly signedIn: boolean },
    body: string,
  ): Promise<void> {
    const headers = {
      'Content-Type': 'application/json',
      ...(request.signedIn && SIGNED_IN),
    };
    await (await fetch(this.url + request.path, { method: request.method, headers, body })).text();
  }

  /** Moves its clock; what falls due on the way is done, and everything is quiet, when it answers. */
  async goTo(moment: string): Promise<void> {
    await this.ask('POST', 'demo/clock', { to: moment });
  }

  async usage(): Promise<Usage> {
    const lines = (await (await fetch(`${this.url}/metrics`)).text()).split('\n');
    const sum = (name: string): number =>
      lines
        .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
        .reduce((total, line) => total + Number(line.split(' ').at(-1)), 0);
    return {
      cpuMs: sum('process_cpu_seconds_total') * 1_000,
      letters: sum('duban_mails'),
      rss: sum('process_resident_memory_bytes'),
      heapHeld: sum('nodejs_heap_size_total_bytes'),
      heap: sum('nodejs_heap_size_used_bytes'),
      external: sum('nodejs_external_memory_bytes'),
      mapped: mappedBy(this.child.pid),
    };
  }

  /** Has it throw away what it no longer needs. */
  async collectGarbage(): Promise<void> {
    const socket = new WebSocket(this.debuggerUrl);
    await once(socket, 'open');
    const answer = once(socket, 'message');
    socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
    await answer;
    socket.close();
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  private async ready(): Promise<void> {
    const deadline = performance.now() + READY_MS;
    while (performance.now() < deadline) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
    await this.stop();
    throw new Error('The server did not come up');
  }
}

function mappedBy(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Number(/^RssFile:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}

/** Its first words are where a debugger finds it. */
async function debuggerOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The server has no stderr');
  const lines = createInterface(child.stderr);
  for await (const line of lines) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stderr.pipe(process.stderr);
    return address;
  }
  throw new Error('The server ended before it began');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
