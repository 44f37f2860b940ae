import type { ListFacts, Method, RowField, Schema } from '@openrpc-kit/model';

export interface DescribedMethod {
  readonly name: string;
  readonly result: Schema | undefined;
  readonly [fact: string]: unknown;
}

/** @param methods all of the document: one that writes is described by the one that lists its rows */
export function describeMethod(method: Method, methods: readonly Method[]): DescribedMethod {
  const { name, paramStructure, access, weight, list } = method;
  return {
    name,
    paramStructure,
    params: method.params.map((param) => ({
      name: param.name,
      required: param.required,
      role: param.role,
    })),
    access,
    weight,
    errors: method.errors.map(({ key }) => key),
    metadata: hasMember(method.result?.schema, 'metadata'),
    list: list && describeList(list),
    write: describeWrite(method, methods),
    // Rows come from their table; every other result is made from examples or schema.
    result: list === undefined ? method.result?.schema : undefined,
    examples: list === undefined ? describeExamples(method) : undefined,
  };
}

const writingVerbs: Readonly<Record<string, string>> = {
  create: 'create',
  update: 'update',
  set: 'update',
  delete: 'delete',
};

/**
 * By the convention of names, a verb and an object: `update.tags` changes what `get.tags` lists. It
 * has to take the key of a row, or make one.
 */
function describeWrite(
  { name, list, params }: Method,
  methods: readonly Method[],
): object | undefined {
  const [word = '', object = ''] = name.split('.');
  const verb = Object.hasOwn(writingVerbs, word) ? writingVerbs[word] : undefined;
  if (verb === undefined || list !== undefined || object === '') return undefined;
  const lister = methods.find((other) => {
    const [read = '', objects = ''] = other.name.split('.');
    return read === 'get' && (objects === object || objects === `${object}s`) && other.list;
  });
  const key = lister?.list?.key;
  const takesKey = params.some((param) => param.name === key);
  if (lister === undefined || (verb !== 'create' && !takesKey)) return undefined;
  return { verb, lists: lister.name };
}

function describeExamples({ examples, result: answer }: Method): readonly object[] | undefined {
  const described = examples
    // Those of a notification have none, and tell how it is called.
    .filter(({ result }) => result !== undefined || answer === undefined)
    .map(({ params, result = null }) => ({ params, result }));
  return described.length === 0 ? undefined : described;
}

function describeList({ row, fields, key, order, limit, offset, period }: ListFacts): object {
  return { row, fields: fields.map(describeField), key, order, limit, offset, period };
}

function describeField(field: RowField): object {
  const { name, dataType, nullable, sortable, operators, knownValues, urlTemplate } = field;
  const flags = { nullable, sortable, default: field.default };
  return { name, dataType, ...flags, operators, enum: field.enum, knownValues, urlTemplate };
}

function hasMember(schema: Schema | undefined, name: string): boolean {
  return typeof schema === 'object' && Object.hasOwn(schema.properties ?? {}, name);
}
