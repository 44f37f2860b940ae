import type { ApiModel, Schema } from '@openrpc-kit/model';
import { comment } from './comment.ts';
import { compileDeclaration, type CompiledDeclaration } from './compile-declaration.ts';
import { describe, toPlainType } from './plain-type.ts';
import { printDeclaration, type TypeNode } from './print-type.ts';
import type { MethodTypes, TypeDeclaration, TypeTable } from './type-table.ts';
import { withoutItself } from './without-itself.ts';

/**
 * Turns every named schema, and the params and result of every method, into a TypeScript
 * declaration. References stay references: nothing is inlined, so recursion ends by itself.
 */
export async function renderTypes(model: ApiModel): Promise<TypeTable> {
  const schemas = new Map<string, TypeDeclaration>();
  for (const { name, schema, kind } of model.schemas) {
    schemas.set(name, await renderDeclaration(name, schema, kind === 'row'));
  }
  const methods = new Map<string, MethodTypes>();
  for (const { name, typeName, paramsSchema, result } of model.methods) {
    methods.set(name, {
      params: await renderDeclaration(`${typeName}Params`, paramsSchema),
      result: result && (await renderDeclaration(`${typeName}Result`, result.schema)),
    });
  }
  return { schemas, methods };
}

async function renderDeclaration(
  name: string,
  schema: Schema,
  isRow = false,
): Promise<TypeDeclaration> {
  const own = withoutItself(schema, name);
  const { code, references } =
    printPlain(name, own, isRow) ?? (await compileDeclaration(name, own, isRow));
  const others = [...references].filter((reference) => reference !== name);
  return { name, code, references: others.toSorted() };
}

function printPlain(name: string, schema: Schema, isRow: boolean): CompiledDeclaration | undefined {
  const references = new Set<string>();
  const type = toPlainType(schema, references);
  if (type === undefined) return undefined;
  const { text, isDeprecated } = describe(schema);
  const doc = comment(text, isDeprecated ? { deprecated: '' } : {});
  return { code: printDeclaration(name, isRow ? withAllMembers(type) : type, doc), references };
}

/** Every field of a row is there: the client picks by the fields asked for. */
function withAllMembers(type: TypeNode): TypeNode {
  if (typeof type === 'string' || type.kind !== 'object') return type;
  return { ...type, members: type.members.map((member) => ({ ...member, isOptional: false })) };
}
