import type { JsonSchema } from '@openrpc-kit/mock-runtime';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Keywords = Readonly<Record<string, unknown>>;

const prefix = '#/components/schemas/';

/** Keywords that say nothing of a value. */
const annotations =
  /^(title|description|summary|name|schema|examples?|default|deprecated|readOnly|writeOnly|\$comment|x-.*)$/;

/**
 * Proves that no value satisfies a schema, and says why; undefined when it finds no proof, which does
 * not mean that there is a value. Each step holds for every value: nothing is tried out.
 *
 * @param path where the schema stands; stands before the reason
 */
export function findContradiction(
  schema: JsonSchema,
  schemas: Schemas,
  path = 'the schema',
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  if (typeof schema === 'boolean') return schema ? undefined : `${path} is false`;
  const facts: Keywords = schema;
  const find = (part: unknown, place: string): string | undefined =>
    findContradiction(part as JsonSchema, schemas, `${path}.${place}`, seen);
  const reference = facts['$ref'];
  if (typeof reference === 'string') {
    const name = decodeURIComponent(reference.slice(prefix.length));
    const target = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (target === undefined || seen.has(name)) return undefined;
    return findContradiction(target, schemas, name, new Set([...seen, name]));
  }
  for (const [at, part] of listOf(facts['allOf']).entries()) {
    const found = find(part, `allOf.${at}`);
    if (found !== undefined) return found;
  }
  return (
    findInAlternatives(facts, path, find) ??
    (isObjectOnly(facts) ? findInMembers(facts, path, find) : undefined)
  );
}

type Find = (part: unknown, place: string) => string | undefined;

function findInAlternatives(facts: Keywords, path: string, find: Find): string | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const options = listOf(facts[keyword]);
    const reasons = options.map((option, at) => find(option, `${keyword}.${at}`));
    if (options.length > 0 && reasons.every((reason) => reason !== undefined)) {
      return reasons.join(' and ');
    }
  }
  const open = listOf(facts['oneOf']).filter(takesEverything);
  return open.length > 1
    ? `${open.length} alternatives of ${path}.oneOf take every value, where one may`
    : undefined;
}

function findInMembers(facts: Keywords, path: string, find: Find): string | undefined {
  const properties = (facts['properties'] ?? {}) as Keywords;
  for (const name of listOf(facts['required']).map(String)) {
    if (Object.hasOwn(properties, name)) {
      const found = find(properties[name], name);
      if (found !== undefined) return found;
    } else if (
      facts['additionalProperties'] === false &&
      facts['patternProperties'] === undefined
    ) {
      return `${path} requires ${name}, and allows no member of that name`;
    }
  }
  return undefined;
}

/** What is required of objects says nothing of a text. */
function isObjectOnly({ type }: Keywords): boolean {
  return type === 'object' || (Array.isArray(type) && type.every((each) => each === 'object'));
}

function takesEverything(option: unknown): boolean {
  if (typeof option === 'boolean') return option;
  return Object.keys(option as object).every((keyword) => annotations.test(keyword));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
