import type { ApiModel, Method, Param, RowField, SchemaObject } from '@openrpc-kit/model';
import type { ApiFacts, FieldFacts, MethodFacts, ParamFacts } from '../src/api/api-facts.ts';

/** Picks out of the model what the command needs. */
export function describeApi(model: ApiModel): ApiFacts {
  const { conventions } = model;
  return {
    title: model.title,
    version: model.version,
    servers: model.servers.map(({ name, url, summary }) => ({ name, url, summary })),
    operators: (conventions?.filter?.operators ?? [])
      .filter((each) => each.alias !== true)
      .map(({ operator, title, operand }) => ({ operator, title, operand })),
    maximumDepth: conventions?.filter?.maximumDepth ?? Infinity,
    methods: model.methods.map(describeMethod),
  };
}

function describeMethod(method: Method): MethodFacts {
  const { name, path, summary, description, access, list } = method;
  return {
    name,
    path,
    summary,
    description,
    access,
    params: method.params.map(describeParam),
    ...(list && {
      list: {
        key: list.key,
        fields: list.fields.map(describeField),
        ...(list.limit && { limit: list.limit.maximum }),
        ...(list.period && {
          period: { from: list.period.from, till: list.period.till, field: list.period.field },
        }),
      },
    }),
  };
}

function describeParam({ name, required, summary, schema, role }: Param): ParamFacts {
  const { type } = schema as SchemaObject;
  const isPlain =
    type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';
  return { name, required, summary, type: isPlain ? type : 'json', ...(role && { role }) };
}

function describeField(field: RowField): FieldFacts {
  const { name, title, dataType, nullable, sortable, unit } = field;
  const types = [(field.schema as SchemaObject).type ?? []].flat();
  return {
    name,
    title,
    dataType,
    ...(types.includes('integer') && { integer: true }),
    nullable,
    sortable,
    default: field.default,
    operators: field.operators.filter((operator) => !/^!?=null$/.test(operator)),
    ...(field.enum && { values: field.enum }),
    ...(field.knownValues && { knownValues: field.knownValues.map(({ value }) => value) }),
    ...(unit !== undefined && { unit }),
  };
}
