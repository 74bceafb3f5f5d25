import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sha256, SystemClock } from '#kernel';
import { EvidenceUnavailable } from '../errors.ts';
import { evidenceStoreContract } from '../evidence-store.contract.ts';
import { type EvidenceStore } from '../evidence-store.port.ts';
import { pdf, pdfOf } from '../samples.fixtures.ts';
import { openFileEvidenceStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'duban-evidence-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
const openIn = (path: string): Promise<EvidenceStore> =>
  openFileEvidenceStore({ folder: path, clock: new SystemClock() });
const open = (): Promise<EvidenceStore> => {
  folder = mkdtempSync(join(root, 'store-'));
  return openIn(folder);
};
const incoming = (path = folder): string[] => readdirSync(join(path, 'incoming'));
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );

evidenceStoreContract('FileEvidenceStore', open, () => incoming().length === 0);

describe('evidence as files', () => {
  const key = sha256(pdf);

  it('is one file a content, under its SHA-256, for the owner alone', async () => {
    const store = await open();
    for (const name of ['a.pdf', '../../b.pdf']) await store.put(pdf, { name });
    expect(filesIn(folder)).toEqual([join(key.slice(0, 2), key)]);
    expect(statSync(join(folder, key.slice(0, 2), key)).mode & 0o077).toBe(0);
  });

  it('is there for another process, and after it was closed and opened again', async () => {
    const store = await open();
    const other = await openIn(folder);
    await store.put(pdf, { name: 'a.pdf' });
    expect(await other.has(key)).toBe(true);
    expect(await (await openIn(folder)).has(key)).toBe(true);
  });

  it('is healed when the same comes again', async () => {
    const store = await open();
    await store.put(pdf, { name: 'a.pdf' });
    const path = join(folder, key.slice(0, 2), key);
    writeFileSync(path, 'damaged\0');
    const damaged = await store.open(key);
    expect(damaged).toMatchObject({ size: 8, type: 'application/octet-stream' });
    expect(await buffer(damaged!.stream)).toEqual(Buffer.from('damaged\0'));
    await store.put(pdf, { name: 'a.pdf' });
    expect(readFileSync(path)).toEqual(pdf);
  });

  it('sweeps away what a dead process left, when it is an hour old', async () => {
    await open();
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'incoming', name));
    for (const path of [old, fresh]) writeFileSync(path!, 'half');
    const ago = (minutes: number): number => performance.timeOrigin / 1000 - minutes * 60;
    utimesSync(old!, ago(61), ago(61));
    utimesSync(fresh!, ago(30), ago(30));
    await openIn(folder);
    expect(incoming()).toEqual(['fresh']);
  });

  it('sweeps while it is open, too, and never what is coming in', async () => {
    const store = await open();
    const old = join(folder, 'incoming', 'old');
    writeFileSync(old, 'half');
    const then = performance.timeOrigin / 1000 - 61 * 60;
    utimesSync(old, then, then);
    const bytes = (async function* () {
      yield pdf.subarray(0, 10);
      await store.removeUnended();
      expect(incoming()).toHaveLength(1);
      yield pdf.subarray(10);
    })();
    expect(await store.put(bytes, { name: 'a.pdf' })).toMatchObject({ sha256: key });
    expect(incoming()).toEqual([]);
  });

  it('tells in one kind of fault when the folder cannot be used', async () => {
    const store = await open();
    rmSync(folder, { recursive: true });
    await expect(store.put(pdf, { name: 'a.pdf' })).rejects.toBeInstanceOf(EvidenceUnavailable);
    writeFileSync(folder, 'a file');
    await expect(openIn(folder)).rejects.toBeInstanceOf(EvidenceUnavailable);
    await expect(store.open(key)).rejects.toBeInstanceOf(EvidenceUnavailable);
  });
});

it('the store of evidence keeps whole, through kill -9 in the middle, whatever it answered for', async () => {
  await open();
  const script = fileURLToPath(new URL('./putting-child.fixtures.ts', import.meta.url));
  const flags = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
  for (const answers of [1, 4, 9]) {
    const child = spawn(process.execPath, [...flags, script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const answered: string[] = [];
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => {
      answered.push(line);
      if (answered.length === answers) child.kill('SIGKILL');
    });
    await once(lines, 'close');
    expect(answered.length).toBeGreaterThanOrEqual(answers);
    const store = await openIn(folder);
    for (const key of answered) expect(await store.has(key)).toBe(true);
    const named = filesIn(folder).filter((name) => !name.startsWith('incoming'));
    for (const name of named) {
      expect(name.slice(3)).toBe(sha256(readFileSync(join(folder, name))));
    }
  }
});

/** A disk of three megabytes, where the system lets us have one (Linux, root). */
const small = mkdtempSync(join(tmpdir(), 'duban-small-disk-'));
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small], { stdio: 'ignore' })
    .status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', small]);
  rmdirSync(small);
});

if (mounted) {
  it('the store of evidence leaves nothing half on a disk that is really full, and goes on when there is room', async () => {
    const store = await openIn(small);
    const ballast = join(small, 'ballast');
    writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024));
    const tooMuch = store.put(pdfOf(2 * 1024 * 1024), { name: 'a.pdf' });
    await expect(tooMuch).rejects.toBeInstanceOf(EvidenceUnavailable);
    expect(filesIn(small)).toEqual(['ballast']);
    await store.put(pdf, { name: 'a.pdf' });
    rmSync(ballast);
    const ref = await store.put(pdfOf(2 * 1024 * 1024), { name: 'a.pdf' });
    expect(await store.has(ref.sha256)).toBe(true);
    expect(existsSync(ballast)).toBe(false);
  });
}
