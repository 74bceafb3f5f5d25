import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with Duban's package.json, from sources and from the build alike: where `seeds/` stands. */
export function projectRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ;) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"name": "duban"')) return folder;
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json of Duban was not found above this file');
    folder = above;
  }
}
