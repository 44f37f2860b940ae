import { loadModel } from '@openrpc-kit/model';
import { serveTask } from '../run-worker.ts';
import { buildPackages } from './build-packages.ts';
import { callMethods } from './call-methods.ts';
import { noCalls, type Calls, type CallsTask } from './calls.ts';

/** Runs in a process of its own: generated code is tried, and may do anything. */
serveTask(run);

async function run({ file, folder, scope, lenient }: CallsTask): Promise<Calls> {
  try {
    const { model } = loadModel(file, { lenient });
    if (!model) throw new Error('the document does not load');
    buildPackages(folder, scope);
    return await callMethods(model, folder, scope);
  } catch (error) {
    return { ...noCalls, failed: [String(error)] };
  }
}
