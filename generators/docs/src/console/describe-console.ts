import type { Method } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import { nameClient } from '../samples/client-names.ts';
import { makeSampleParams } from '../samples/sample-params.ts';
import type { ConsoleFacts, ConsoleList } from '@openrpc-kit/samples';
import { describeParam } from './describe-param.ts';

/** The facts that a method's console works with. */
export function describeConsole(method: Method, context: Context): ConsoleFacts {
  const { model } = context;
  return {
    name: method.name,
    paramStructure: method.paramStructure,
    replies: method.result !== undefined,
    access: method.access,
    weight: model.conventions && method.weight,
    servers: model.servers.map(({ name, url }) => ({ name, url })),
    client: nameClient(method, context),
    params: method.params.map((param) => describeParam(param, model)),
    example: makeSampleParams(method),
    list: describeList(method, context),
    errors: method.errors.map(({ key, mnemonic, code }) => ({
      name: mnemonic ?? String(code),
      path: context.site.errors.get(key) ?? '/',
    })),
  };
}

/** Aliases of operators are left out: nobody needs to learn them. */
function describeList({ list }: Method, { model }: Context): ConsoleList | undefined {
  const { conventions } = model;
  if (!list || !conventions) return undefined;
  const { filter, sort } = conventions;
  const operators = filter.operators.filter(({ alias }) => !alias);
  const known = new Set(operators.map(({ operator }) => operator));
  return {
    operators: operators.map(({ operator, title, operand }) => ({ operator, title, operand })),
    conditions: filter.conditions,
    maximumDepth: filter.maximumDepth,
    orders: sort.orders,
    fields: list.fields.map((field) => ({
      name: field.name,
      title: field.title,
      dataType: field.dataType,
      nullable: field.nullable,
      sortable: field.sortable,
      default: field.default,
      operators: field.operators.filter((operator) => known.has(operator)),
      values:
        field.enum?.map((value) => ({ value, title: String(value) })) ?? field.knownValues ?? [],
      open: field.enum === undefined,
    })),
  };
}
