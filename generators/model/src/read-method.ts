import type { Method, Param, ParamRole, Result, SchemaObject } from './api-model.ts';
import type { Conventions } from './conventions.ts';
import { toIdentifier, toKebabCase, toMember, toPascalCase } from './names.ts';
import { resolveParams, resolveResult } from './params-of.ts';
import type { ErrorCatalog } from './read-errors.ts';
import { readExamples } from './read-examples.ts';
import { listParamSchema, readList } from './read-list.ts';
import type { SchemaRegistry } from './schema-registry.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

export interface MethodContext {
  readonly reader: SpecReader;
  readonly registry: SchemaRegistry;
  readonly errors: ErrorCatalog;
  readonly conventions: Conventions | undefined;
  /** Of methods that do not say how they take params. */
  readonly defaultStructure: Method['paramStructure'];
}

export function readMethod(context: MethodContext, node: SpecNode): Method {
  const { reader, conventions } = context;
  const name = node.child('name').text();
  if (name === '') {
    reader.report(node.child('name'), 'SPEC016', 'a method without a name cannot be called');
  }
  const result = readResult(context, node.child('result'));
  const params = readParams(context, node.child('params'));
  const list = conventions && readList({ ...context, conventions }, node, params);
  const shown = params.map((param) => (list ? listParamSchema(param, list.row) : param));
  return {
    name,
    identifier: toIdentifier(name),
    typeName: toPascalCase(name),
    path: toPath(name),
    slug: toKebabCase(name),
    summary: node.child('summary').text(),
    description: node.child('description').text(),
    tags: readTags(reader, node.child('tags')),
    deprecated: node.child('deprecated').value === true,
    safe: isSafe(node, name, conventions),
    paramStructure: reader.chooseStructure(
      node.child('paramStructure').text(context.defaultStructure) as Method['paramStructure'],
    ),
    params: shown,
    paramsSchema: toParamsSchema(shown, conventions !== undefined),
    result,
    errors: context.errors.forMethod(name, node.child('errors').items()),
    examples: readExamples(reader, node.child('examples'), params),
    list,
    // Other methods say whether it is one: see read-subscriptions.ts.
    subscription: undefined,
    access: node.child('x-access').texts(),
    weight: node.child('x-weight').number(conventions?.limits.defaultWeight ?? 1),
    related: node.child('x-related').texts(),
  };
}

function isSafe(node: SpecNode, name: string, conventions: Conventions | undefined): boolean {
  const verb = name.split('.', 1)[0] ?? '';
  return (node.child('x-safe').value ?? conventions?.transport.safeVerbs.includes(verb)) === true;
}

/** `get.call_legs_report` -> `['get', 'callLegsReport']`. */
function toPath(name: string): string[] {
  const parts = name
    .split('.')
    .map(toMember)
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : [toMember(name)];
}

function readParams({ reader, registry }: MethodContext, node: SpecNode): Param[] {
  const seen = new Set<string>();
  return resolveParams(reader, node).map((param, index) => {
    const name = param.child('name').text();
    if (seen.has(name)) {
      reader.report(
        node.child(index),
        'SPEC010',
        `the param ${JSON.stringify(name)} stands here twice`,
      );
    }
    seen.add(name);
    const schema = param.child('schema');
    return {
      name,
      required: param.child('required').value === true,
      summary: param.child('summary').text(),
      description: param.child('description').text(),
      deprecated: param.child('deprecated').value === true,
      schema: schema.exists ? registry.convert(schema) : true,
      role: param.child('x-role').exists ? (param.child('x-role').text() as ParamRole) : undefined,
    };
  });
}

/** One object schema of all params by name. APIs with conventions refuse names they do not know. */
function toParamsSchema(params: readonly Param[], closed: boolean): SchemaObject {
  const required = params.filter((param) => param.required).map(({ name }) => name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(params.map((param) => [param.name, describe(param)])),
    ...(closed && { additionalProperties: false }),
  };
}

function describe({ schema, summary, description, deprecated }: Param): Param['schema'] {
  const text = description || summary;
  if (typeof schema === 'boolean') return schema;
  return {
    ...schema,
    ...(text !== '' && { description: text }),
    ...(deprecated && { deprecated: true }),
  };
}

function readResult({ reader, registry }: MethodContext, node: SpecNode): Result | undefined {
  const result = resolveResult(reader, node);
  if (!result) return undefined;
  const schema = result.child('schema');
  return {
    name: result.child('name').text(),
    description: result.child('description').text() || result.child('summary').text(),
    schema: schema.exists ? registry.convert(schema) : true,
  };
}

function readTags(reader: SpecReader, node: SpecNode): string[] {
  return node.items().flatMap((tag) => reader.resolve(tag)?.child('name').text() || []);
}
