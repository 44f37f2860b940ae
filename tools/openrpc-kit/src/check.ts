import type { Diagnostic } from '@openrpc-kit/model';
import { artifacts, type Artifact } from './artifact.ts';
import type { Difference } from './comparison.ts';
import type { Config } from './config.ts';
import type { GenerateOptions } from './generate.ts';
import { listOutputs } from './output.ts';

export interface CheckReport {
  readonly outputs: readonly CheckedOutput[];
  readonly warnings: readonly Diagnostic[];
  /** Every file of every output is as it should be. */
  readonly clean: boolean;
}

export interface CheckedOutput {
  readonly artifact: Artifact;
  /** Output folder as the config names it. */
  readonly folder: string;
  /** By path relative to the folder, sorted. */
  readonly differences: ReadonlyMap<string, Difference>;
  readonly unchanged: number;
}

/**
 * Compares every output folder with what its document says now, and changes nothing. It always
 * generates anew in memory: a check that trusts a record of an earlier run proves little.
 *
 * @throws {SpecError} with everything that is wrong with any of the documents.
 * @throws {UsageError} when an output folder cannot be one.
 */
export async function check(config: Config, options: GenerateOptions): Promise<CheckReport> {
  const { root, only = artifacts } = options;
  const { planOutputs } = await import('./plan.ts');
  const plans = await planOutputs(listOutputs(config, root, only));
  const outputs = plans.map(({ output, comparison }) => {
    return { artifact: output.artifact, folder: output.folder, ...comparison };
  });
  return {
    outputs,
    warnings: [...new Set(plans.flatMap(({ warnings }) => warnings))],
    clean: outputs.every(({ differences }) => differences.size === 0),
  };
}
