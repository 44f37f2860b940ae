import { defineConfig } from 'vitest/config';

const conditions = ['@openrpc-kit/source', 'module', 'node', 'import', 'default'];

/** Tests run on the sources of every workspace package, so that no build has to come first. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{specs,generators,packages,tools}/*/{src,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/cases/**'],
    testTimeout: 30_000,
    setupFiles: ['./vitest.setup.ts'],
    // CommonJS packages are imported as Node imports them, so that tests see what users get.
    deps: { interopDefault: false },
    typecheck: {
      enabled: true,
      include: ['{generators,packages,tools}/*/src/**/*.test-d.ts'],
      tsconfig: 'tsconfig.types.json',
    },
  },
});
