import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ViewSet } from '../projection.ts';
import { fingerprintOf } from '../shape.ts';

/**
 * The files of one set in a folder: `<set>.<fingerprint>.<n>.db`, one for each building of the views,
 * and `<set>.live`, which names the one that is used. One process at a time changes a folder.
 */
export class ViewFiles {
  private readonly folder: string;
  /** Names the file in use. */
  readonly pointer: string;
  private readonly draft: string;
  private readonly set: string;
  private readonly fingerprint: string;

  constructor(folder: string, set: ViewSet) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.pointer = join(folder, `${set.name}.live`);
    this.draft = `${this.pointer}.new`;
    this.set = set.name;
    this.fingerprint = fingerprintOf(set);
  }

  /** The file in use, when there is one and it holds the views in the version of this code. */
  live(): string | undefined {
    if (!existsSync(this.pointer)) return undefined;
    const name = readFileSync(this.pointer, 'utf8');
    const fits = this.numberOf(name) > 0 && name.startsWith(`${this.set}.${this.fingerprint}.`);
    const path = join(this.folder, name);
    return fits && existsSync(path) ? path : undefined;
  }

  /** A name that was never used here. */
  next(): string {
    const last = Math.max(0, ...this.names().map((name) => this.numberOf(name)));
    return join(this.folder, `${this.set}.${this.fingerprint}.${last + 1}.db`);
  }

  /** From now on, and after a power cut too, this file is the one in use. */
  point(path: string): void {
    flush(path);
    writeFileSync(this.draft, path.slice(this.folder.length + 1), { flush: true });
    renameSync(this.draft, this.pointer);
    flush(this.folder);
  }

  remove(path: string): void {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
  }

  /** Removes what buildings that were broken off, and older versions, have left. */
  sweep(live: string): void {
    rmSync(this.draft, { force: true });
    for (const name of this.names()) {
      const path = join(this.folder, name);
      if (!path.startsWith(live)) rmSync(path, { force: true });
    }
  }

  private names(): readonly string[] {
    return readdirSync(this.folder).filter((name) => this.numberOf(name) > 0);
  }

  /** Its number, when it is the name of a file of this set; else 0. */
  private numberOf(name: string): number {
    const [set, fingerprint, number, ...rest] = name.split('.');
    const ours = set === this.set && /^[0-9a-f]{12}$/.test(fingerprint ?? '');
    return ours && /^db(-\w+)?$/.test(rest.join('.')) ? Number(number) || 0 : 0;
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
