import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite';

const condition = '@openrpc-kit/source';

/** Takes the packages of a workspace from their sources, so that no build has to come first. */
export function makeSourcesPlugin(): Plugin {
  return {
    name: 'workspace-sources',
    enforce: 'pre',
    configEnvironment: (name) => {
      const usual = name === 'client' ? defaultClientConditions : defaultServerConditions;
      return {
        resolve: {
          conditions: [condition, ...usual],
          externalConditions: [condition, 'node', 'module-sync'],
        },
      };
    },
  };
}
