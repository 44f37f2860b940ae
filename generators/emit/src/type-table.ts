/** TypeScript of a schema: one exported declaration, and what it refers to. */
export interface TypeDeclaration {
  readonly name: string;
  /** `export interface CallLeg { … }` or `export type … = …;`, with doc comments. */
  readonly code: string;
  /** Names of other schemas that stand in the code; none of them is the declaration itself. */
  readonly references: readonly string[];
}

export interface MethodTypes {
  /** `<TypeName>Params`: an object by name. */
  readonly params: TypeDeclaration;
  /** `<TypeName>Result`; undefined for a notification. */
  readonly result: TypeDeclaration | undefined;
}

export interface TypeTable {
  /** By `NamedSchema.name`. Every field of a row is required there: the client picks by `fields`. */
  readonly schemas: ReadonlyMap<string, TypeDeclaration>;
  /** By `Method.name`. */
  readonly methods: ReadonlyMap<string, MethodTypes>;
}
