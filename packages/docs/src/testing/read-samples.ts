import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
  /** Page and number: `guides/first-call 2`. */
  readonly name: string;
  readonly code: string;
}

/** The code blocks of a language in the pages of a folder, as they stand there. */
export function readSamples(folder: string, pattern: string, language: string): readonly Sample[] {
  const fence = new RegExp(`^\`\`\`${language}\\b.*\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const stem = file.replaceAll('\\', '/').replace(/\.md$/, '');
      return [...text.matchAll(fence)].map(([, code = ''], at) => ({
        name: `${stem} ${at + 1}`,
        code,
      }));
    });
}
