import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiTypes } from './api-types.generated.ts';
import { type Schema } from './api-types.ts';
import { type Operation as OperationName } from '#contract';
import { PROBLEM, problemsOf } from './problem-schema.ts';

const ABOUT = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('督办 Duban')
  .setDescription(
    [
      '方案、任务、指标、督办事项、三色督办、邮件和办理记录。',
      '错误为 application/problem+json：code 固定，detail 是给人看的一句话。',
      '写入可带 Idempotency-Key，同一个键重发不会重复办理；答复头 Duban-Position 可作查询参数 after，先等视图追上再答。',
    ].join(''),
  )
  .setVersion('1')
  .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: '登录令牌' })
  .addSecurity('session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'duban',
    description: '浏览器登录后的会话；经https访问时名为 __Host-duban',
  })
  .addSecurityRequirements('bearer')
  .addSecurityRequirements('session')
  .build();

type Parameter = { readonly name: string; readonly in: string; schema?: Schema };
type Operation = {
  operationId?: string;
  readonly parameters?: Parameter[];
  readonly responses: Record<string, object>;
};

/**
 * The description of the API. What is sent and answered is read off the types of the controllers' methods
 * (`npm run contract` reads them anew); their decorators add limits, examples and sentences.
 */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, ABOUT, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const paths = Object.values(document.paths) as Readonly<Record<string, Operation>>[];
  for (const operation of paths.flatMap((path) => Object.values(path))) describe(operation);
  const { schemas: decorated, ...components } = document.components ?? {};
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...schemasOf((decorated ?? {}) as Record<string, Schema>), Problem: PROBLEM },
    },
  };
}

/** `GetTasksController.listTasks` is published as `listTasks`. */
function describe(operation: Operation): void {
  const known = operation.operationId ?? '';
  const types = apiTypes.operations[known];
  operation.operationId = known.split('.').at(-1) ?? known;
  for (const parameter of operation.parameters ?? []) {
    const type = types?.query && propertiesOf(resolved(types.query))[parameter.name];
    if (type) parameter.schema = merged(type, parameter.schema);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const content = types && { content: contentOf(types.answer) };
    operation.responses[status] = { ...response, description: '已办理', ...content };
  }
  operation.responses['default'] = problemsOf(operation.operationId as OperationName);
}

const contentOf = (schema: Schema): object => ({
  [schema['format'] === 'binary' ? 'application/octet-stream' : 'application/json']: { schema },
});

/** Those that are only decorated are spoken of nowhere: a query is told parameter by parameter. */
function schemasOf(decorated: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(apiTypes.schemas).map(([name, schema]) => {
      const said = decorated[name];
      if (said === undefined) return [name, schema];
      const fields = propertiesOf(said);
      const properties = Object.entries(propertiesOf(schema)).map(
        ([field, type]) => [field, merged(type, fields[field])] as const,
      );
      return [
        name,
        { ...schema, properties: Object.fromEntries(properties), required: said['required'] ?? [] },
      ];
    }),
  );
}

/** The type of a field, with what its decorators say beside the type. */
function merged(type: Schema, said: Schema = {}): Schema {
  const { type: _type, items: _items, allOf: _allOf, $ref: _ref, enum: _enum, ...rest } = said;
  return { ...rest, ...type };
}

const propertiesOf = ({ properties = {} }: Schema): Readonly<Record<string, Schema>> =>
  properties as Readonly<Record<string, Schema>>;

const resolved = (schema: Schema): Schema => {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? schema : (apiTypes.schemas[name] ?? {});
};
