import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore } from '../event-store.port.ts';
import { openKurrentEventStore } from './open-store.ts';

const UP_MS = 60_000;

/** A real server as a child process, with data of its own, that can be killed and started again. */
export class StartedServer {
  readonly url: string;
  private readonly command: string;
  private readonly folder: string;
  private child: ChildProcess | undefined;

  private constructor(command: string, folder: string, port: number) {
    this.command = command.replaceAll('{port}', String(port)).replaceAll('{data}', folder);
    this.folder = folder;
    this.url = `kurrentdb://127.0.0.1:${port}?tls=false`;
  }

  /** @param command starts the server and becomes it; `{data}` is a folder, `{port}` where it listens */
  static async start(command: string): Promise<StartedServer> {
    const folder = await mkdtemp(join(tmpdir(), 'duban-server-'));
    const server = new StartedServer(command, folder, await freePort());
    server.run();
    return server;
  }

  run(): void {
    this.child = spawn(`exec ${this.command}`, { shell: true, stdio: 'ignore' });
  }

  /** SIGKILL, as the machine does when it runs out of memory. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Opens the log as soon as the server is up. */
  async open(prefix: string): Promise<EventStore> {
    const end = performance.now() + UP_MS;
    for (;;) {
      try {
        return await openKurrentEventStore({ url: this.url, prefix });
      } catch (error) {
        if (performance.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  async discard(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
