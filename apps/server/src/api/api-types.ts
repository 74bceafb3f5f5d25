/** A JSON Schema as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export type OperationSchemas = {
  readonly answer: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
};

/** What the types of the controllers' methods say, by `Controller.method`, and the named types among it. */
export type ApiTypes = {
  readonly operations: Readonly<Record<string, OperationSchemas>>;
  readonly schemas: Readonly<Record<string, Schema>>;
};
