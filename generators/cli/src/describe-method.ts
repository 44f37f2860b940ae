import type { ListFacts, Method, Param, RowField, SchemaObject } from '@openrpc-kit/model';

/** Facts of a method, its params and its rows. What does not apply is left out. */
export function describeMethod({ name, path, summary, description, ...rest }: Method): object {
  const { access, params, list } = rest;
  return {
    name,
    path,
    summary,
    description,
    access,
    params: params.map(describeParam),
    list: list && describeList(list),
  };
}

function describeList({ fields, limit, period }: ListFacts): object {
  return {
    fields: fields.map(describeField),
    limit: limit?.maximum,
    period: period && { from: period.from, till: period.till, field: period.field },
  };
}

function describeParam({ name, required, summary, schema, role }: Param): object {
  return { name, required, summary, type: typeOf(schema as SchemaObject), role };
}

/** Types that can be written on a command line as they are; everything else is JSON. */
function typeOf({ type }: SchemaObject): string {
  const isPlain =
    type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';
  return isPlain ? type : 'json';
}

function describeField(field: RowField): object {
  const { name, dataType, sortable, unit, knownValues } = field;
  const types = [(field.schema as SchemaObject).type ?? []].flat();
  return {
    name,
    dataType,
    integer: types.includes('integer') || undefined,
    sortable,
    default: field.default,
    // Tests for null are written `is null`, and go over the wire as `=` with null.
    operators: field.operators.filter((operator) => !/^!?=null$/.test(operator)),
    values: field.enum,
    knownValues: knownValues?.map(({ value }) => value),
    unit,
  };
}
