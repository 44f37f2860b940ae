import type { NamedSchema, RowField, Schema } from './api-model.ts';
import type { Conventions, DataType, FilterOperator } from './conventions.ts';

/**
 * Writes the rules of a list out as standard JSON Schema: which fields may be asked for and sorted
 * by, and which operator takes which value on which field.
 *
 * @example listSchemas('CallLeg', …) // CallLegField, CallLegSort, CallLegFilter, CallLegFilterGroup, CallLegFilterCondition
 */
export function listSchemas(
  row: string,
  fields: readonly RowField[],
  conventions: Conventions,
): NamedSchema[] {
  const { filter, sort } = conventions;
  const filterSchema = ref(`${row}Filter`);
  return [
    {
      name: `${row}Field`,
      kind: 'fields',
      schema: toNameSchema(fields, { title: 'Field', description: 'Name of a field of the row.' }),
    },
    {
      name: `${row}Sort`,
      kind: 'sort',
      schema: {
        title: 'Sort',
        description: 'Fields to order the rows by, the most important first.',
        type: 'array',
        items: {
          type: 'object',
          required: ['field'],
          properties: {
            field: toNameSchema(fields.filter(({ sortable }) => sortable)),
            order: { type: 'string', enum: sort.orders, default: sort.defaultOrder },
          },
          additionalProperties: false,
        },
      },
    },
    {
      name: `${row}Filter`,
      kind: 'filter',
      schema: {
        title: 'Filter',
        description: 'One condition, a group of filters, or nothing.',
        anyOf: [
          ref(`${row}FilterCondition`),
          ref(`${row}FilterGroup`),
          { type: 'object', maxProperties: 0 },
        ],
      },
    },
    {
      name: `${row}FilterGroup`,
      kind: 'filter',
      schema: {
        title: 'Filter group',
        description: `Filters joined by and/or. Groups nest at most ${filter.maximumDepth} deep.`,
        type: 'object',
        required: ['filters'],
        properties: {
          filters: { type: 'array', items: filterSchema },
          condition: { type: 'string', enum: filter.conditions, default: filter.defaultCondition },
        },
        additionalProperties: false,
      },
    },
    {
      name: `${row}FilterCondition`,
      kind: 'filter',
      schema: {
        title: 'Filter condition',
        description: 'A field, an operator that its type allows, and a value.',
        anyOf: toConditions(fields, conventions),
      },
    },
  ];
}

/** One branch for all fields of a type (and value list) with the operators that take the same operand. */
function toConditions(fields: readonly RowField[], { filter, dates }: Conventions): Schema[] {
  const branches = new Map<
    string,
    { fields: string[]; operators: readonly FilterOperator[]; value: Schema }
  >();
  for (const field of fields) {
    for (const [operand, operators] of groupByOperand(field, filter.operators)) {
      const value = toValue(field, operand, dates);
      const key = JSON.stringify([value, operand, operators.map(({ operator }) => operator)]);
      const branch = branches.get(key) ?? { fields: [], operators, value };
      branch.fields.push(field.name);
      branches.set(key, branch);
    }
  }
  if (branches.size === 0) return [false];
  return [...branches.values()].map(({ fields: group, operators, value }) => ({
    type: 'object',
    required: takesNull(operators) ? ['field', 'operator'] : ['field', 'operator', 'value'],
    properties: {
      field: { type: 'string', enum: group },
      operator: { type: 'string', enum: operators.map(({ operator }) => operator) },
      value,
    },
    additionalProperties: false,
  }));
}

function groupByOperand(
  field: RowField,
  operators: readonly FilterOperator[],
): Map<FilterOperator['operand'], FilterOperator[]> {
  const allowed = operators.filter(({ operator }) => field.operators.includes(operator));
  return Map.groupBy(allowed, ({ operand }) => operand);
}

/** An absent value counts as null, which only tests of equality take. */
function takesNull(operators: readonly FilterOperator[]): boolean {
  return operators.every(({ operand }) => operand === 'value' || operand === 'none');
}

function toValue(
  field: RowField,
  operand: FilterOperator['operand'],
  dates: Conventions['dates'],
): Schema {
  const jsonType = jsonTypes[field.dataType];
  const scalar = {
    ...(field.dataType === 'iso8601' && { format: dates.format, pattern: dates.pattern }),
    ...(field.enum && { enum: field.enum }),
  };
  switch (operand) {
    case 'none':
      return { type: 'null' };
    case 'pattern':
      return { type: 'string' };
    case 'ordered':
      return { type: jsonType, ...scalar };
    case 'list':
      return { type: 'array', items: { type: jsonType, ...scalar } };
    case 'value':
      return {
        type: [jsonType, 'null'],
        ...scalar,
        ...(field.enum && { enum: [...field.enum, null] }),
      };
  }
}

const jsonTypes: Readonly<Record<DataType, string>> = {
  number: 'number',
  string: 'string',
  enum: 'string',
  boolean: 'boolean',
  iso8601: 'string',
  array: 'array',
  object: 'object',
};

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An `enum` has at least one value: where no field qualifies, nothing is valid. */
function toNameSchema(fields: readonly RowField[], annotations: object = {}): Schema {
  return (
    fields.length > 0 && { ...annotations, type: 'string', enum: fields.map(({ name }) => name) }
  );
}
