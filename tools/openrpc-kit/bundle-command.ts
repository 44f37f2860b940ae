import { printReadyChecks } from '@openrpc-kit/model/ready-checks';
import { build, type Plugin } from 'esbuild';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { printNotices } from './notices.ts';
import { unbundledPackages } from './src/unbundled-packages.ts';

/**
 * Puts the command into a few files, libraries included: to find and read five hundred modules took
 * as long as half a small client. What a command does not need it does not load: parts that are
 * imported when they are needed stay files of their own.
 *
 * @param target folder for the files, beside a `package.json` as this package has it
 */
export async function bundleCommand(target: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: ['src/main.ts', 'src/index.ts'],
    outdir: target,
    absWorkingDir: import.meta.dirname,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    // Some libraries have a form for bundlers, and one that finds its files by itself.
    mainFields: ['module', 'main'],
    conditions: ['@openrpc-kit/source'],
    external: [...unbundledPackages],
    plugins: [compileChecks],
    // Libraries in the older form ask for Node's own modules in this way.
    banner: {
      js: `import { createRequire as openRequire } from 'node:module';\nconst require = openRequire(import.meta.url);`,
    },
    legalComments: 'none',
    metafile: true,
  });
  // The name of a part follows from what is in it: those of an earlier build would stay.
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const part of globSync('part-*.js', { cwd: target })) {
    if (!made.has(part)) rmSync(join(target, part));
  }
  const notices = printNotices(Object.keys(metafile.inputs), import.meta.dirname);
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), notices);
}

/** Compiles the checks of the official schema here, and not at each start of the command. */
const compileChecks: Plugin = {
  name: 'compile-checks',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]model[\\/]src[\\/]ready-checks\.ts$/ }, ({ path }) => {
      return { contents: printReadyChecks(), loader: 'js', resolveDir: dirname(path) };
    });
  },
};
