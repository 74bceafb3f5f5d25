// npm run -s duban -- <command>: the CLI, built first where it has not been.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', '.bin', 'node');
const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');

if (!existsSync(main) || !existsSync(node)) {
  // What installing and building say goes to stderr: stdout is the command's.
  const prepare = pathToFileURL(join(root, 'scripts', 'prepare.mjs')).href;
  const script = `import { ensureBuilt, ensureInstalled } from ${JSON.stringify(prepare)}; ensureInstalled(); ensureBuilt();`;
  const args = ['--input-type=module', '--eval', script];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(3);
}

// npm changes to the project's root; files are named from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
if (script === 'duban' && from !== undefined) process.chdir(from);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 9)) {
  await import(pathToFileURL(main).href);
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A signal from the terminal reaches the whole group; one sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 3);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
