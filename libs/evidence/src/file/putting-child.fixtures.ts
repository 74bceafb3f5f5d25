import { SystemClock } from '#kernel';
import { openFileEvidenceStore } from './open-store.ts';

/** A process that hands in text after text to the folder it is told, and prints each SHA-256 it was answered. */
const [, , folder = ''] = process.argv;
const store = await openFileEvidenceStore({ folder, clock: new SystemClock() });
for (let number = 0; ; number++) {
  const text = `${process.pid}.${number} `.repeat(20_000);
  const { sha256 } = await store.put(Buffer.from(text), { name: `${number}.txt` });
  process.stdout.write(`${sha256}\n`);
}
