import type { Schema } from '@openrpc-kit/model';
import { showNames, toCompilerSchema } from './compiler-schema.ts';

/** Code of a declaration, formatted, and the names of the schemas that stand in it. */
export interface CompiledDeclaration {
  readonly code: string;
  readonly references: ReadonlySet<string>;
}

/**
 * Compiles a schema that is not plain with json-schema-to-typescript. It and the formatter are heavy,
 * and most documents have no such schema: they are loaded for the first one.
 */
export async function compileDeclaration(
  name: string,
  schema: Schema,
  isRow: boolean,
): Promise<CompiledDeclaration> {
  const [{ compile }, { formatFile }] = await Promise.all([
    import('json-schema-to-typescript'),
    import('./format-file.ts'),
  ]);
  const { compilerSchema, references } = toCompilerSchema(schema, isRow);
  const compiled = await compile(compilerSchema, placeholder, {
    bannerComment: '',
    format: false,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    strictIndexSignatures: true,
    declareExternallyReferenced: false,
  });
  const code = await formatFile(`${name}.ts`, rename(showNames(compiled), name));
  return { code: shortenComments(code).trim(), references };
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

/** A comment of one line stands on one line, as everywhere else. */
function shortenComments(code: string): string {
  return code.replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */');
}
