import type { GeneratedFile } from '@openrpc-kit/emit';
import type { Diagnostic, LoadResult } from '@openrpc-kit/model';
import { compareFolder, type Comparison } from './comparison.ts';
import type { SpecConfig } from './config.ts';
import { loadSpec } from './load-spec.ts';
import type { Output } from './output.ts';
import { readOutputFolder, type OutputFolder } from './output-folder.ts';
import { spareOptimizer } from './spare-optimizer.ts';
import { SpecError } from './spec-error.ts';
import { UsageError } from './usage-error.ts';

/** What should stand in an output folder, and what does. */
export interface OutputPlan {
  readonly output: Output;
  readonly files: readonly GeneratedFile[];
  readonly present: OutputFolder;
  readonly comparison: Comparison;
  /** Absolute paths of the files that its document consists of. */
  readonly sources: readonly string[];
  /** Of its document; errors end the plan. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Works out what generation would do. Reads the disk, writes nothing.
 *
 * @throws {SpecError} with everything that is wrong with any of the documents.
 * @throws {UsageError} when an output folder cannot be one.
 */
export async function planOutputs(outputs: readonly Output[]): Promise<readonly OutputPlan[]> {
  spareOptimizer(outputs);
  const specs = new Set(outputs.map(({ spec }) => spec));
  const loaded = loadModels(outputs);
  // The printing libraries take longer to load than a document: they wait until it is known to be right.
  const { renderSpec } = await import('./render-spec.ts');
  const plans: OutputPlan[] = [];
  for (const spec of specs) {
    const group = outputs.filter((output) => output.spec === spec);
    const { model, diagnostics: warnings, files: sources } = loaded.get(spec)!;
    const rendered = await renderSpec(model!, spec, group);
    for (const output of group) {
      const files = rendered.get(output.artifact)!;
      const present = readOutputFolder(output);
      const comparison = compareFolder(files, present);
      plans.push({ output, files, present, comparison, sources, warnings });
    }
  }
  return plans;
}

/** Loads every document before any is judged, so that one run shows all that is wrong. */
function loadModels(outputs: readonly Output[]): ReadonlyMap<SpecConfig, LoadResult> {
  const specs = new Map(outputs.map((output) => [output.spec, output]));
  const loaded = new Map([...specs].map(([spec, output]) => [spec, loadSpec(output)]));
  const results = [...loaded.values()];
  if (results.some(({ model }) => model === undefined)) {
    throw new SpecError(results.flatMap(({ diagnostics }) => diagnostics));
  }
  return loaded;
}

/**
 * Refuses a folder in which generation would delete or overwrite somebody's work: one that was never
 * generated, or a package with a file that stands where a generated one belongs.
 *
 * @throws {UsageError} naming a file in it.
 */
export function checkOwnership({ output, present, comparison }: OutputPlan): void {
  const stranger = [...comparison.differences].find(([path, kind]) =>
    present.isShared
      ? kind === 'stale' && present.files.has(path) && !present.manifest?.has(path)
      : kind === 'left over' && present.manifest === undefined,
  );
  if (stranger === undefined) return;
  throw new UsageError(
    `output folder ${output.folder} holds ${stranger[0]}, which openrpc-kit did not write`,
    'Generating would lose it: move the file away, or choose an empty folder.',
  );
}
