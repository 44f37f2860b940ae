import { generateHere } from './generate-here.ts';
import { serveTask } from './run-worker.ts';

/** Runs in a process of its own, so that one document cannot take the others along. */
serveTask(generateHere);
