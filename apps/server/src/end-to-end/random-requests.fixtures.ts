import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;
type Parameter = { readonly name: string; readonly in: string; readonly schema?: Schema };
type Described = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> };
};
/** The description of the API, as the server gives it. */
export type ApiDescription = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type RandomRequest = {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly type: string;
};

/** Ids that are there, by the name of the field or parameter that takes them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** What people never send, and others do. */
const HOSTILE: readonly unknown[] = [
  null,
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '长'.repeat(3_000),
  '../../etc/passwd',
  '%00',
  '__proto__',
  "' or 1=1 --",
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '9999-99-99',
  '-000001-01-01T00:00:00Z',
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__: 1, constructor: { prototype: {} } },
];

/** What lies ahead in the log is waited for, by design: a request with it takes ten seconds. */
const WAITED = 'after';

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 3 }), fc.string());

const DATES = ['2025-10-13', '2025-12-31', '2026-02-29', '2024-02-29', '2100-12-31', '0001-01-01'];

/** Requests that the description allows, and those a step beside it; of every operation but some. */
export class RequestGenerator {
  constructor(
    private readonly api: ApiDescription,
    private readonly known: KnownIds,
    private readonly without: readonly string[],
  ) {}

  operations(): readonly string[] {
    return this.all().map(({ described }) => described.operationId);
  }

  requests(): fc.Arbitrary<RandomRequest> {
    return fc.oneof(...this.all().map((one) => this.requestOf(one)));
  }

  private all() {
    return Object.entries(this.api.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .map(([method, described]) => ({ path, method: method.toUpperCase(), described }))
        .filter(({ described }) => !this.without.includes(described.operationId)),
    );
  }

  private requestOf({
    path,
    method,
    described,
  }: ReturnType<RequestGenerator['all']>[number]): fc.Arbitrary<RandomRequest> {
    const { operationId: operation, parameters = [], requestBody } = described;
    const inPath = parameters.filter((one) => one.in === 'path');
    const inQuery = parameters.filter((one) => one.in === 'query' && one.name !== WAITED);
    const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    return fc
      .record({
        ids: fc.tuple(...inPath.map((one) => this.beside(this.parameter(one)))),
        query: fc.tuple(...inQuery.map((one) => fc.option(this.beside(this.parameter(one))))),
        body: content ? this.beside(this.valueOf(content.schema ?? {})) : fc.constant(undefined),
      })
      .map(({ ids, query, body }) => {
        const asked = inQuery.flatMap(({ name }, at) => {
          const value = query[at];
          return value === null || value === undefined ? [] : [`${name}=${encoded(value)}`];
        });
        const filled = inPath.reduce((so, { name }, at) => {
          return so.replace(`{${name}}`, encoded(ids[at]) || 'x');
        }, path);
        return {
          operation,
          method,
          path: `${filled}${asked.length > 0 ? `?${asked.join('&')}` : ''}`,
          type: type ?? 'application/json',
          ...(body !== undefined && { body: JSON.stringify(body) }),
        };
      });
  }

  private parameter({ name, schema = {} }: Parameter): fc.Arbitrary<unknown> {
    return this.named(name) ?? this.valueOf(schema);
  }

  private named(name: string): fc.Arbitrary<unknown> | undefined {
    const ids = this.known[name] ?? [];
    return ids.length > 0 ? fc.constantFrom(...ids) : undefined;
  }

  /** One in ten is something else. */
  private beside(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: hostile });
  }

  private valueOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
    if (depth > 6) return fc.constant(null);
    const one = (other: Schema): fc.Arbitrary<unknown> => this.valueOf(other, depth + 1);
    if (typeof schema['$ref'] === 'string') return one(this.resolved(schema['$ref']));
    const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
    if (choices) return fc.oneof(...choices.map(one));
    if (Array.isArray(schema['allOf'])) return one((schema['allOf'] as Schema[])[0] ?? {});
    if ('const' in schema) return fc.constant(schema['const']);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    return this.typed(schema, depth);
  }

  private typed(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const [type] = [schema['type']].flat();
    if (type === 'object') return this.objectOf(schema, depth);
    if (type !== 'array') return plainOf(type, schema);
    const items = this.valueOf((schema['items'] ?? {}) as Schema, depth + 1);
    return fc.array(this.beside(items), { maxLength: 4 });
  }

  private objectOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const fields = properties.map(([name, field]) => {
      const value = this.named(name) ?? this.valueOf(field, depth + 1);
      return [name, this.beside(value)] as const;
    });
    const required = (schema['required'] ?? []) as string[];
    const whole = fc.record(Object.fromEntries(fields), {
      requiredKeys: required.filter((name) => properties.some(([known]) => known === name)),
    });
    const lacking = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
    const more = fc
      .tuple(whole, fc.string(), hostile)
      .map(([body, name, value]) => ({ ...(body as object), [name]: value }));
    return fc.oneof(
      { weight: 8, arbitrary: whole },
      { weight: 1, arbitrary: lacking },
      { weight: 1, arbitrary: more },
    );
  }

  private resolved(ref: string): Schema {
    return this.api.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};
  }
}

function plainOf(type: unknown, schema: Schema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -5), max: 2_000_000 });
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, 50, 100));
    case 'string':
      return textOf(schema);
    default:
      return hostile;
  }
}

function textOf({ format, minLength, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date') return fc.constantFrom(...DATES);
  if (format === 'date-time') return fc.constantFrom('2025-10-20T01:00:00Z', '2025-10-20');
  const least = Number(minLength ?? 0);
  const most = Math.max(least, Math.min(Number(maxLength ?? 50), 60));
  const words = fc.string({ unit: 'grapheme', minLength: least, maxLength: most });
  return fc.oneof(words, fc.constantFrom(...DATES, '县教育局', '督查室', 'zezhou', '1', 'a@b.cn'));
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(text.toWellFormed().slice(0, 2_000));
}
