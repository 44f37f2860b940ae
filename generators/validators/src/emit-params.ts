import { identifier, joinParts, literal, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import { declare } from './declare.ts';
import {
  listSecretParams,
  type ApiModel,
  type ListFacts,
  type Method,
  type Schema,
  type SchemaObject,
} from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { declareType } from './declare-type.ts';
import { importForCheck, runtimePackage } from './emit-check.ts';
import { importRules, rulesName } from './emit-list-rules.ts';

/** Name of the validator of a method's params. */
export function paramsValidatorName({ typeName }: Method): string {
  return identifier(`validate${typeName}Params`);
}

/** The module of a method's params. */
export function emitParams(context: Context, method: Method): GeneratedFile[] {
  const path = `params/${method.slug}`;
  return [printParamsCode(context, method, path), printParamsTypes(context, method, path)];
}

function printParamsCode(context: Context, method: Method, path: string): GeneratedFile {
  const { list } = method;
  // Params are small: asking each time whose member it is costs nothing that counts.
  const check = context.compile(`the params of ${method.name}`, toCheckedParams(method), 'own');
  const conventions = context.model.conventions ? ['faultErrors'] : [];
  return printFile(`${path}.js`, {
    isRaw: check.isRaw,
    imports: [
      ...importForCheck(check),
      { from: runtimePackage, names: ['createParamsValidator'] },
      { from: '../conventions.js', names: conventions },
      ...(list ? [importRules(list.row)] : []),
    ],
    statements: [
      check.code,
      `export const ${paramsValidatorName(method)} = /* @__PURE__ */ createParamsValidator(${check.name}, ${printRules(context, method)});`,
    ],
  });
}

function printParamsTypes(context: Context, method: Method, path: string): GeneratedFile {
  const declaration = context.types.methods.get(method.name)?.params;
  if (!declaration) throw new Error(`no type was made of the params of ${method.name}`);
  const { imports, statements } = declareType(context, declaration);
  return printFile(`${path}.d.ts`, {
    imports: [...imports, { from: runtimePackage, names: ['Validator'], typeOnly: true }],
    statements: [
      ...statements,
      declare(
        `Says what is wrong with the params of \`${method.name}\`, as the service would.`,
        `export declare const ${paramsValidatorName(method)}: Validator<${identifier(declaration.name)}>;`,
      ),
    ],
  });
}

/** Filter, sort and the names of fields are left to the rules of the list, which tell faults apart. */
function toCheckedParams({ paramsSchema, params, list }: Method): SchemaObject {
  if (!list) return paramsSchema;
  const roles = new Map(params.map(({ name, role }) => [name, role]));
  const properties = Object.entries(paramsSchema.properties ?? {}).map(
    ([name, schema]): [string, Schema] => {
      switch (roles.get(name)) {
        case 'filter':
          return [name, true];
        case 'sort':
          return [name, { type: 'array' }];
        case 'fields':
          return [name, { ...(schema as SchemaObject), items: true }];
        case 'period-till':
          return [name, { ...(schema as SchemaObject), endOfPeriod: true }];
        default:
          return [name, schema];
      }
    },
  );
  return { ...paramsSchema, properties: Object.fromEntries(properties) };
}

function printRules({ model }: Context, method: Method): string {
  const gaps = findGaps(method);
  const facts = [
    `method: ${literal(method.name)}`,
    `names: ${literal(method.params.map(({ name }) => name))}`,
    ...(gaps.length > 0 ? [`optional: ${literal(gaps)}`] : []),
    `structure: ${literal(method.paramStructure)}`,
    `errors: ${model.conventions ? 'faultErrors' : '{}'}`,
    `secrets: ${literal(findSecrets(method, model))}`,
    ...(method.list ? [`list: { ${printListParams(method.list)} }`] : []),
  ];
  return joinParts(facts, 90, '');
}

/** Params that can be left out by a null in their position: others may follow them. */
function findGaps({ params, paramStructure }: Method): string[] {
  if (paramStructure === 'by-name') return [];
  return params
    .slice(0, -1)
    .filter(({ required }) => !required)
    .map(({ name }) => name);
}

function printListParams({ row, params, period }: ListFacts): string {
  const facts = {
    ...(params.filter !== undefined && { filter: params.filter }),
    ...(params.sort !== undefined && { sort: params.sort }),
    ...(params.fields !== undefined && { fields: params.fields }),
    ...(period && {
      period: { from: period.from, till: period.till, maximumMonths: period.maximumMonths },
    }),
  };
  const members = Object.entries(facts).map(([key, value]) => `${key}: ${literal(value)}`);
  return [`rules: ${rulesName(row)}`, ...members].join(', ');
}

/** Tokens, passwords, and all that one logs in with: neither messages nor issues may hold them. */
function findSecrets(method: Method, model: ApiModel): readonly string[] {
  const { schemas, conventions, secretParams } = model;
  // Most documents have none anywhere: their methods need no search.
  if (secretParams.length === 0) return [];
  return listSecretParams([{ ...method, result: undefined }], schemas, conventions);
}
