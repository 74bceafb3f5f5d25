// npm run pictures: draws the pictures of docs/pictures anew, from the demo as it starts.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ensurePrograms, node, root, run } from './prepare.mjs';

ensureInstalled();
ensurePrograms('redis-server', 'chromium');
ensureBuilt();
const script = join('apps', 'web', 'specs', 'pictures.fixtures.ts');
const options = ['--conditions=source', '--import', './scripts/run-sources.mjs', '--no-warnings'];
process.exit(run(node, [...options, script, join(root, 'docs', 'pictures')]));
