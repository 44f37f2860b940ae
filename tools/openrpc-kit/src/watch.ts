import { resolve } from 'node:path';
import type { GenerateTask } from './generate-command.ts';
import { loadSpec } from './load-spec.ts';
import { reportFailure } from './report-failure.ts';
import { WatchedFiles } from './watched-files.ts';

/**
 * Runs a task, and again whenever a file that it reads changes, until SIGINT. What is wrong is
 * printed and waited out.
 *
 * @param load makes the task anew: its config may have changed too
 */
export async function watchTask(
  load: () => Promise<GenerateTask>,
  run: (task: GenerateTask) => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  process.once('SIGINT', () => ended.abort());
  const watched = new WatchedFiles(ended.signal);
  let task: GenerateTask | undefined = await load();
  while (!ended.signal.aborted) {
    if (task !== undefined) {
      // Watching starts before reading: a change in between is not missed.
      watched.set(listSources(task));
      await report(run(task));
      process.stderr.write('Watching for changes; Ctrl+C ends.\n');
    }
    await watched.changed();
    task = ended.signal.aborted ? undefined : await report(load());
  }
  watched.close();
  process.exitCode = 0;
}

/** What fails is printed, and gives undefined. */
async function report<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    await reportFailure(error);
    return undefined;
  }
}

/** Absolute paths of the config and of all files of its documents, those that are still to come too. */
function listSources({ config, root, file }: GenerateTask): readonly string[] {
  const sources = config.specs.flatMap((spec) => {
    const { files, missingFiles } = loadSpec({ root, spec });
    return [resolve(root, spec.spec), ...files, ...missingFiles];
  });
  return file === undefined ? sources : [file, ...sources];
}
