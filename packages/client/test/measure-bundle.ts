import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as generated from '../src/generated/methods.ts';
import { programs } from './bundle-programs.ts';

export interface BundleSize {
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and compressed with gzip, as they go to a browser. */
  readonly gzipped: number;
  /** Paths of the modules that the bundle has something of. */
  readonly modules: readonly string[];
  /** Wire names of the methods that it can call. */
  readonly methods: readonly string[];
}

/** Bundles a program for browsers, from the sources of this workspace. */
export async function measureBundle(program: keyof typeof programs): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: programs[program], resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@openrpc-kit/source'],
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  if (!output || !file) throw new Error('nothing was bundled');
  const wireNames = Object.values(generated).map(({ descriptor }) => descriptor.name);
  return {
    minified: file.contents.length,
    gzipped: gzipSync(file.contents, { level: 9 }).length,
    modules: Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
    methods: wireNames.filter((name) => new RegExp(`name:["']${name}["']`).test(file.text)),
  };
}
