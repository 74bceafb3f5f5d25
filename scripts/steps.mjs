// Shared by test.mjs and acceptance.mjs: runs steps, tells their seconds, and counts what passed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { node, root, say } from './prepare.mjs';

const env = {
  ...process.env,
  PATH: [dirname(node), process.env.PATH].join(delimiter),
  NODE_ENV: 'test',
};

/** @returns {Promise<{ code: number, output: string }>} with what was printed, unless `stdio` sends it elsewhere */
function runProgram(command, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const started = performance.now();
const secondsSince = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs a program beside others: what it prints is shown when it failed. */
export async function runStep(name, command, args) {
  const from = performance.now();
  const { code, output } = await runProgram(command, args, ['ignore', 'pipe', 'pipe']);
  if (code !== 0) say(output);
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${secondsSince(from)})`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one project of jest.config.mjs. */
export async function runSpecs(project, args) {
  const from = performance.now();
  const file = join(mkdtempSync(join(tmpdir(), 'duban-test-')), 'jest.json');
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', project];
  const { code } = await runProgram(
    node,
    [...jest, '--json', `--outputFile=${file}`, ...args],
    ['inherit', 'ignore', 'inherit'],
  );
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${project} (${secondsSince(from)})`);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    report,
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + (number ?? 0), 0);

/** Prints the last line and ends the process. */
export function finish(results) {
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((kind) =>
    sum(results.map((result) => result[kind])),
  );
  say(`all (${secondsSince(started)})`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 ? 1 : 0);
}
