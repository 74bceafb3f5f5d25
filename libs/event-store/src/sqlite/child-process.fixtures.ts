import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { eventually } from '#testing';
import { type ChildLine } from './appending-child.fixtures.ts';

const SCRIPT = fileURLToPath(new URL('./appending-child.fixtures.ts', import.meta.url));
const FLAGS = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

export class AppendingChild {
  private readonly child: ChildProcessByStdio<null, Readable, null>;
  private isOpen = false;
  private readonly triedLines: ChildLine[] = [];
  private readonly acknowledgedLines: ChildLine[] = [];
  private readonly read: Promise<void>;

  constructor(path: string) {
    this.child = spawn(process.execPath, [...FLAGS, SCRIPT, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(this.child.stdout);
    lines.on('line', (line) => this.note(JSON.parse(line) as ChildLine));
    this.read = once(lines, 'close').then(() => undefined);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get tried(): readonly ChildLine[] {
    return [...this.triedLines];
  }

  get acknowledged(): readonly ChildLine[] {
    return [...this.acknowledgedLines];
  }

  async opened(): Promise<void> {
    await eventually('the child has the log', () => this.isOpen);
  }

  async acknowledgedAtLeast(count: number): Promise<void> {
    await eventually(`${count} appends`, () => this.acknowledgedLines.length >= count);
  }

  /** Does `work` while the process is stopped (SIGSTOP). */
  async whileHalted<T>(work: () => Promise<T>): Promise<T> {
    this.child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 10));
    try {
      return await work();
    } finally {
      this.child.kill('SIGCONT');
    }
  }

  /** SIGKILL; waits for the rest of its output. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.read;
  }

  private note(line: ChildLine): void {
    this.isOpen = true;
    if (line.kind === 'try') this.triedLines.push(line);
    if (line.kind === 'done') this.acknowledgedLines.push(line);
  }
}
