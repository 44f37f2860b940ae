import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateFrom } from './generate-from.ts';

/** A module from its text. */
export async function importText(text: string): Promise<unknown> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
}

/**
 * The client of a document, generated into a folder, bundled with the runtime of this workspace, and
 * imported.
 *
 * @param modules whose exports are wanted: `connect`, `methods`
 */
export async function importClient(
  spec: string,
  root: string,
  modules: readonly string[],
): Promise<unknown> {
  for (const { path, text } of await generateFrom(spec)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    alias: {
      '@openrpc-kit/client-runtime': fileURLToPath(
        import.meta.resolve('@openrpc-kit/client-runtime'),
      ),
    },
  });
  return importText(outputFiles[0]!.text);
}
