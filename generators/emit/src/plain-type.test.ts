import type { Schema } from '@openrpc-kit/model';
import * as fc from 'fast-check';
import { Node, Project, type SourceFile } from 'ts-morph';
import { expect, test } from 'vitest';
import { compileDeclaration } from './compile-declaration.ts';
import { toPlainType } from './plain-type.ts';
import { printDeclaration } from './print-type.ts';

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/** The type that a declaration gives, without comments, layout and brackets that change nothing. */
function readType(code: string): string {
  const source: SourceFile = project.createSourceFile('type.ts', code, { overwrite: true });
  const [declaration] = source.getStatements();
  const text = Node.isInterfaceDeclaration(declaration)
    ? `{${declaration
        .getMembers()
        .map((member) => member.getText())
        .join('')}}`
    : Node.isTypeAliasDeclaration(declaration)
      ? declaration.getTypeNodeOrThrow().getText()
      : undefined;
  if (text === undefined) throw new Error(`not one declaration: ${code}`);
  return text
    .replace(/\s/g, '')
    .replace(/(^|[{;:<[(|])\|/g, '$1')
    .replace(/[()]/g, '');
}

const names = fc.constantFrom('id', 'a-b', '1', 'class', 'toString', '__proto__');
const scalars = fc.constantFrom('string', 'integer', 'number', 'boolean', 'null');
const text = fc.record({ title: fc.string(), description: fc.string() }, { requiredKeys: [] });

/** Schemas that are plain. */
const schemas = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    scalars.map((type): Schema => ({ type })),
    fc.uniqueArray(scalars, { minLength: 1 }).map((type): Schema => ({ type })),
    fc.constant<Schema>({ $ref: '#/components/schemas/Other' }),
    fc
      .uniqueArray(fc.string({ unit: 'grapheme-ascii' }), { minLength: 1, maxLength: 9 })
      .map((values): Schema => ({ enum: values })),
    fc
      .tuple(tie('schema'), text)
      .map(([items, texts]): Schema => ({ ...texts, type: 'array', items })),
    tie('schema').map((schema): Schema => {
      return { anyOf: [{ type: 'array', items: schema }, { enum: [null] }] };
    }),
    fc
      .tuple(
        fc.dictionary(names, tie('schema'), { maxKeys: 4 }),
        fc.subarray(['id', 'a-b']),
        fc.boolean(),
      )
      .map(([properties, required, isNullable]): Schema => {
        return { type: isNullable ? ['object', 'boolean'] : 'object', properties, required };
      }),
  ),
})).schema;

test('a plain type is what json-schema-to-typescript makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(schemas, async (schema) => {
      const type = toPlainType(schema, new Set());
      if (type === undefined) throw new Error(`not plain: ${JSON.stringify(schema)}`);
      const { code } = await compileDeclaration('Thing', schema, false);
      expect(readType(printDeclaration('Thing', type, ''))).toBe(readType(code));
    }),
    { numRuns: 150 },
  );
});
