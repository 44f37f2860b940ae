import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation, GenerationTask } from './generation.ts';
import { runWorker } from './run-worker.ts';

const worker = join(import.meta.dirname, 'generation-worker.ts');

/**
 * Generates all packages of a document in a process of its own.
 *
 * @param patience milliseconds after which the document counts as hung
 */
export async function generateDocument(
  task: GenerationTask,
  patience = 120_000,
): Promise<Generation> {
  mkdirSync(task.folder, { recursive: true });
  const answer = await runWorker<GenerationTask, Generation>(worker, task, patience);
  if (!('failure' in answer)) return answer;
  const { failure, reason } = answer;
  return { outcome: failure, reasons: [reason], methods: 0, sizeIn: 0, time: patience };
}
