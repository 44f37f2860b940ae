import { watchPath } from '@openrpc-kit/mock-runtime/node';
import { type MockServer, readFixtures, readRecordings, readScenario } from '../node.ts';
import { explainFailure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

export interface WatchedFiles {
  readonly fixturesFolder: string | undefined;
  readonly scenarioFile: string | undefined;
  readonly replayFolder: string | undefined;
}

/**
 * Takes over what changes in the folders of fixtures and recordings, and in the scenario's file, while
 * the mock serves.
 * What is wrong is told, and the mock goes on with what it had.
 *
 * @returns what ends the watching
 */
export async function watchFiles(
  mock: MockServer,
  { fixturesFolder, scenarioFile, replayFolder }: WatchedFiles,
  { stdout, stderr }: Surroundings,
): Promise<() => void> {
  const watch = (path: string, read: (path: string) => Promise<void>): Promise<() => void> =>
    watchPath(path, () => {
      void read(path).then(
        () => stdout.write(`${path}: read again\n`),
        (error: unknown) =>
          stderr.write(`${explainFailure(error)}\nThe mock goes on with what it had.\n`),
      );
    });
  const replay = async (folder: string): Promise<void> => {
    const calls = await readRecordings(folder);
    mock.engine.recordings?.replace(calls);
  };
  const ends = await Promise.all([
    ...(fixturesFolder === undefined
      ? []
      : [watch(fixturesFolder, async (folder) => mock.rows.replace(await readFixtures(folder)))]),
    ...(replayFolder === undefined ? [] : [watch(replayFolder, replay)]),
    ...(scenarioFile === undefined
      ? []
      : [watch(scenarioFile, async (file) => mock.scenario.start(await readScenario(file), file))]),
  ]);
  return () => {
    for (const end of ends) end();
  };
}
