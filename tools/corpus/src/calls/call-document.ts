import { join } from 'node:path';
import { runWorker } from '../run-worker.ts';
import { noCalls, type Calls, type CallsTask } from './calls.ts';

const worker = join(import.meta.dirname, 'call-worker.ts');

/** Calls all methods of a document whose packages have been generated, in a process of its own. */
export async function callDocument(task: CallsTask, patience = 120_000): Promise<Calls> {
  const answer = await runWorker<CallsTask, Calls>(worker, task, patience);
  return 'failure' in answer ? { ...noCalls, failed: [answer.reason] } : answer;
}
