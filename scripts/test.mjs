// npm test: everything to check, ending with a line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { contractTable } from './contract-table.mjs';
import { ensureBuilt, ensureInstalled, node, run, say } from './prepare.mjs';

/** Programs that tests start for real, and the Debian packages they come in. */
const PROGRAMS = { 'redis-server': ['redis-server'], chromium: ['chromium', 'fonts-noto-cjk'] };

function ensurePrograms() {
  const missing = Object.entries(PROGRAMS)
    .filter(([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
    .flatMap(([, packages]) => packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`Tests need ${missing.join(', ')}: install them and run again.`);
    process.exit(3);
  }
  say(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  if (run('apt-get', ['-qq', 'update'], quiet) !== 0) process.exit(3);
  if (
    run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], quiet) !== 0
  ) {
    process.exit(3);
  }
}

const LADDER = ['format:check', 'lint', 'types', 'boundaries', 'unused'];

ensureInstalled();
ensurePrograms();
ensureBuilt();

let passed = 0;
let failed = 0;
const env = {
  ...process.env,
  PATH: [dirname(node), process.env.PATH].join(delimiter),
  NODE_ENV: 'test',
};
for (const step of LADDER) {
  const started = performance.now();
  const ok = run('npm', ['run', '-s', step], { env }) === 0;
  say(`${ok ? 'ok  ' : 'FAIL'} ${step} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) passed++;
  else failed++;
}

const report = join(mkdtempSync(join(tmpdir(), 'duban-test-')), 'jest.json');
const jest = [
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
];
run(node, ['--experimental-vm-modules', '--no-warnings', ...jest], {
  env,
  stdio: ['inherit', 'ignore', 'inherit'],
});
let skipped = 0;
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  skipped = result.numPendingTests + result.numTodoTests;
  for (const line of ['', ...contractTable(result), '']) console.log(line);
} else failed++;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
