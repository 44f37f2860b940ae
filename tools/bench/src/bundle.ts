import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Row } from './row.ts';
import { workspaceRoot } from './workspace.ts';

const setup = `
const client = createClient(api, { hooks: [retry(), accessToken(globalThis.token)] });
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };`;

/** Programs as a user writes them, by what they use of the client. */
const programs = [
  {
    name: 'one method: retry, deadline, typed errors, paging',
    limit: 4,
    code: `
import { accessToken, api, createClient, getCallLegsReport, isRpcError, retry, walkPages } from '@callgear-data-api/client/methods';
${setup}
try {
  for await (const page of walkPages(client, getCallLegsReport, period)) console.log(page.data);
} catch (error) {
  if (isRpcError(error, 'limit_exceeded')) console.log('later');
}`,
  },
  {
    name: 'one method, a period of any length',
    code: `
import { accessToken, api, createClient, getCallLegsReport, retry, rows } from '@callgear-data-api/client/methods';
${setup}
for await (const leg of rows(client, getCallLegsReport, period)) console.log(leg);`,
  },
  {
    name: 'one method, one page',
    code: `
import { accessToken, api, createClient, getCallLegsReport, retry } from '@callgear-data-api/client/methods';
${setup}
console.log(await getCallLegsReport(client, period));`,
  },
  {
    name: 'all methods (connect)',
    code: `
import { connect } from '@callgear-data-api/client';
console.log(await connect({ accessToken: globalThis.token }).get.account());`,
  },
];

/** Size of programs as they go to a browser: bundled, minified, compressed. */
export async function rows(): Promise<readonly Row[]> {
  return Promise.all(
    programs.map(async ({ name, limit, code }): Promise<Row> => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'neutral',
        target: 'es2022',
        conditions: ['@openrpc-kit/source'],
        absWorkingDir: workspaceRoot,
      });
      const { contents } = outputFiles[0]!;
      return {
        name,
        value: gzipSync(contents, { level: 9 }).length / 1000,
        unit: 'kB',
        ...(limit !== undefined && { limit, peer: peers }),
        note: `${(contents.length / 1000).toFixed(1)} kB before gzip`,
      };
    }),
  );
}

/** Measured once on an equal program, on another day: not in this run. */
const peers = 'hey-api 3.96, openapi-fetch 2.6, openai 36 (recorded)';
