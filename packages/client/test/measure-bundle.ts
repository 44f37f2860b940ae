import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as generated from '../src/generated/methods.ts';

/** Programs whose bundles are measured. Each could stand in a browser as it is. */
export const programs = {
  /** One method: retry, deadline, token, typed errors. */
  'one call': `
    import { accessToken, api, createClient, getCallLegsReport, isRpcError, retry } from './methods.ts';
    const client = createClient(api, { hooks: [retry(), accessToken('key')] });
    try {
      console.log(await getCallLegsReport(client, { date_from: 'a', date_till: 'b' }));
    } catch (error) {
      if (isRpcError(error, 'limit_exceeded')) console.log(error.field);
    }`,
  /** The same, and all pages of a period that one call may span. */
  paging: `
    import { accessToken, api, createClient, getCallLegsReport, isRpcError, retry, walkPages } from './methods.ts';
    const client = createClient(api, { hooks: [retry(), accessToken('key')] });
    try {
      for await (const page of walkPages(client, getCallLegsReport, { date_from: 'a', date_till: 'b' })) console.log(page.data);
    } catch (error) {
      if (isRpcError(error, 'limit_exceeded')) console.log(error.field);
    }`,
  /** The same, and a read of any period: windows, drift detection, look-ahead, checkpoints. */
  'long read': `
    import { accessToken, api, createClient, getCallLegsReport, isRpcError, pages, retry } from './methods.ts';
    const client = createClient(api, { hooks: [retry(), accessToken('key')] });
    try {
      for await (const page of pages(client, getCallLegsReport, { date_from: 'a', date_till: 'b' })) console.log(page);
    } catch (error) {
      if (isRpcError(error, 'limit_exceeded')) console.log(error.field);
    }`,
  /** Everything: all methods, sessions, points. */
  'whole client': `
    import { connect } from './index.ts';
    console.log(await connect({ accessToken: 'key' }).get.account());`,
} as const;

export interface BundleSize {
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and compressed with gzip. */
  readonly gzipped: number;
  /** Paths of the modules that the bundle has something of. */
  readonly modules: readonly string[];
  /** Wire names of the methods that it can call. */
  readonly methods: readonly string[];
}

/** Bundles a program for browsers, from the sources of this workspace. */
export async function measureBundle(program: keyof typeof programs): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: programs[program],
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
      loader: 'ts',
    },
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
