import type { ListFacts, Param, ParamRole, Period, RowField, Schema } from './api-model.ts';
import { checkExtension, checkSpelling } from './check-extensions.ts';
import type { Conventions } from './conventions.ts';
import type { MethodContext } from './read-method.ts';
import { readRowField } from './row-field.ts';
import type { SpecNode } from './spec-node.ts';
import { isObject } from './spec-node.ts';
import { suggest } from './suggest.ts';

type ListContext = MethodContext & { readonly conventions: Conventions };

/** Reads what a method with `x-list` answers with: rows, which stand in `result.data`. */
export function readList(
  context: ListContext,
  method: SpecNode,
  params: readonly Param[],
): ListFacts | undefined {
  const { reader, registry, conventions } = context;
  const extension = method.child('x-list');
  if (!extension.exists) return undefined;
  const before = reader.reports;
  const reference = findRowReference(context, method);
  const properties = reference && (reader.resolve(reference) ?? reference).child('properties');
  if (!reference || !properties || !isObject(properties.value)) {
    // A reference that leads nowhere has been reported as such.
    if (reader.reports === before) {
      reader.report(
        extension,
        'SPEC013',
        `${method.child('name').text()} has no rows in result.data`,
      );
    }
    return undefined;
  }
  for (const [, node] of properties.members()) {
    checkExtension(reader, node, 'row-property');
    checkSpelling(reader, node, 'row-property');
  }
  const fields = properties.members().map(([name, node]) =>
    readRowField(reader, name, node, registry.convert(node), {
      filter: conventions.filter,
      dateFormat: conventions.dates.format,
    }),
  );
  const checkField = (node: SpecNode): void => checkFieldName(context, node, fields);
  checkField(extension.child('key'));
  for (const item of extension.child('order').items()) checkField(item.child('field'));
  const names = Object.fromEntries(
    params.flatMap(({ name, role }) => (role ? [[role, name]] : [])),
  );
  return {
    row: registry.register(reference),
    fields,
    key: extension.child('key').text(),
    order: extension
      .child('order')
      .items()
      .map((item) => ({
        field: item.child('field').text(),
        order: item.child('order').text(conventions.sort.defaultOrder) === 'desc' ? 'desc' : 'asc',
      })),
    params: names,
    limit: readRange(registry, params, 'limit'),
    offset: readRange(registry, params, 'offset'),
    period: readPeriod(extension.child('period'), names, checkField),
  };
}

/** The shared param's schema says the form; the row says which names and values are allowed. */
export function listParamSchema(param: Param, row: string): Param {
  const base = isObject(param.schema) ? param.schema : {};
  const schemas: Partial<Record<ParamRole, Schema>> = {
    filter: { $ref: `#/components/schemas/${row}Filter` },
    sort: { $ref: `#/components/schemas/${row}Sort` },
    fields: { ...base, type: 'array', items: { $ref: `#/components/schemas/${row}Field` } },
  };
  const schema = param.role && schemas[param.role];
  return schema === undefined ? param : { ...param, schema };
}

function findRowReference({ reader }: ListContext, method: SpecNode): SpecNode | undefined {
  const result = reader.resolve(method.child('result'));
  const schema = result && reader.resolve(result.child('schema'));
  const data = schema && reader.resolve(schema.child('properties').child('data'));
  const items = data?.child('items');
  return items && isObject(items.value) && '$ref' in items.value ? reader.target(items) : undefined;
}

function checkFieldName(
  { reader }: ListContext,
  node: SpecNode,
  fields: readonly RowField[],
): void {
  const name = node.text();
  const known = fields.map((field) => field.name);
  if (known.includes(name)) return;
  reader.report(
    node,
    'SPEC012',
    `${JSON.stringify(name)} is not a field of the row`,
    suggest(name, known),
  );
}

function readRange(
  registry: ListContext['registry'],
  params: readonly Param[],
  role: ParamRole,
): { default: number; maximum: number } | undefined {
  const param = params.find((each) => each.role === role);
  const schema = param && registry.dereference(param.schema);
  if (!isObject(schema)) return undefined;
  return {
    default: Number(schema['default'] ?? 0),
    maximum: Number(schema['maximum'] ?? Infinity),
  };
}

function readPeriod(
  node: SpecNode,
  params: Readonly<Partial<Record<ParamRole, string>>>,
  checkField: (node: SpecNode) => void,
): Period | undefined {
  const from = params['period-from'];
  const till = params['period-till'];
  if (!node.exists || from === undefined || till === undefined) return undefined;
  checkField(node.child('field'));
  const maximum = node.child('maximumMonths');
  return {
    from,
    till,
    field: node.child('field').text(),
    maximumMonths: maximum.exists ? maximum.number(0) : undefined,
  };
}
