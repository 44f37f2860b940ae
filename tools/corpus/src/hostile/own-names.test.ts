import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel, type ApiModel } from '@openrpc-kit/model';
import type { GeneratedFile } from '@openrpc-kit/emit';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { findTypeErrors } from '../find-type-errors.ts';
import { generateAll, load, writePackages } from './generate-all.fixture.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'own-names-')));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = join(import.meta.dirname, '../../../../specs/callgear-data-api/openrpc.json');

/** The richest document there is: conventions, lists, sessions, and servers with variables. */
const rich: Record<string, unknown> = {
  ...loadModel(spec).model!.document,
  info: { title: 'Own names', version: '1' },
  servers: [{ name: 'main', url: 'https://{a}.example', variables: { a: { default: 'b' } } }],
};

/** What the client's modules declare and import at their top. */
function collectNames(files: readonly GeneratedFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const named = node as ts.Node & { readonly name?: ts.Node };
    if (named.name && ts.isIdentifier(named.name)) names.add(named.name.text);
    if (ts.isImportSpecifier(node)) names.add((node.propertyName ?? node.name).text);
    const isInside = ts.isSourceFile(node) || ts.isVariableStatement(node);
    const isList = ts.isVariableDeclarationList(node) || ts.isNamedImports(node);
    if (isInside || isList || ts.isImportDeclaration(node) || ts.isImportClause(node)) {
      ts.forEachChild(node, visit);
    }
  };
  for (const { path, text } of files) {
    if (/^client\/src\/.*\.ts$/.test(path)) {
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
    }
  }
  return names;
}

function loadOrThrow(document: object): ApiModel {
  const { model, diagnostics } = load(document);
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return model;
}

/** Names that the document brings itself: those cannot clash, or are refused if they do. */
function namesOf({ methods, schemas }: ApiModel): ReadonlySet<string> {
  return new Set([
    ...schemas.map(({ name }) => name),
    ...methods.flatMap(({ identifier, typeName, list }) => [
      identifier,
      ...(list ? ['Condition', 'SortField'].map((suffix) => list.row + suffix) : []),
      ...['', 'Params', 'Result', 'Error'].map((suffix) => typeName + suffix),
    ]),
  ]);
}

test('methods and schemas may be called what generated clients call their own things', async () => {
  const model = loadOrThrow(rich);
  const brought = namesOf(model);
  const own = [...collectNames(await generateAll(model))].filter((name) => !brought.has(name));
  // The runtime's functions, the types of its options, and what index.ts exports are among them.
  expect(own).toEqual(
    expect.arrayContaining(['rpcMethod', 'ConnectionOptions', 'serverUrl', 'ErrorCodes', 'api']),
  );
  const types = own.filter((name) => /^[A-Z]/.test(name));
  // Helpers of lists are refused by name: they are called after rows of the document.
  const helper = /^where[A-Z]|^call.*(Values|Urls)$/;
  const values = own.filter((name) => /^[a-z]/.test(name) && !helper.test(name));
  const rows = { type: 'object', properties: { a: { type: 'string' } } };
  const schemas = Object.fromEntries(types.map((name) => [name, rows]));
  const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const components = rich['components'] as { readonly schemas: object };
  const clashing = {
    ...rich,
    methods: [
      ...(rich['methods'] as readonly object[]),
      ...values.map((name) => ({ name, params: [], result: { name: 'r', schema: true } })),
      {
        name: 'uses.all',
        params: types.map((type) => ({ name: type, schema: reference(type) })),
        result: { name: 'r', schema: { anyOf: types.map(reference) } },
        errors: [{ code: 7, message: 'no' }],
      },
    ],
    components: { ...components, schemas: { ...components.schemas, ...schemas } },
  };
  const place = { folder: join(folder, 'clashing'), scope: '@own-names' };
  writePackages(await generateAll(loadOrThrow(clashing)), place.folder);
  expect(findTypeErrors([place]).get(place.folder)).toEqual([]);
}, 120_000);
