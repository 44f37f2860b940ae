import { resolve } from 'node:path';
import type { GeneratedFile } from '@openrpc-kit/emit';
import { loadModel, type Diagnostic, type LoadResult } from '@openrpc-kit/model';
import { compareFolder, type Comparison } from './comparison.ts';
import type { Output } from './output.ts';
import { readOutputFolder, type OutputFolder } from './output-folder.ts';
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
  const specs = new Set(outputs.map(({ spec }) => spec));
  const loaded = loadModels(outputs);
  // The printing libraries take longer to load than a document: they wait until it is known to be right.
  const { renderSpec } = await import('./render-spec.ts');
  const plans: OutputPlan[] = [];
  for (const spec of specs) {
    const group = outputs.filter((output) => output.spec === spec);
    const { model, diagnostics: warnings, files: sources } = loaded.get(toSpecPath(group[0]!))!;
    const wanted = group.map(({ artifact }) => artifact);
    const rendered = await renderSpec(model!, spec, wanted);
    for (const output of group) {
      const files = rendered.get(output.artifact)!;
      const present = readOutputFolder(output.root, output.folder);
      const comparison = compareFolder(files, present);
      plans.push({ output, files, present, comparison, sources, warnings });
    }
  }
  return plans;
}

function toSpecPath({ root, spec }: Output): string {
  return resolve(root, spec.spec);
}

/** Loads every document before any is judged, so that one run shows all that is wrong. */
function loadModels(outputs: readonly Output[]): ReadonlyMap<string, LoadResult> {
  const files = new Set(outputs.map(toSpecPath));
  const loaded = new Map([...files].map((file) => [file, loadModel(file)]));
  const results = [...loaded.values()];
  if (results.some(({ model }) => model === undefined)) {
    throw new SpecError(results.flatMap(({ diagnostics }) => diagnostics));
  }
  return loaded;
}

/**
 * Refuses a folder that was never generated: it may hold somebody's work, and generation would delete it.
 *
 * @throws {UsageError} naming a file in it.
 */
export function checkOwnership({ output, present, comparison }: OutputPlan): void {
  if (present.manifest !== undefined) return;
  const stranger = [...comparison.differences].find(([, kind]) => kind === 'left over');
  if (stranger === undefined) return;
  throw new UsageError(
    `output folder ${output.folder} holds ${stranger[0]}, which openrpc-kit did not write`,
    'An output folder belongs to the generator: move the file away, or choose an empty folder.',
  );
}
