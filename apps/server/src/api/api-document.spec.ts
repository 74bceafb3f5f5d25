import { type OpenAPIObject } from '@nestjs/swagger';
import { RIGHTS } from '#contract';
import openapiTS, { astToString } from 'openapi-typescript';
import { embedded } from '../end-to-end/logs.fixtures.ts';
import { Town } from '../end-to-end/town.fixtures.ts';
import { answersOf, namedAloneIn, retiredIn, unnamedIn } from './answers.fixtures.ts';
import { type Schema } from './api-types.ts';
import { expectGenerated } from './generated.fixtures.ts';

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly content?: Content; readonly $ref?: string }>
  >;
};

let document: OpenAPIObject;
let operations: readonly (readonly [name: string, operation: Operation])[];

beforeAll(async () => {
  const town = await Town.open(embedded, '2025-12-08T08:00:00+08:00');
  try {
    const { url } = await town.start();
    document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenAPIObject;
  } finally {
    await town.close();
  }
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method} ${path}`, operation as Operation] as const,
    ),
  );
}, 120_000);

it('the types of the client are those of the document', async () => {
  const types = withoutNevers(
    astToString(await openapiTS(JSON.stringify(document), { defaultNonNullable: false })),
  );
  expectGenerated('libs/contract/src/api.generated.ts', `// npm run contract\n${types}`);
});

/** What is said of parts that are not there, and of headers that nobody names, is left out. */
const withoutNevers = (source: string): string =>
  source
    .replaceAll(/^ +\w+\?: never;\n/gm, '')
    .replaceAll(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, '');

describe('every operation', () => {
  const namesOf = (wrong: (operation: Operation) => boolean): readonly string[] =>
    operations.filter(([, operation]) => wrong(operation)).map(([name]) => name);

  it('answers with a schema that says something', () => {
    expect(operations.length).toBeGreaterThan(100);
    const answers = ({ responses }: Operation): readonly (Content | undefined)[] =>
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([, { content }]) => content);
    const silent = (content: Content | undefined): boolean =>
      Object.values(content ?? {}).filter(({ schema }) => saysSomething(schema)).length === 0;
    expect(namesOf((one) => answers(one).length === 0 || answers(one).some(silent))).toEqual([]);
  });

  it('stands in the table of rights, and nothing else does', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(Object.keys(RIGHTS).toSorted()).toEqual(ids.toSorted());
  });

  it('that lists rows says how many there are, and gives no key of a table', () => {
    const lists = operations.flatMap(([name, { responses }]) => {
      const schema = resolved(responses['200']?.content?.['application/json']?.schema);
      const properties = schema?.properties ?? {};
      return 'rows' in properties ? [[name, properties] as const] : [];
    });
    expect(lists.length).toBeGreaterThan(15);
    const without = lists.filter(([, { rows, total }]) => {
      return !total || 'key' in (resolved(resolved(rows)?.items)?.properties ?? {});
    });
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('says what its problems look like, and with which codes it refuses', () => {
    const codes = ({ responses }: Operation): readonly string[] => {
      const { allOf } = responses['default']?.content?.['application/problem+json']?.schema ?? {};
      const [problem, own] = (allOf ?? []) as readonly Schema[];
      expect(problem).toEqual({ $ref: '#/components/schemas/Problem' });
      return (own?.['properties'] as { code: { enum: readonly string[] } }).code.enum;
    };
    const all = operations.map(([, operation]) => codes(operation));
    expect(all.every((one) => one.includes('internal') && one.length < 50)).toBe(true);
    const claim = operations.find(([, { operationId }]) => operationId === 'claimCompletion');
    expect(codes(claim![1])).toEqual(expect.arrayContaining(['not-allowed', 'task-cancelled']));
    expect(codes(claim![1])).not.toContain('plan-not-found');
  });

  it('is called by a verb and a thing, and no other is called so', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every id in its path', () => {
    const idsOf = (name: string): readonly string[] =>
      [...name.matchAll(/\{(\w+)\}/g)].map(([, id]) => id ?? '');
    const unnamed = operations.filter(([name, { parameters = [] }]) =>
      idsOf(name).some((id) => !parameters.some((one) => one.name === id)),
    );
    expect(unnamed.map(([name]) => name)).toEqual([]);
  });

  it('says of what kind each parameter and each field of a request is', () => {
    const vague = namesOf(({ parameters = [], requestBody }) =>
      [...parameters, ...Object.values(requestBody?.content ?? {})].some(
        ({ schema }) => !saysSomething(schema),
      ),
    );
    expect(vague).toEqual([]);
  });
});

describe('answers', () => {
  it('call one thing by one name', () => {
    expect(answersOf(document).length).toBeGreaterThan(150);
    expect(retiredIn(answersOf(document))).toEqual([]);
  });

  it('say beside the id of something what it is called', () =>
    expect(unnamedIn(answersOf(document))).toEqual([]));

  it('say beside the name of an organization its id', () =>
    expect(namedAloneIn(answersOf(document))).toEqual([]));
});

/** Facts as the record of acts shows them, what was changed in them, and details of refusals: of many shapes. */
const STORED = ['FieldChange', 'RecordedEvent', 'Problem'];

it('no schema says no more than “an object”', () => {
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  const vague = schemas
    .filter(([name]) => !STORED.includes(name))
    .flatMap(([name, schema]) => vaguePlaces(schema, name));
  expect(vague).toEqual([]);
});

it('the API signs in by a bearer token of no stated format, or by the session of a browser', () =>
  expect(document.components?.securitySchemes).toEqual({
    bearer: { type: 'http', scheme: 'bearer', description: '登录令牌' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'duban',
      description: '浏览器登录后的会话；经https访问时名为 __Host-duban',
    },
  }));

const saysSomething = (schema: Schema): boolean => vaguePlaces(schema, '').length === 0;

/** Where a schema allows anything, or any object. */
function vaguePlaces(schema: Schema, at: string): readonly string[] {
  const { $ref, type, properties, additionalProperties, items, anyOf } = schema;
  if ($ref !== undefined || 'const' in schema || 'enum' in schema) return [];
  const parts = [
    ...Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>),
    ...((anyOf ?? []) as readonly Schema[]).map((one, index) => [`${index}`, one] as const),
    ...[items, additionalProperties]
      .filter((one) => typeof one === 'object')
      .map((one) => ['*', one as Schema] as const),
  ];
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
  if (parts.length === 0 && (isObject || type === undefined)) return [at];
  return parts.flatMap(([name, part]) => vaguePlaces(part, `${at}.${name}`));
}

type Listed = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Listed>>;
  readonly items?: Listed;
};

/** The schema itself where only its name is given. */
function resolved(schema: unknown): Listed | undefined {
  const { $ref, ...own } = (schema ?? {}) as Listed;
  const name = $ref?.split('/').at(-1);
  return name === undefined ? own : document.components?.schemas?.[name];
}
