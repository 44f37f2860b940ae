import type { Method, NamedSchema, Schema, SchemaObject } from './api-model.ts';
import type { Conventions } from './conventions.ts';
import { isBareToken, isSecretName } from './secret-names.ts';

/**
 * Names of the params that never show, and of members inside of params and results: tokens, what a
 * login takes, what a schema says is secret (`format: password`, `writeOnly`), in its own words or
 * those of a schema that it refers to, and texts with the name of a secret. A name that is secret
 * in one place is secret everywhere. Sorted.
 */
export function listSecretParams(
  methods: readonly Method[],
  schemas: readonly NamedSchema[],
  conventions: Conventions | undefined,
): readonly string[] {
  const login = conventions?.authentication.loginMethod;
  const search = new SecretSearch(schemas);
  for (const { name: method, params, result } of methods) {
    for (const { name, role, schema } of params) {
      if (role === 'access-token' || method === login) search.names.add(name);
      search.visit(name, schema);
    }
    if (result) search.visit('', result.schema);
  }
  return [...search.names].toSorted();
}

/** Keywords whose schemas judge the value itself, or what a list or a map of such values holds. */
const sameName = (
  'allOf anyOf oneOf then else items prefixItems additionalItems contains ' +
  'additionalProperties patternProperties'
).split(' ');

/** `isInside`: it stands in what is declared to be secret as a whole. */
type Named = [name: string, schema: Schema | undefined, isInside: boolean];

class SecretSearch {
  readonly names = new Set<string>();
  readonly #schemas: ReadonlyMap<string, Schema>;
  /** Names under which a schema was looked at: schemas refer to each other in circles. */
  readonly #seen = new Map<SchemaObject, Set<string>>();
  /** Whether each name is that of a secret: rows have the same names again and again. */
  readonly #known = new Map<string, boolean>();

  constructor(schemas: readonly NamedSchema[]) {
    this.#schemas = new Map(schemas.map(({ name, schema }) => [name, schema]));
  }

  /** @param name of the member that holds the value; empty for a result */
  visit(name: string, schema: Schema | undefined): void {
    // A chain of references may be longer than the stack is deep.
    const open: Named[] = [[name, schema, false]];
    for (const each of open) this.#look(...each, open);
  }

  /** @param open where a schema is put that is referred to */
  #look(name: string, schema: Schema | undefined, isInside: boolean, open: Named[]): void {
    if (schema === true && (isInside || this.#isSecret(name))) this.names.add(name);
    if (typeof schema !== 'object') return;
    const seen = this.#seen.get(schema) ?? new Set();
    const key = isInside ? `inside ${name}` : name;
    if (seen.has(key)) return;
    this.#seen.set(schema, seen.add(key));
    const isWhole = isInside || isDeclared(schema);
    // Of a boolean nothing can be taken out: `true` stands everywhere.
    const isSecret =
      (isWhole && schema.type !== 'boolean') || (this.#isSecret(name) && mayBeSecret(name, schema));
    if (isSecret && name !== '') this.names.add(name);
    const { $ref, properties = {} } = schema;
    if ($ref !== undefined) open.push([name, this.#schemas.get(nameOf($ref)), isWhole]);
    for (const keyword of sameName) {
      for (const each of listSchemas(keyword, schema[keyword])) {
        this.#look(name, each, isWhole, open);
      }
    }
    for (const [member, each] of Object.entries(properties)) {
      this.#look(member, each, isWhole, open);
    }
  }

  #isSecret(name: string): boolean {
    const known = this.#known.get(name) ?? isSecretName(name);
    this.#known.set(name, known);
    return known;
  }
}

/** `patternProperties` is a map of schemas, `allOf` a list, `items` may be either a list or one. */
function listSchemas(keyword: string, value: unknown): readonly Schema[] {
  // Anything at all, which says nothing of the value.
  if (value === undefined || typeof value === 'boolean' || value === null) return [];
  if (keyword === 'patternProperties') return Object.values(value) as Schema[];
  return Array.isArray(value) ? (value as Schema[]) : [value as Schema];
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function isDeclared(schema: SchemaObject): boolean {
  return schema.format === 'password' || schema['writeOnly'] === true;
}

/** Whether a value with the name of a secret may be one: a text or a number that nobody knows beforehand. */
function mayBeSecret(name: string, schema: SchemaObject): boolean {
  if (schema.enum !== undefined || schema.const !== undefined) return false;
  // The address of a coin is public, and what an error says of it is wanted.
  if (isBareToken(name) && /^\^?0[xX[]/.test(String(schema['pattern'] ?? ''))) return false;
  if (schema.type === undefined) {
    // Else what it consists of is judged.
    return ['$ref', 'properties', ...sameName].every((keyword) => schema[keyword] === undefined);
  }
  const types = [schema.type].flat();
  // Of a `token` as a number there are many: a count of them.
  return types.includes('string') || (!isBareToken(name) && types.some(isNumber));
}

function isNumber(type: string): boolean {
  return type === 'integer' || type === 'number';
}
