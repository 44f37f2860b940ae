import { formatFile } from './format-file.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * Formats the files that a generator did not lay out itself, each once. Files with nothing to format
 * cost nothing: the formatter is not even loaded.
 *
 * @throws when a file does not parse: a defect of a generator, named with its file.
 */
export async function formatFiles(
  files: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  return await Promise.all(
    files.map(async ({ path, text, isRaw = false }) => ({
      path,
      text: isRaw ? await formatFile(path, text) : text,
    })),
  );
}
