import { isObject } from './is-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schemas of a standard document, each with the place it is in. */
function mapSchemas(document: Json, rewrite: (schema: unknown, path: string) => unknown): Json {
  const methods = (document['methods'] as Json[]).map((method, index) => {
    const params = (method['params'] as Json[]).map((param, place) => ({
      ...param,
      schema: rewrite(param['schema'], `m${index}p${place}`),
    }));
    const result = method['result'] as Json | undefined;
    return {
      ...method,
      params,
      ...(result && { result: { ...result, schema: rewrite(result['schema'], `m${index}r`) } }),
    };
  });
  return { ...document, methods };
}

/** The same document with every schema of params, results and their properties moved into a component. */
export function moveToComponents(document: Json): Json {
  const moved: Record<string, unknown> = {};
  const move = (schema: unknown, path: string): unknown => {
    if (!isObject(schema) || '$ref' in schema) return schema;
    const inner = mapBelow(schema, path, move);
    const name = `Moved${path}`;
    moved[name] = inner;
    return { $ref: `#/components/schemas/${name}` };
  };
  const rewritten = mapSchemas(document, move);
  const components = (document['components'] ?? {}) as Json;
  const known = (components['schemas'] ?? {}) as Json;
  const own = Object.entries(known).map(([name, schema]) => [
    name,
    isObject(schema) ? mapBelow(schema, name, move) : schema,
  ]);
  return {
    ...rewritten,
    components: { ...components, schemas: { ...Object.fromEntries(own), ...moved } },
  };
}

function mapBelow(
  schema: Json,
  path: string,
  rewrite: (schema: unknown, path: string) => unknown,
): Json {
  const members = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'properties' && isObject(value)) {
      const entries = Object.entries(value).map(([name, below], index) => [
        name,
        rewrite(below, `${path}x${index}`),
      ]);
      return [keyword, Object.fromEntries(entries)];
    }
    if (/^(anyOf|oneOf|allOf)$/.test(keyword) && Array.isArray(value)) {
      const kind = keyword.slice(0, 2);
      return [keyword, value.map((each, index) => rewrite(each, `${path}${kind}${index}`))];
    }
    if (/^(items|additionalProperties|not)$/.test(keyword) && isObject(value)) {
      return [keyword, rewrite(value, `${path}${keyword.slice(0, 2)}`)];
    }
    return [keyword, value];
  });
  return Object.fromEntries(members);
}

/** The same document with every reference to a component replaced by it, where that ends. */
export function moveInPlace(document: Json): Json {
  const schemas = ((document['components'] as Json)['schemas'] ?? {}) as Json;
  const resolve = (schema: unknown, above: readonly string[]): unknown => {
    if (!isObject(schema)) return schema;
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(schema['$ref']))?.[1];
    if (name === undefined) return mapBelow(schema, '', (below) => resolve(below, above));
    if (above.includes(name) || above.length > 6 || Object.keys(schema).length > 1) return schema;
    return resolve(schemas[name], [...above, name]);
  };
  return mapSchemas(document, (schema) => resolve(schema, []));
}
