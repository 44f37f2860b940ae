import { defineConfig } from 'openrpc-kit';

/** What `openrpc-kit generate` makes from which document, and where it goes. */
export default defineConfig({
  specs: [
    {
      spec: 'specs/callgear-data-api/openrpc.json',
      scope: '@callgear-data-api',
      importExtension: '.ts',
      output: {
        client: 'packages/client/src/generated',
        validators: 'packages/validators/src/generated',
        'mock-server': 'packages/mock-server/src/generated',
        docs: 'packages/docs/src/generated',
        cli: 'packages/cli/src/generated',
      },
    },
  ],
});
