import { type ApiDescription, type Engine, VirtualClock } from '@openrpc-kit/mock-runtime';
import {
  readFixtures,
  readRecordedCalls,
  readScenario,
  type RunningServer,
  watchPath,
} from '@openrpc-kit/mock-runtime/node';
import type { LoadOptions } from '@openrpc-kit/model';
import { printWarnings } from '../print-warnings.ts';
import { reportFailure } from '../report-failure.ts';
import { WatchedFiles } from '../watched-files.ts';
import { describeDocument } from './describe-mock.ts';
import { explainSources } from './explain-sources.ts';
import { loadMock } from './load-mock.ts';
import type { MockCommandOptions } from './mock-command.ts';
import { listen, tellError } from './listen.ts';
import { readMockOptions, type ReadOptions } from './mock-settings.ts';
import { checkRecordingOptions } from './recording.ts';

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
  const asked = readMockOptions(options);
  const ended = new AbortController();
  const watched = options.watch ? new WatchedFiles(ended.signal) : undefined;
  const ends: (() => void)[] = [];
  try {
    const load = createLoader(spec, options, asked, references, watched);
    const server = await listen(await load(), options, asked);
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ended.abort());
    if (watched === undefined) {
      await new Promise((end) => ended.signal.addEventListener('abort', end));
    } else {
      for (const path of asked.sources) ends.push(await watchPath(path, () => watched.tell()));
      await followChanges(watched, load, server, ended.signal);
    }
    await server.close();
    process.exitCode = 0;
  } finally {
    // What watches keeps the process up.
    watched?.close();
    for (const end of ends) end();
  }
}

/** Makes the mock anew each time, of all that it was given, with the clock of the first. */
function createLoader(
  spec: string,
  {
    seed,
    scenario: file,
    fixtures: folder,
    addFixtures,
    replay,
    replayMissing,
  }: MockCommandOptions,
  { latency, faults }: ReadOptions,
  references: LoadOptions,
  watched: WatchedFiles | undefined,
): () => Promise<Engine> {
  const settings = {
    seed,
    latency,
    faults,
    clock: new VirtualClock(),
    replayMissing,
    fixtureMode: addFixtures === true ? ('add' as const) : undefined,
    readRows:
      folder === undefined
        ? undefined
        : (description: ApiDescription) => readFixtures(description, folder),
    onError: tellError,
    onRead: (files: readonly string[]) => watched?.set(files),
  };
  return () =>
    explainSources(async () => {
      const recorded = replay === undefined ? undefined : await readRecordedCalls(replay);
      const { engine, warnings } = await loadMock(spec, references, {
        ...settings,
        replay: recorded,
      });
      await printWarnings(warnings);
      if (file !== undefined) {
        engine.scenario.start(await readScenario(engine.description, file), file);
      }
      return engine;
    });
}

/** Loads everything again when a part of it has changed, until it is told to end. */
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
