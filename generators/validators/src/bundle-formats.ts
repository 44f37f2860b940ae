import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The standard formats that need more than a pattern, bundled so that nothing of ajv is imported. */
export function bundleFormats(): string {
  const library = dirname(fileURLToPath(import.meta.resolve('ajv-formats')));
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { fullFormats } from './formats.js';\nexport const formats = fullFormats;`,
      resolveDir: library,
    },
    // Paths in the output are relative to it, so that they are the same everywhere.
    absWorkingDir: library,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text;
}
