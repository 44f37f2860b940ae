import type { programs } from '../../../packages/client/test/bundle-programs.ts';
import { measureBundle } from '../../../packages/client/test/measure-bundle.ts';
import type { Row } from './row.ts';

/** Measured once on an equal program, on another day: not in this run. */
const peer = 'hey-api 3.96, openapi-fetch 2.6, openai 36 (recorded)';

const parts: readonly (Pick<Row, 'name' | 'limit' | 'peer'> & {
  readonly program: keyof typeof programs;
})[] = [
  { program: 'paging', name: 'one method: retry, deadline, typed errors, paging', limit: 4, peer },
  { program: 'long read', name: 'one method, a period of any length' },
  { program: 'one call', name: 'one method, one page' },
  { program: 'whole client', name: 'all methods (connect)' },
];

/** Size of the programs whose size the tests of the client hold, too. */
export async function rows(): Promise<readonly Row[]> {
  return Promise.all(
    parts.map(async ({ program, ...row }): Promise<Row> => {
      const { gzipped, minified } = await measureBundle(program);
      return {
        ...row,
        value: gzipped / 1000,
        unit: 'kB',
        note: `${(minified / 1000).toFixed(1)} kB before gzip`,
      };
    }),
  );
}
