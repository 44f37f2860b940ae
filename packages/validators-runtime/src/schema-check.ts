/** An error of a generated schema check, much as ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  /** Names of members, for keywords that are about those. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword stands in, or what finds it. */
  readonly parentSchema?: unknown;
  /** The value that was judged. */
  readonly data?: unknown;
}

/** A generated check of one schema. It leaves its errors on itself, as ajv's standalone code does. */
export interface SchemaCheck {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
}
