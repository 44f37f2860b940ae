import {
  renderTypes,
  type GeneratedFile,
  type TypeDeclaration,
  type TypeTable,
} from '@openrpc-kit/emit';
import { generateValidators } from '@openrpc-kit/generator-validators';
import type { ApiModel } from '@openrpc-kit/model';
import type { ReplyValidator, Validator } from '@openrpc-kit/validators-runtime';
import { build } from 'esbuild';
import { posix } from 'node:path';

/** What the generated modules of a model export, all together. */
export interface LoadedValidators {
  readonly paramsValidators: Readonly<Record<string, Validator<unknown>>>;
  readonly resultValidators: Readonly<Record<string, ReplyValidator<unknown>>>;
  readonly [name: string]: unknown;
}

const options = { importExtension: '.ts', packageScope: '@test' } as const;

export async function generateFiles(
  model: ApiModel,
  types?: TypeTable,
): Promise<readonly GeneratedFile[]> {
  return generateValidators({ model, types: types ?? (await renderTypes(model)), options });
}

/** Types that say nothing, for models whose types are not what the test is about. */
export function makeTypes(model: ApiModel): TypeTable {
  return {
    schemas: new Map(model.schemas.map(({ name }) => [name, declare(name)])),
    methods: new Map(
      model.methods.map(({ name, typeName }) => [
        name,
        { params: declare(`${typeName}Params`), result: declare(`${typeName}Result`) },
      ]),
    ),
  };
}

/** Generates the validators of a model, and runs the generated code. */
export async function loadValidators(
  model: ApiModel,
  types?: TypeTable,
): Promise<LoadedValidators> {
  const text = await bundle(
    await generateFiles(model, types),
    `export * from './index.js'; export * from './by-method.js';`,
  );
  const url = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as LoadedValidators;
}

/** Bundles generated files, the runtime included, without writing them anywhere. */
export async function bundle(
  files: readonly GeneratedFile[],
  entry: string,
  minify = false,
): Promise<string> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    minify,
    write: false,
    conditions: ['@openrpc-kit/source'],
    plugins: [
      {
        name: 'generated',
        setup(context) {
          context.onResolve({ filter: /^\.\.?\// }, ({ path, importer, namespace }) => {
            if (namespace === 'file' && importer !== '<stdin>') return undefined;
            const from = namespace === 'generated' ? posix.dirname(importer) : '.';
            return { namespace: 'generated', path: posix.join(from, path), sideEffects: false };
          });
          context.onLoad({ filter: /./, namespace: 'generated' }, ({ path }) => ({
            contents: texts.get(path) ?? '',
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

function declare(name: string): TypeDeclaration {
  return { name, code: `export type ${name} = unknown;`, references: [] };
}
