import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation, GenerationTask } from './generation.ts';

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
  const child = fork(worker, { execArgv: ['--conditions=@openrpc-kit/source'] });
  const nothing = { methods: 0, sizeIn: 0, time: patience };
  return await new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ outcome: 'hung', reasons: [`no end in ${patience} ms`], ...nothing });
    }, patience);
    child.once('message', (result) => resolve(result as Generation));
    // Comes after the message of one that ended well, and is then too late to count.
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ outcome: 'failed', reasons: [`ended with ${signal ?? code}`], ...nothing });
    });
    child.send(task);
  });
}
