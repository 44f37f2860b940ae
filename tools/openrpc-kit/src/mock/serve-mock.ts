import { resolve } from 'node:path';
import {
  type Engine,
  FixtureError,
  parseDelay,
  type RecordedCall,
  ScenarioError,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { readScenario, type RunningServer } from '@openrpc-kit/mock-runtime/node';
import type { LoadOptions } from '@openrpc-kit/model';
import { printWarnings } from '../print-warnings.ts';
import { reportFailure } from '../report-failure.ts';
import { UsageError } from '../usage-error.ts';
import { WatchedFiles } from '../watched-files.ts';
import { describeDocument } from './describe-mock.ts';
import { loadMock, type MockSettings } from './load-mock.ts';
import type { MockCommandOptions } from './mock-command.ts';
import { listen, tellError } from './listen.ts';
import { checkRecordingOptions, readReplay } from './recording.ts';

/**
 * Serves a mock of a document until SIGINT or SIGTERM.
 *
 * @throws {SpecError} for a document that is wrong from the start; later it is told, and the mock
 *   goes on with what it had
 * @throws {UsageError} for a port that is taken, or another option that cannot be
 */
export async function serveMock(
  spec: string,
  options: MockCommandOptions,
  references: LoadOptions,
): Promise<void> {
  checkRecordingOptions(options);
  const ended = new AbortController();
  const watched = options.watch ? new WatchedFiles(ended.signal) : undefined;
  try {
    const load = createLoader(spec, options, references, watched, await readReplay(options));
    const server = await listen(await load(), options);
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ended.abort());
    if (watched === undefined) {
      await new Promise((end) => ended.signal.addEventListener('abort', end));
    } else {
      await followChanges(watched, load, server, ended.signal);
    }
    await server.close();
    process.exitCode = 0;
  } finally {
    // What watches keeps the process up.
    watched?.close();
  }
}

/** Makes the mock anew each time, with the clock of the first. */
function createLoader(
  spec: string,
  { seed, latency: given, scenario: file, replayMissing }: MockCommandOptions,
  references: LoadOptions,
  watched: WatchedFiles | undefined,
  replay: readonly RecordedCall[] | undefined,
): () => Promise<Engine> {
  const latency = given === undefined ? undefined : parseDelay(given);
  if (given !== undefined && latency === undefined) {
    throw new UsageError(`--latency ${given} is no time`, 'Give 50, 20-80 or 120+-40.');
  }
  const settings: MockSettings = {
    seed,
    latency,
    clock: new VirtualClock(),
    replay,
    replayMissing,
    onError: tellError,
    onRead: (files) => watched?.set(file === undefined ? files : [...files, resolve(file)]),
  };
  return async () => {
    const { engine, warnings } = loadMock(spec, references, settings);
    await printWarnings(warnings);
    if (file !== undefined) await startScenario(engine, file);
    return engine;
  };
}

async function startScenario(engine: Engine, file: string): Promise<void> {
  try {
    engine.scenario.start(await readScenario(engine.description, file), file);
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof FixtureError)) throw error;
    throw new UsageError(
      error.message,
      'The README of @openrpc-kit/mock-runtime shows a scenario.',
    );
  }
}

/** Loads the document again when one of its files has changed, until it is told to end. */
async function followChanges(
  watched: WatchedFiles,
  load: () => Promise<Engine>,
  server: RunningServer,
  ended: AbortSignal,
): Promise<void> {
  process.stderr.write('Watching for changes; Ctrl+C ends.\n');
  for (;;) {
    await watched.changed();
    if (ended.aborted) break;
    try {
      const engine = await load();
      server.replace(engine);
      process.stdout.write(`Serving the document anew, ${describeDocument(engine)}.\n`);
    } catch (error) {
      await reportFailure(error);
      process.stderr.write('The mock goes on with what it had.\n');
    }
  }
}
