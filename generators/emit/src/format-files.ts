import { format } from 'oxfmt';
import type { GeneratedFile } from './generated-file.ts';

const formatted = /\.(ts|js|mjs)$/;

/**
 * Formats generated code, each file once. Other files (Markdown, JSON) keep the generator's own form.
 *
 * @throws when a file does not parse: a defect of a generator, named with its file.
 */
export async function formatFiles(
  files: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (!formatted.test(file.path)) return file;
      const { code, errors } = await format(file.path, file.text, {
        singleQuote: true,
        printWidth: 100,
      });
      const [error] = errors;
      if (error) throw new Error(`generated file ${file.path} does not parse: ${error.message}`);
      return { path: file.path, text: code };
    }),
  );
}
