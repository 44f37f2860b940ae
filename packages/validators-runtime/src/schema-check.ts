/** An error of a generated schema check, in the form that ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Value of the keyword, and the schema that it stands in. */
  readonly schema?: unknown;
  readonly parentSchema?: unknown;
  /** The value that was judged. */
  readonly data?: unknown;
}

/** A generated check of one schema. It leaves its errors on itself, as ajv's standalone code does. */
export interface SchemaCheck {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
}
