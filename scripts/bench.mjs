// npm run bench -- [NAME] [--json]: every figure beside its limit or peer in the same run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node, root, run, say } from './prepare.mjs';

ensureInstalled();
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('--'));
const wanted = args.filter((arg) => !arg.startsWith('--'));
const all = readdirSync(join(root, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shims')
  .map((entry) => entry.name);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  say(`No benchmark named ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}
let worst = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  if (['grow', 'attack', 'web'].includes(name)) ensureBuilt();
  const script = [
    '--conditions=source',
    '--import',
    './scripts/run-sources.mjs',
    '--no-warnings',
    join('bench', name, 'bench.ts'),
    ...options,
  ];
  worst = Math.max(worst, run(node, script));
}
process.exit(worst);
