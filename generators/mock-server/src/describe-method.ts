import type { ListFacts, Method, RowField, Schema } from '@openrpc-kit/model';

export interface DescribedMethod {
  readonly name: string;
  readonly result: Schema | undefined;
  readonly [fact: string]: unknown;
}

export function describeMethod(method: Method): DescribedMethod {
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
    // Rows come from their table; every other result is made from examples or schema.
    result: list === undefined ? method.result?.schema : undefined,
    examples: list === undefined ? describeExamples(method) : undefined,
  };
}

function describeExamples({ examples }: Method): readonly object[] | undefined {
  const described = examples
    .filter(({ result }) => result !== undefined)
    .map(({ params, result }) => ({ params, result }));
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
