import { identifier, type Import, type TypeDeclaration } from '@openrpc-kit/emit';
import type { Context } from './context.ts';
import { toFileStem } from './file-stem.ts';

/**
 * A type with the imports of what it refers to. Rows that stand in another type have the fields that
 * a call asked for: there, none of them is sure to be present.
 */
export function declareType(
  { schemas }: Context,
  { code, references }: TypeDeclaration,
): { imports: Import[]; statements: string[] } {
  const rows = references.filter((name) => schemas.get(name)?.kind === 'row');
  return {
    imports: references.map((name) => ({
      from: `../schemas/${toFileStem(name)}.js`,
      names: [rows.includes(name) ? `${identifier(name)} as ${whole(name)}` : identifier(name)],
      typeOnly: true,
    })),
    statements: [
      ...rows.map((name) => `type ${identifier(name)} = Partial<${whole(name)}>;`),
      code,
    ],
  };
}

/** No name of the model has a dollar sign in front. */
function whole(name: string): string {
  return identifier(`$${name}`);
}
