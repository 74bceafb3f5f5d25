// Shared by the other scripts; plain Node ≥ 20 with nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The Node that the project runs on, brought by npm. */
export const node = join(root, 'node_modules', 'node', 'bin', 'node');

export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  if (error) throw error;
  return signal ? 1 : (status ?? 1);
}

const digest = (parts) => createHash('sha256').update(parts.join('\n')).digest('hex');
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Installs what the lockfile names, when it is not there or not that. Silent when there is nothing to do. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.duban-installed');
  const wanted = digest([readFileSync(join(root, 'package-lock.json'), 'utf8')]);
  if (readStamp(stamp) === wanted && existsSync(node)) return;
  say('Installing packages (once, about a minute) …');
  const env = { ...process.env, SCARF_ANALYTICS: 'false', npm_config_loglevel: 'error' };
  const status = run('npm', ['ci', '--no-audit', '--no-fund'], { env });
  if (status !== 0 || !existsSync(node)) {
    fail('npm ci failed: see above. A network to the npm registry is needed once.');
  }
  writeStamp(stamp, wanted);
}

/** Programs that tests start for real, and the Debian packages they come in. */
const PACKAGES = {
  'redis-server': ['redis-server'],
  chromium: ['chromium', 'fonts-noto-cjk'],
  postfix: ['postfix', 'sasl2-bin', 'libsasl2-modules', 'openssl'],
};

/** Postfix is installed to be started by tests, not to serve this machine. */
const ANSWERS = 'postfix postfix/main_mailer_type select No configuration\n';

/** Installs what is missing, on Debian as root; elsewhere says what to install. */
export function ensurePrograms(...programs) {
  const missing = programs
    .filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
    .flatMap((program) => PACKAGES[program]);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    fail(`Missing: ${missing.join(', ')}. Install it and run again.`);
  }
  say(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('debconf-set-selections', { input: ANSWERS });
  const install = ['-qq', 'install', '-y', '--no-install-recommends', ...missing];
  for (const args of [['-qq', 'update'], install]) {
    if (run('apt-get', args, quiet) !== 0) fail('apt-get failed: see above.');
  }
}

const SETTINGS = ['package.json', 'tsconfig.json'];
/** In an image, whose own Node is the right one, packages are installed without running their scripts: npm brought none. */
const builder = () => (existsSync(node) ? node : process.execPath);

/** What is built, of what, where its stamp stands, and how. */
const BUILDS = [
  {
    sources: ['apps/cli', 'apps/server', 'libs', 'tsconfig.build.json', 'nest-cli.json'],
    stamp: 'dist/.duban-built',
    build: () => run(builder(), ['node_modules/@nestjs/cli/bin/nest.js', 'build']),
  },
  {
    sources: ['apps/web', 'libs/contract', 'libs/kernel'],
    stamp: 'dist/.duban-web-built',
    build: buildWeb,
  },
];

function* filesOf(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) yield `${path} ${stat.size} ${stat.mtimeMs}`;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** Builds what has a source newer than its last build: the server with the command line, and the pages. */
export function ensureBuilt() {
  for (const { sources, stamp, build } of BUILDS) {
    const file = join(root, stamp);
    const paths = [...sources, ...SETTINGS];
    const wanted = digest(paths.flatMap((path) => [...filesOf(join(root, path))]));
    if (readStamp(file) === wanted) continue;
    say('Building …');
    if (build() !== 0) fail('The build failed: see above.');
    writeStamp(file, wanted);
  }
}

/** The pages to dist/web, each file beside itself compressed, so that the server need not. */
function buildWeb() {
  const config = ['--config', 'apps/web/vite.config.mjs', '--logLevel', 'warn'];
  // Whatever is said around it (tests say `test`), the pages are those that users get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const status = run(builder(), ['node_modules/vite/bin/vite.js', 'build', ...config], { env });
  if (status === 0) compressFilesIn(join(root, 'dist', 'web'));
  return status;
}

function compressFilesIn(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(m?js|css|html|svg)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

export const say = (line) => process.stderr.write(`${line}\n`);

export function fail(line) {
  say(line);
  process.exit(3);
}
