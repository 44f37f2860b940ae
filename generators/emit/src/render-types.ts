import type { ApiModel, Schema } from '@openrpc-kit/model';
import { compile } from 'json-schema-to-typescript';
import { showNames, toCompilerSchema } from './compiler-schema.ts';
import type { MethodTypes, TypeDeclaration, TypeTable } from './type-table.ts';

/**
 * Turns every named schema, and the params and result of every method, into a TypeScript
 * declaration. References stay references: nothing is inlined, so recursion ends by itself.
 */
export async function renderTypes(model: ApiModel): Promise<TypeTable> {
  const schemas = await Promise.all(
    model.schemas.map(({ name, schema, kind }) => renderDeclaration(name, schema, kind === 'row')),
  );
  const methods = await Promise.all(
    model.methods.map(async (method): Promise<[string, MethodTypes]> => {
      const params = await renderDeclaration(`${method.typeName}Params`, method.paramsSchema);
      const result =
        method.result &&
        (await renderDeclaration(`${method.typeName}Result`, method.result.schema));
      return [method.name, { params, result }];
    }),
  );
  return {
    schemas: new Map(schemas.map((declaration) => [declaration.name, declaration])),
    methods: new Map(methods),
  };
}

async function renderDeclaration(
  name: string,
  schema: Schema,
  isRow = false,
): Promise<TypeDeclaration> {
  const { compilerSchema, references } = toCompilerSchema(name, schema, isRow);
  const code = await compile(compilerSchema, placeholder, {
    bannerComment: '',
    format: false,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    strictIndexSignatures: true,
    declareExternallyReferenced: false,
  });
  references.delete(name);
  return {
    name,
    code: rename(showNames(code), name).trim(),
    references: [...references].toSorted(),
  };
}

/** The compiler changes the names it is given; a plain one survives, and is replaced by the model's. */
const placeholder = 'Declaration';

function rename(code: string, name: string): string {
  const renamed = code.replace(
    /^export (interface|type) Declaration\b/m,
    (_, keyword: string) => `export ${keyword} ${name}`,
  );
  if (renamed === code) throw new Error(`no declaration came out of the schema ${name}`);
  return renamed;
}
