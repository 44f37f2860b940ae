import {
  type MockServer,
  readFixtures,
  readRecordings,
  readScenario,
  startMockServer,
} from '../node.ts';
import { explainFailure } from './failure.ts';
import type { MockFlagValues } from './mock-flags.ts';
import { type CommandOptions, readOptions } from './read-options.ts';
import type { Surroundings } from './surroundings.ts';
import { watchFiles } from './watch-files.ts';

/**
 * Starts the mock that the flags ask for, prints what `describe` makes of it when it is ready, and
 * serves until SIGINT or SIGTERM; replies under way then end. For commands that have the mock as one
 * of theirs.
 *
 * @throws what `isWrongUse` and `explainFailure` tell apart and put into words
 */
export async function runMock(
  values: MockFlagValues,
  around: Surroundings,
  describe: (mock: MockServer) => string,
): Promise<void> {
  const options = readOptions(values);
  const mock = await startMock(options, around);
  try {
    if (options.scenarioFile !== undefined) {
      mock.scenario.start(await readScenario(options.scenarioFile), options.scenarioFile);
    }
    const endWatching = options.watch ? await watchFiles(mock, options, around) : undefined;
    around.stdout.write(describe(mock));
    around.stdout.write(describeRecording(options));
    await new Promise<void>((resolve) => {
      around.once('SIGINT', resolve);
      around.once('SIGTERM', resolve);
    });
    endWatching?.();
  } finally {
    await mock.close();
  }
}

/** Where calls go, when it is not the mock that answers them. */
function describeRecording({ record, replayFolder }: CommandOptions): string {
  if (replayFolder !== undefined) return `It answers from ${replayFolder}.\n`;
  if (record === undefined) return '';
  const { protocol, origin } = new URL(record.upstream);
  const open = protocol === 'http:' ? ', unencrypted' : '';
  return `Calls go to ${origin}${open}, with the keys that they hold; replies are stored in ${record.folder}.\n`;
}

async function startMock(
  { fixturesFolder, replayFolder, scenarioFile: _file, watch: _watch, ...options }: CommandOptions,
  around: Surroundings,
): Promise<MockServer> {
  return startMockServer({
    ...options,
    fixtures: fixturesFolder === undefined ? undefined : await readFixtures(fixturesFolder),
    replay: replayFolder === undefined ? undefined : await readRecordings(replayFolder),
    onError: (error) => around.stderr.write(`${explainFailure(error)}\n`),
  });
}
