import { fork } from 'node:child_process';

/** How a worker ended that gave no answer. */
export interface Failure {
  readonly failure: 'hung' | 'failed';
  readonly reason: string;
}

/**
 * Hands a task to a script in a process of its own, and waits for what it sends back: one document
 * cannot take the others along.
 *
 * @param patience milliseconds after which the process counts as hung
 */
export async function runWorker<Task extends object, Answer extends object>(
  script: string,
  task: Task,
  patience: number,
): Promise<Answer | Failure> {
  const child = fork(script, { execArgv: ['--conditions=@openrpc-kit/source', '--no-warnings'] });
  return await new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ failure: 'hung', reason: `no end in ${patience} ms` });
    }, patience);
    child.once('message', (answer) => resolve(answer as Answer));
    // Comes after the message of one that ended well, and is then too late to count.
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ failure: 'failed', reason: `ended with ${signal ?? code}` });
    });
    child.send(task);
  });
}

/** Answers the one task of this process. */
export function serveTask<Task, Answer>(run: (task: Task) => Promise<Answer>): void {
  process.once('message', (task: Task) => {
    void run(task).then((answer) =>
      process.send?.(answer, undefined, {}, () => process.disconnect()),
    );
  });
}
