import { loadModel } from '@openrpc-kit/model';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildPackage } from './testing/build-package.ts';

const document = new URL('../../../generators/docs/src/cases/small/openrpc.json', import.meta.url);

test('a link to a page or an anchor that is not there fails the build, and the build says which', async () => {
  const { model } = loadModel(fileURLToPath(document));
  if (!model) throw new Error('the document of the case is wrong');
  const text =
    '---\ntitle: Wrong\n---\n\n[a](/nothing/) [b](/reference/#nowhere) [c](/reference/#methods)\n';
  const added = [{ path: 'src/generated/docs/wrong.md', text }];
  const built = buildPackage(model, { DOCS_BASE: '/api/' }, { hasMock: false, added });
  const problem = await built.then(
    (output) => {
      rmSync(output, { recursive: true });
      return 'it was built';
    },
    (error: unknown) => String(error),
  );
  expect(problem).toContain('2 broken links');
  expect(problem).toContain('/wrong/ -> /api/nothing/');
  expect(problem).toContain('/wrong/ -> /api/reference/#nowhere');
}, 120_000);
