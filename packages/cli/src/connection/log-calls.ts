import type { Hook } from '@callgear-data-api/client';
import { toPlainText } from '../output/plain-text.ts';
import { hideSecrets } from './secrets.ts';

/**
 * Tells of every call as it goes: its params, what went wrong on the way, and how long it took.
 * Hooks get to see no token; logins and passwords are hidden all the same.
 *
 * @param write takes a line; the standard error output by default
 */
export function logCalls(write: (line: string) => void = writeError): Hook {
  const say = (text: string): void => write(toPlainText(hideSecrets(text)));
  return (next) => async (request) => {
    const { method, params, id = '' } = request;
    const name = `${method.name} #${id}`;
    const start = performance.now();
    const measure = (): string => `${Math.round(performance.now() - start)} ms`;
    const noteFault = (fault: unknown, attempt: number): void => {
      say(
        `${name}: attempt ${attempt} after ${measure()}: ${describe(fault, method.name)}; once more`,
      );
      request.noteFault(fault, attempt);
    };
    say(`${name}: ${JSON.stringify(params)}`);
    try {
      const response = await next({ ...request, noteFault });
      say(`${name}: answered after ${measure()}`);
      return response;
    } catch (error) {
      say(`${name}: failed after ${measure()}: ${describe(error, method.name)}`);
      throw error;
    }
  };
}

/** What went wrong; the name of the method stands in the line already. */
function describe(fault: unknown, name: string): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  return message.replace(`${name}: `, '');
}

function writeError(line: string): void {
  process.stderr.write(`${line}\n`);
}
