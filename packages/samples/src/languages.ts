import { writeCurl } from './curl.ts';
import { writeGo } from './go.ts';
import { writePhp } from './php.ts';
import { writePython } from './python.ts';
import type { SampleCall } from './sample-call.ts';
import { writeTypescript } from './typescript.ts';

export interface Language {
  /** As its readers call it. */
  readonly title: string;
  /** As highlighters call it. */
  readonly id: string;
  write(call: SampleCall): string;
}

/** The languages of the samples, in the order in which they are shown. */
export const languages: readonly Language[] = [
  { title: 'TypeScript', id: 'ts', write: writeTypescript },
  { title: 'curl', id: 'sh', write: writeCurl },
  { title: 'Python', id: 'python', write: writePython },
  { title: 'PHP', id: 'php', write: writePhp },
  { title: 'Go', id: 'go', write: writeGo },
];
