import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { allOf, filesIn, read, settingNames, settingOf } from './documents.fixtures.ts';
import { readSettings } from './settings.ts';

type Service = {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: { readonly replicas: number };
};

type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const dockerfile = read('Dockerfile');
/** Of the stages' own files, what a stage takes from another left out. */
const copied = allOf(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((line) => line.split(' '));

describe('docker-compose.yml', () => {
  const conforms = new Ajv({ strict: false, validateSchema: false }).compile(
    JSON.parse(read('libs/platform/src/compose-spec.schema.json')) as object,
  );

  it('is as the Compose Specification has it', () => {
    conforms(compose);
    expect(conforms.errors ?? []).toEqual([]);
  });

  it('would be refused with a key that the specification does not know', () => {
    expect(conforms({ ...compose, services: { mail: { imagee: 'x' } } })).toBe(false);
  });

  it('has API, two workers, KurrentDB, Redis and a mail catcher', () => {
    expect(services.map(([name]) => name)).toEqual(['api', 'worker', 'kurrentdb', 'redis', 'mail']);
    expect(compose.services['worker']?.deploy?.replicas).toBe(2);
  });

  it('pins what it does not build, and asks everything how it is', () => {
    const foreign = services.filter(([, { build }]) => build === undefined);
    expect(foreign.filter(([, { image }]) => !/:v?\d+\.\d+/.test(image))).toEqual([]);
    expect(services.filter(([, { healthcheck }]) => !healthcheck?.test)).toEqual([]);
  });

  it('names only services, volumes and secrets that it has', () => {
    const named = (key: 'depends_on' | 'secrets' | 'volumes'): string[] =>
      services.flatMap(([, { [key]: value = [] }]) =>
        Array.isArray(value) ? (value as string[]) : Object.keys(value),
      );
    const volumes = named('volumes').map((volume) => volume.split(':')[0] ?? '');
    expect(named('depends_on').filter((name) => !(name in compose.services))).toEqual([]);
    expect(named('secrets').filter((name) => !(name in compose.secrets))).toEqual([]);
    expect(volumes.filter((name) => !(name in compose.volumes))).toEqual([]);
  });

  it('keeps its secrets where neither git nor the image sees them', () => {
    const files = Object.values(compose.secrets).map(({ file }) => file);
    expect(files.filter((file) => !file.startsWith('./secrets/'))).toEqual([]);
    expect(read('.gitignore').split('\n')).toContain('secrets');
    expect(read('.dockerignore').split('\n')).not.toContain('!secrets');
  });
});

describe('the settings of the containers', () => {
  const EXAMPLES: Readonly<Record<string, string>> = {
    'admin-token': 'a'.repeat(48),
    'kurrentdb-url': 'kurrentdb://kurrentdb:2113?tls=false',
    'smtp-url': 'smtp://mail:1025',
  };
  const folder = mkdtempSync(join(tmpdir(), 'duban-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What Compose makes of a value: defaults put in, secrets in their place. */
  const given = ({ environment = {}, secrets = [] }: Service): Record<string, string> => {
    for (const name of secrets) writeFileSync(join(folder, name), `${EXAMPLES[name] ?? ''}\n`);
    const asSeen = (value: string): string =>
      value
        .replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1')
        .replace(/^\/run\/secrets\/(?=[\w-]+$)/, `${folder}/`);
    return Object.fromEntries(Object.entries(environment).map(([k, v]) => [k, asSeen(v)]));
  };

  it.each(ours)('are those that the server reads, in %s', (_, { environment = {} }) => {
    const named = Object.keys(environment);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !settingNames().includes(settingOf(name)))).toEqual([]);
  });

  it.each(ours)('are accepted by the server, in %s', (_, service) => {
    const [option, roles] = service.command ?? [];
    expect(option).toBe('--roles');
    const settings = readSettings(given(service), roles);
    expect(settings.kurrentUrl).toBe(EXAMPLES['kurrentdb-url']);
    expect(settings.redisUrl).toBe('redis://redis:6379');
  });

  it('give the token to the API and the mail server to the workers, and to nobody else', () => {
    const has = (name: string): string[] =>
      services.filter(([, { secrets = [] }]) => secrets.includes(name)).map(([service]) => service);
    expect(has('admin-token')).toEqual(['api']);
    expect(has('smtp-url')).toEqual(['worker']);
  });

  it('are known, in the image too', () => {
    const [line = ''] = allOf(dockerfile, /^ENV (.+)$/gm);
    const named = allOf(line, /([A-Z_]+)=/g);
    expect(named).toContain('DUBAN_DATA');
    expect(named.filter((name) => !settingNames().includes(name))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  it('copies files that are there and that .dockerignore lets through', () => {
    const allowed = allOf(read('.dockerignore'), /^!(.+)$/gm);
    expect(copied).toContain('apps');
    expect(copied.filter((path) => filesIn(path).length === 0)).toEqual([]);
    const isLet = (path: string): boolean =>
      allowed.some((each) => each === path || path.startsWith(`${each}/`));
    // Of the seeds what is let through is all that is meant.
    const shut = copied.filter((path) => path !== 'seeds' && !isLet(path));
    expect(shut).toEqual([]);
    expect(allowed.filter((path) => filesIn(path).length === 0)).toEqual([]);
  });

  it('ends as somebody who is not root, and starts the server as process 1', () => {
    expect(allOf(dockerfile, /^USER (.+)$/gm)).toEqual(['node']);
    expect(allOf(dockerfile, /^ENTRYPOINT (.+)$/gm).join()).toContain('apps/server/src/main.js');
  });

  it('brings the Node that package.json asks for', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const [version = ''] = allOf(dockerfile, /^ARG NODE=node:([\d.]+)-/gm);
    expect(devDependencies['node']).toBe(`^${version}`);
  });
});
