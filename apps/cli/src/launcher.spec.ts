import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finished, type Ran, root as project } from './cli.fixtures.ts';

/** A project with a CLI that only says from where it was called, and with what. */
const root = realpathSync(mkdtempSync(join(tmpdir(), 'duban-launcher-')));
const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'duban-elsewhere-')));
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const BUILT = 'dist/apps/cli/src/main.js';
const CLI =
  'process.stdout.write(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exitCode = 1;';

beforeAll(() => {
  cpSync(join(project, 'scripts/duban.mjs'), join(root, 'scripts/duban.mjs'));
  put('package.json', '{ "type": "module" }');
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
});
afterAll(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true });
});

const launched = (env: NodeJS.ProcessEnv = {}): Promise<Ran> => {
  const outside = { npm_lifecycle_event: undefined, INIT_CWD: undefined };
  const script = [join(root, 'scripts/duban.mjs'), 'read', '方案.txt'];
  return finished(process.execPath, script, root, { ...process.env, ...outside, ...env });
};

describe('the launcher', () => {
  it('runs what is built, passes on its arguments and its exit code', async () => {
    put(BUILT, CLI);
    expect(await launched()).toEqual({
      exitCode: 1,
      out: JSON.stringify([root, 'read', '方案.txt']),
      err: '',
    });
  });

  it('names files from where the person stands, not from where npm goes', async () => {
    put(BUILT, CLI);
    const { out } = await launched({ npm_lifecycle_event: 'duban', INIT_CWD: elsewhere });
    expect(JSON.parse(out)).toEqual([elsewhere, 'read', '方案.txt']);
    const within = await launched({ npm_lifecycle_event: 'test', INIT_CWD: elsewhere });
    expect(JSON.parse(within.out)).toEqual([root, 'read', '方案.txt']);
  });

  it('builds first where nothing is built, and keeps stdout for the command', async () => {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    const build = `import { mkdirSync, writeFileSync } from 'node:fs';
      export const ensureInstalled = () => console.log('installing');
      export const ensureBuilt = () => {
        mkdirSync(${JSON.stringify(dirname(join(root, BUILT)))}, { recursive: true });
        writeFileSync(${JSON.stringify(join(root, BUILT))}, ${JSON.stringify(CLI)});
      };`;
    put('scripts/prepare.mjs', build);
    const { exitCode, out, err } = await launched();
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: 'installing\n' });
    expect(JSON.parse(out)).toEqual([root, 'read', '方案.txt']);
  });

  it('ends with 3 when the build fails', async () => {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    const failing = 'process.stderr.write("failed"); process.exit(3);';
    put(
      'scripts/prepare.mjs',
      `export const ensureInstalled = () => {}; export const ensureBuilt = () => { ${failing} };`,
    );
    expect(await launched()).toEqual({ exitCode: 3, out: '', err: 'failed' });
  });
});
