import { artifacts, isPackaged, type Artifact } from './artifact.ts';
import type { Config, SpecConfig } from './config.ts';

/** One artifact of one document, and the folder that it goes to. */
export interface Output {
  readonly artifact: Artifact;
  readonly spec: SpecConfig;
  /** As the config names it, relative to the root. */
  readonly folder: string;
  /** A complete package, in which files of the user may stand; else sources alone. */
  readonly isPackage: boolean;
  /** Absolute path of the folder that the config's paths are relative to. */
  readonly root: string;
}

/** Every output of a config whose artifact is wanted, document by document. */
export function listOutputs(config: Config, root: string, only: readonly Artifact[]): Output[] {
  return config.specs.flatMap((spec) =>
    artifacts.flatMap((artifact): Output[] => {
      const isPackage = spec.packages !== undefined;
      const folder = isPackage ? `${spec.packages}/${artifact}` : spec.output?.[artifact];
      if (folder === undefined || !only.includes(artifact)) return [];
      if (isPackage && !isPackaged(artifact)) return [];
      return [{ artifact, spec, folder, root, isPackage }];
    }),
  );
}
