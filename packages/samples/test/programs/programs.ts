import type { Outcome, Variables } from './outcome.ts';
import { runPhp } from './run-php.ts';
import { isInstalled, runFile, runProcess } from './run-process.ts';

/** How the samples of a language are run here. */
export interface Program {
  /** As in `languages`. */
  readonly id: string;
  readonly title: string;
  /** Whether this machine can. */
  readonly runs: boolean;
  run(code: string, variables: Variables): Promise<Outcome>;
  /** The program with a line more at its end: what came, as JSON on a line of its own. */
  printResult(code: string): string;
}

/** Languages whose samples need nothing but the language: TypeScript needs a client. */
export const programs: readonly Program[] = [
  {
    id: 'sh',
    title: 'curl',
    runs: isInstalled('curl'),
    run: (code, variables) => runProcess('sh', [], { input: `${code} --silent`, variables }),
    printResult: (code) => code,
  },
  {
    id: 'python',
    title: 'Python',
    runs: isInstalled('python3'),
    run: (code, variables) => runFile('python3', [], 'sample.py', code, variables),
    printResult: (code) => `${code}\nprint(json.dumps(reply["result"]))`,
  },
  {
    id: 'php',
    title: 'PHP',
    runs: true,
    run: runPhp,
    printResult: (code) =>
      `${code}\necho "\\n", json_encode($reply['result'], JSON_THROW_ON_ERROR);`,
  },
  {
    id: 'go',
    title: 'Go',
    runs: isInstalled('go'),
    run: (code, variables) => runFile('go', ['run'], 'sample.go', code, variables),
    printResult: (code) => code,
  },
];
