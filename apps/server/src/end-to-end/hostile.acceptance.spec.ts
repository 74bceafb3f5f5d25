import fc from 'fast-check';
import { OFFICE, textOf } from './history.fixtures.ts';
import { differences } from './outcome.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';

const WISHES_A_ROUTE = 40;

/** The demo's own, and the stream of changes, which ends with its reader. */
const NOT_TRIED = /^\/api\/(demo|live)/;

type Schema = { readonly $ref?: string; readonly properties?: Readonly<Record<string, unknown>> };
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
};
type Api = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

type Route = {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  /** Names that its body may have. */
  readonly fields: readonly string[];
};

const LITTLE = { maxLength: 8 };

/** Values of the wrong kind, and hostile ones. */
const hostile = fc.constantFrom(
  ...['', ' ', '0', '-1', '1e999', 'null', '2025-02-30', '9999-12-31', '0001-01-01', '2025-13-01'],
  ...['../../etc/passwd', '%2e%2e%2f', "'; drop table events; --", '<script>', '\u202e', '\u0000'],
  ...[
    '县'.repeat(3_000),
    '[object Object]',
    'function Object() { [native code] }',
    '1'.repeat(400),
    '{"a":1}',
    '👩‍👩‍👧‍👦',
  ],
);
/** Plausible values, so that rules are reached and not only validation. */
const fitting = fc.constantFrom(
  ...['tunxi', 'tunxi.t1', 'tunxi.t2', 'tunxi.g1', 'tunxi.g3', 'tunxi.t1.区教育局', 'default'],
  ...['区教育局', '区科协', OFFICE, '2025-11-20', '2026-01-31', '2025', '12-31', 'tunxi.p1'],
  ...['liaison', 'verified', 'owed', 'void', 'blue', 'phone', 'done', 'approve', 'x'],
);
const text = fc.oneof({ weight: 3, arbitrary: fitting }, hostile, fc.string(LITTLE));
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 53, 1e300, [], {}),
  fc.array(text, LITTLE),
  fc.array(fc.dictionary(fc.constantFrom('id', 'edit', 'leads', 'date', 'name'), text), LITTLE),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What a person might write into a field of that name. */
const KINDS: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/(On|^from|^to|^on|asOf|dueOn)$/, fc.constantFrom('2025-11-03', '2025-11-20', '2026-01-31')],
  [/^organization$|^office$|^to$/, fc.constantFrom('区教育局', '区科协', OFFICE)],
  [/reason|note|text|answer|summary|title|source/, fc.constantFrom('县里已经研究', '已完成')],
  [/value|percent|year/, fc.constantFrom(1, 2, 50, 2025)],
  [/^id$|Id$/, fc.constantFrom('a1', 'b2', 'tunxi.t1')],
];
const meant = (name: string): fc.Arbitrary<unknown> =>
  KINDS.find(([names]) => names.test(name))?.[1] ?? fitting;

const bodyOf = ({ fields }: Route): fc.Arbitrary<unknown> => {
  const wild = fc.dictionary(fc.constantFrom('reason', ...fields), value, { maxKeys: 12 });
  const model = Object.fromEntries(fields.map((name) => [name, meant(name)]));
  const likely = fc.record(model, { requiredKeys: [] });
  const nearly = fc.tuple(likely, wild).map(([most, one]) => ({ ...one, ...most }));
  return fc.oneof(likely, nearly, wild, fc.jsonValue({ maxDepth: 4 }));
};

/** Each field once null where all others are as they should be: what may be left out is not the same as null. */
const nullsOf = ({ path, fields }: Route): [string, Record<string, string>, unknown][] => {
  const [url = path] = fc.sample(urlOf(path), { numRuns: 1, seed: 1 });
  const model = Object.fromEntries(
    fields.map((name) => [name, fc.sample(meant(name), { numRuns: 1, seed: 1 })[0]]),
  );
  return fields.map((name) => [url, {}, { ...model, [name]: null }]);
};

/** Ids that there are. */
const IDS: Readonly<Record<string, string>> = {
  planId: 'tunxi',
  taskId: 'tunxi.t1',
  targetId: 'tunxi.g5',
  obligationId: 'tunxi.t1.区教育局',
  name: 'default',
  year: '2027',
  version: '1',
  dueOn: '2025-12-31',
};

const urlOf = (path: string): fc.Arbitrary<string> => {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const words = names.map((name) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(IDS[name] ?? 'a1') }, text),
  );
  return fc.tuple(...words).map((chosen) => {
    let at = 0;
    return path.replace(/\{[^}]+\}/g, () => encodeURIComponent(chosen[at++] ?? ''));
  });
};

function routesOf({ paths, components }: Api): readonly Route[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const body = operation.requestBody?.content?.['application/json']?.schema;
      const named = components.schemas[body?.$ref?.split('/').at(-1) ?? ''] ?? body;
      const query = (operation.parameters ?? []).filter((each) => each.in === 'query');
      return {
        path,
        method: method.toUpperCase(),
        query: query.map(({ name }) => name).filter((name) => name !== 'after'),
        fields: Object.keys(named?.properties ?? {}),
      };
    }),
  );
}

/** Any body on any route gets one clear answer, never a 500. */
describe('anything sent to any route', () => {
  let world: World;
  let routes: readonly Route[] = [];
  const token = 'token-of-the-end-to-end-test';

  beforeAll(async () => {
    world = await openWorld();
    const name = 'tunxi.txt';
    const plan = { planId: 'tunxi', region: 'tunxi', name, text: textOf('tunxi') };
    await world.server.post('/api/plans', plan);
    await world.server.post('/api/plans/tunxi/adopt', { adoptedOn: '2025-11-03', office: OFFICE });
    const api = (await world.server.get('/api/openapi.json')) as Api;
    // The demo's clock really moves the time: its own specs are hostile to it.
    routes = routesOf(api).filter(({ path }) => !NOT_TRIED.test(path));
  });
  afterAll(() => world.close());

  /** Routes on which something was granted: the others were reached by their shape only. */
  const granted = new Set<string>();

  const send = async ({ method, path }: Route, url: string, body: unknown): Promise<string> => {
    const sent = method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(body);
    const response = await fetch(world.server.url + url, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(sent !== undefined && { body: sent }),
    });
    const answer = await response.text();
    if (response.status < 300) granted.add(`${method} ${path}`);
    // A password or a code that is none is refused with 401, too; who asks is known.
    expect(answer).not.toContain('sign-in-required');
    return response.status < 500 ? '' : `${method} ${path} ${url} ${sent ?? ''}: ${answer}`;
  };

  it('knows its routes', () => expect(routes.length).toBeGreaterThan(60));

  it('is answered, and never by a fault of ours', async () => {
    for (const route of routes) {
      const asked =
        route.query.length > 0
          ? fc.dictionary(fc.constantFrom(...route.query), text, { maxKeys: 4 })
          : fc.constant({});
      const nulls = nullsOf(route);
      await fc.assert(
        fc.asyncProperty(urlOf(route.path), asked, bodyOf(route), async (path, query, body) => {
          const search = new URLSearchParams(query).toString();
          const url = path + (search && `?${search}`);
          expect(await send(route, url, body)).toBe('');
        }),
        { numRuns: WISHES_A_ROUTE + nulls.length, examples: nulls },
      );
    }
  });

  it('leaves the server whole: it answers, and its tables agree with its log', async () => {
    expect(await world.server.get('/api/plans/tunxi')).toMatchObject({ planId: 'tunxi' });
    expect(granted.size).toBeGreaterThan(routes.length / 3);
    await world.server.stop();
    expect(await differences(world)).toEqual([]);
  });
});
