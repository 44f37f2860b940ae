import type { Diagnostic } from '@openrpc-kit/model';
import { artifacts, type Artifact } from './artifact.ts';
import type { Config } from './config.ts';
import { listOutputs } from './output.ts';
import { countUnchanged, writeRecord } from './run-record.ts';
import { digestToolchain } from './toolchain-digest.ts';

export interface GenerateOptions {
  /** Absolute path of the folder that the config's paths are relative to: the config file's own. */
  readonly root: string;
  /** Artifacts to generate; every artifact of the config when left out. */
  readonly only?: readonly Artifact[];
}

export interface GenerateReport {
  readonly outputs: readonly GeneratedOutput[];
  readonly warnings: readonly Diagnostic[];
}

export interface GeneratedOutput {
  readonly artifact: Artifact;
  /** Output folder as the config names it. */
  readonly folder: string;
  /** Paths relative to the folder. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** How many files were as they should be. */
  readonly unchanged: number;
}

/**
 * Brings every output folder of a config up to date with its document. Files that are as they
 * should be are not touched; on an error nothing is.
 *
 * @throws {SpecError} with everything that is wrong with any of the documents.
 * @throws {UsageError} when an output folder cannot be one.
 *
 * @example
 * ```ts
 * const { outputs } = await generate(config, { root: import.meta.dirname, only: ['client'] });
 * ```
 */
export async function generate(config: Config, options: GenerateOptions): Promise<GenerateReport> {
  const { root, only = artifacts } = options;
  const began = Date.now();
  const toolchain = digestToolchain();
  const outputs = listOutputs(config, root, only);
  const unchanged = outputs.map((output) => countUnchanged(output, toolchain));
  if (unchanged.every((count) => count !== undefined)) {
    const untouched = outputs.map(({ artifact, folder }, index) => {
      return { artifact, folder, written: [], deleted: [], unchanged: unchanged[index]! };
    });
    return { outputs: untouched, warnings: [] };
  }
  // Everything heavy hangs on this import: a run that changes nothing never gets here.
  const [{ checkOwnership, planOutputs }, { writeFolder }] = await Promise.all([
    import('./plan.ts'),
    import('./write-folder.ts'),
  ]);
  const plans = await planOutputs(outputs);
  for (const plan of plans) checkOwnership(plan);
  const generated = plans.map(({ output, files, present, comparison, sources, warnings }) => {
    const counts = writeFolder(files, present, comparison);
    // A document with warnings is read again each time, so that nobody misses them.
    if (warnings.length === 0) writeRecord(output, { toolchain, began, sources });
    return { artifact: output.artifact, folder: output.folder, ...counts };
  });
  return { outputs: generated, warnings: [...new Set(plans.flatMap(({ warnings }) => warnings))] };
}
