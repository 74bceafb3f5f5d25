import { type OpenAPIObject } from '@nestjs/swagger';
import { userDecider, userStream } from '#access';
import { type Holder, type Operation } from '#contract';
import { defined, newId, parseInstant, sha256 } from '#kernel';
import { namedOrganization } from '#testing';
import { type RunningServer } from '../start-server.ts';
import { type Schema } from '../api/api-types.ts';

/** An operation as its description says it is asked for. */
export type Route = {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly params: readonly string[];
  readonly body: Schema | undefined;
};

export type Person = Holder & { readonly userId: string; readonly token: string | null };
type Registered = Holder & {
  readonly roles: readonly Exclude<Holder['roles'][number], 'visitor'>[];
};

export type Answer = { readonly status: number; readonly code: string | undefined };

export function routesIn(document: OpenAPIObject): readonly Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, described]) => ({
      operation: described.operationId as Operation,
      method: method.toUpperCase(),
      path,
      params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      body: described.requestBody?.content['application/json']?.schema,
    })),
  );
}

type Described = {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema } | undefined>>;
  };
};

/** Registers somebody, and gives it a token. */
export async function come(
  { app }: RunningServer,
  userId: string,
  { roles, region, organization, plans }: Registered,
): Promise<Person> {
  const of = organization === null ? null : namedOrganization(organization);
  const fields = {
    name: userId,
    roles,
    region,
    organization,
    organizationId: of?.organizationId ?? null,
    ...defined({ plans }),
  };
  const command = { type: 'RegisterUser', data: { userId, ...fields, by: 'duban.spec' } } as const;
  const origin = { actor: 'duban.spec', commandId: newId() };
  const { position } = await app.runner.run(userStream(userId), userDecider, command, origin);
  if (position !== undefined) await app.views.waitFor(position, 10_000);
  await app.credentials.issueToken({
    tokenId: newId(),
    tokenSha256: sha256(userId),
    userId,
    name: 'spec',
    readOnly: false,
    issuedAt: app.clock.now(),
    expiresAt: parseInstant('2100-01-01T00:00:00Z'),
    usedAt: null,
  });
  return { userId, token: userId, roles, region, organization, ...defined({ plans }) };
}

/** The least that a schema lets through. */
export function sample(schema: Schema | undefined, all: OpenAPIObject): unknown {
  if (!schema) return undefined;
  const { $ref, enum: values, oneOf, allOf, properties, required = [] }: Any = schema;
  if ($ref) return sample(all.components?.schemas?.[$ref.split('/').at(-1) ?? ''] as Schema, all);
  if (values) return values[0];
  const [first] = oneOf ?? allOf ?? [];
  if (first) return sample(first, all);
  if (!properties) return sampleValue(schema, all);
  return Object.fromEntries(required.map((name) => [name, sample(properties[name], all)]));
}

function sampleValue({ type, format, items }: Any, all: OpenAPIObject): unknown {
  if (type === 'object') return {};
  if (type === 'array') return [sample(items, all)];
  if (type === 'number' || type === 'integer') return 1;
  if (type === 'boolean') return true;
  return format === 'date'
    ? '2025-12-08'
    : format === 'date-time'
      ? '2025-12-08T00:00:00Z'
      : '理由';
}

type Any = {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
};
