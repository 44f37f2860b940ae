import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder that `openrpc-kit generate` fills: from `openrpc-kit.config.ts`. */
export interface GeneratedOutput {
  /** `client`, `docs`, …: what `--only` takes. */
  readonly artifact: string;
  /** Relative to the workspace. */
  readonly folder: string;
  /** Folder of the document, relative to the workspace. */
  readonly specFolder: string;
}

interface Config {
  readonly specs: readonly {
    readonly spec: string;
    /** Left out by specs that become packages of their own, which are no part of a project. */
    readonly output?: Readonly<Record<string, string>>;
  }[];
}

export const configFile = 'openrpc-kit.config.ts';

// Nx starts its plugins without the condition that leads workspace imports to their sources, and
// the config imports `openrpc-kit`, which has no build yet in a fresh clone.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(specifier, {
      ...context,
      conditions: [...context.conditions, '@openrpc-kit/source'],
    }),
});

export async function readGeneratedOutputs(
  workspaceRoot: string,
): Promise<readonly GeneratedOutput[]> {
  const file = join(workspaceRoot, configFile);
  if (!existsSync(file)) return [];
  const { default: config } = (await import(pathToFileURL(file).href)) as { default: Config };
  return config.specs.flatMap(({ spec, output = {} }) =>
    Object.entries(output).map(([artifact, folder]) => {
      return { artifact, folder, specFolder: dirname(spec) };
    }),
  );
}
