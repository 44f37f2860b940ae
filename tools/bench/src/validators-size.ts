import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';
import { workspaceRoot } from './workspace.ts';

/** What each library costs a page in a browser: a guard of call legs, or the least that others can do. */
const programs = {
  own: `export { isCallLeg } from '@callgear-data-api/validators';`,
  'zod alone': `import { z } from 'zod'; export const guard = z.looseObject({ id: z.number() });`,
  'valibot alone': `import * as v from 'valibot'; export const isLeg = (value) => v.is(v.looseObject({ id: v.number() }), value);`,
  'TypeBox alone': `import { Type } from '@sinclair/typebox'; import { TypeCompiler } from '@sinclair/typebox/compiler';
export const guard = TypeCompiler.Compile(Type.Object({ id: Type.Number() }));`,
  'ajv alone': `import { Ajv } from 'ajv'; export const guard = new Ajv().compile({ type: 'object' });`,
};

export async function measureSize(): Promise<Row> {
  const sizes = await Promise.all(
    Object.entries(programs).map(
      async ([name, code]) => [name, await measureBundle(code)] as const,
    ),
  );
  const [[, value], ...peers] = sizes as [
    readonly [string, number],
    ...(readonly [string, number])[],
  ];
  return {
    name: 'size of the guard of call legs',
    value,
    unit: 'kB',
    limit: 3,
    peer: peers.map(([name, size]) => `${name} ${size.toFixed(1)}`).join(', '),
    note: 'bundled, minified, gzip',
  };
}

/** Kilobytes (1000 bytes) of the program and all that it imports. */
async function measureBundle(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['@openrpc-kit/source'],
    absWorkingDir: workspaceRoot,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000;
}
