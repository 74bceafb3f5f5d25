import ts from 'typescript';
import { type ApiTypes, type OperationSchemas, type Schema } from './api-types.ts';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
/** Branded texts, by the name of their type. */
const FORMATS: Readonly<Record<string, string>> = { LocalDate: 'date', Instant: 'date-time' };

/** Reads off the types of the controllers' methods what the API answers: the types are the description. */
export function readTypes(program: ts.Program, isOurs: (file: string) => boolean): ApiTypes {
  const reader = new TypeReader(program.getTypeChecker(), isOurs);
  const operations = program
    .getSourceFiles()
    .filter(({ fileName }) => isOurs(fileName))
    .flatMap((file) => file.statements.filter(ts.isClassDeclaration))
    .filter((declaration) => decoratorsOf(declaration).includes('Controller'))
    .flatMap((controller) => controller.members.filter(ts.isMethodDeclaration))
    .filter((method) => decoratorsOf(method).some((name) => ROUTES.has(name)))
    .map((method) => [nameOf(method), reader.operationOf(method)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { operations: Object.fromEntries(operations), schemas: reader.named() };
}

const nameOf = (method: ts.MethodDeclaration): string =>
  `${(method.parent as ts.ClassDeclaration).name?.text ?? ''}.${method.name.getText()}`;

const decoratorsOf = (node: ts.HasDecorators): readonly string[] =>
  (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .map(({ expression }) => expression.getText());

/** `@Body() body: Dto`, not `@Body('field') field: string`. */
const takesWhole = (parameter: ts.ParameterDeclaration, decorator: string): boolean =>
  (ts.getDecorators(parameter) ?? []).some(
    ({ expression }) => expression.getText() === `${decorator}()`,
  );

class TypeReader {
  private readonly schemas = new Map<string, { type: ts.Type; schema: Schema }>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly isOurs: (file: string) => boolean,
  ) {}

  operationOf(method: ts.MethodDeclaration): OperationSchemas {
    const given = (decorator: string): Schema | undefined => {
      const parameter = method.parameters.find((each) => takesWhole(each, decorator));
      const type = parameter && this.checker.getTypeAtLocation(parameter);
      return type && this.schemaOf(type, `${nameOf(method)}(${decorator})`);
    };
    const [query, body] = [given('Query'), given('Body')];
    return { answer: this.answerOf(method), ...(query && { query }), ...(body && { body }) };
  }

  private answerOf(method: ts.MethodDeclaration): Schema {
    const signature = this.checker.getSignatureFromDeclaration(method);
    if (signature === undefined) throw new Error(`${nameOf(method)} has no signature`);
    const answer = this.checker.getReturnTypeOfSignature(signature);
    return this.schemaOf(this.checker.getAwaitedType(answer) ?? answer, nameOf(method));
  }

  named(): Readonly<Record<string, Schema>> {
    const sorted = [...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema]));
  }

  /** @param at where the type stands, for the error message */
  private schemaOf(type: ts.Type, at: string): Schema {
    if (type.isUnion()) return this.unionOf(type, at);
    const plain = this.plainOf(type);
    if (plain !== undefined) return plain;
    const name = this.publicNameOf(type);
    return name === undefined ? this.structureOf(type, at) : this.referenceTo(name, type);
  }

  private plainOf(type: ts.Type): Schema | undefined {
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { const: this.checker.typeToString(type) === 'true' };
    }
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (type.flags & ts.TypeFlags.NonPrimitive)
      return { type: 'object', additionalProperties: true };
    if ((type.symbol as ts.Symbol | undefined)?.name === 'StreamableFile')
      return { type: 'string', format: 'binary' };
    return type.isIntersection() ? this.brandedOf(type) : undefined;
  }

  /** `string & { __brand: … }` is a text, and of a known format where its name says so. */
  private brandedOf(type: ts.IntersectionType): Schema | undefined {
    const base = type.types.find(
      ({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.Number),
    );
    if (base === undefined) return undefined;
    const format = FORMATS[type.aliasSymbol?.name ?? ''];
    return { ...this.plainOf(base), ...(format !== undefined && { format }) };
  }

  private unionOf(type: ts.UnionType, at: string): Schema {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const isNull = (member: ts.Type): boolean => (member.flags & ts.TypeFlags.Null) !== 0;
    const schemas = dedupe(
      members.filter((each) => !isNull(each)).map((each) => this.schemaOf(each, at)),
    );
    const some = oneOf(schemas);
    return members.some(isNull) ? orNull(some) : some;
  }

  /** The name a type was given by us, unless it is a generic one. */
  private publicNameOf(type: ts.Type): string | undefined {
    const symbol = (type.aliasSymbol ?? type.symbol) as ts.Symbol | undefined;
    const generic =
      (type.aliasTypeArguments ?? (type as ts.TypeReference).typeArguments ?? []).length > 0;
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
    return symbol === undefined || generic || symbol.name.startsWith('__') || !this.isOurs(file)
      ? undefined
      : symbol.name;
  }

  private referenceTo(name: string, type: ts.Type): Schema {
    const known = this.schemas.get(name);
    if (known === undefined) {
      this.schemas.set(name, { type, schema: {} }); // a type may contain itself
      this.schemas.set(name, { type, schema: this.structureOf(type, name) });
    } else if (known.type !== type && !this.isSame(known.type, type)) {
      throw new Error(`Two types that the API speaks of are called ${name}: rename one`);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private isSame(one: ts.Type, other: ts.Type): boolean {
    return (
      this.checker.isTypeAssignableTo(one, other) && this.checker.isTypeAssignableTo(other, one)
    );
  }

  private structureOf(type: ts.Type, at: string): Schema {
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference);
      const schemas = items.map((item) => this.schemaOf(item, `${at}[]`));
      return { type: 'array', items: oneOf(dedupe(schemas)) };
    }
    const properties = this.checker.getPropertiesOfType(type).map((property) => {
      const named = `${at}.${property.name}`;
      if (property.flags & ts.SymbolFlags.Method) throw new Error(`${named} is a method, no data`);
      const schema = this.schemaOf(this.checker.getTypeOfSymbol(property), named);
      const told = ts.displayPartsToString(property.getDocumentationComment(this.checker));
      return { property, schema: told === '' ? schema : { ...schema, description: told } };
    });
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return objectOf(properties, index && this.schemaOf(index.type, `${at}.*`));
  }
}

function objectOf(
  properties: readonly { readonly property: ts.Symbol; readonly schema: Schema }[],
  rest: Schema | undefined,
): Schema {
  const required = properties.filter(({ property }) => !(property.flags & ts.SymbolFlags.Optional));
  return {
    type: 'object',
    ...(properties.length > 0 && {
      properties: Object.fromEntries(
        properties.map(({ property, schema }) => [property.name, schema]),
      ),
    }),
    ...(required.length > 0 && { required: required.map(({ property }) => property.name) }),
    ...(rest !== undefined && { additionalProperties: rest }),
  };
}

function dedupe(schemas: readonly Schema[]): readonly Schema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function oneOf(schemas: readonly Schema[]): Schema {
  const [first, ...others] = schemas;
  if (first === undefined) return {};
  if (others.length === 0) return first;
  if (schemas.every((schema) => 'const' in schema)) {
    const values = schemas.map((schema) => schema['const']);
    const type = typeof values[0];
    if (type === 'boolean' && values.length === 2) return { type };
    return { type, enum: type === 'string' ? values.toSorted() : values };
  }
  return { anyOf: schemas };
}

function orNull(schema: Schema): Schema {
  const { type } = schema;
  if (typeof type !== 'string' || 'enum' in schema) {
    return 'anyOf' in schema
      ? { anyOf: [...(schema['anyOf'] as Schema[]), { type: 'null' }] }
      : { anyOf: [schema, { type: 'null' }] };
  }
  return { ...schema, type: [type, 'null'] };
}
