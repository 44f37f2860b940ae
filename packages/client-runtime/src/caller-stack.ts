import { isClientError } from './client-error.ts';

/** V8 can do it, and newer engines of Safari and Firefox. */
interface Tracer {
  captureStackTrace?(error: Error, below: unknown): void;
}

/**
 * Takes the stack of one of our errors anew, where it is about to leave for the caller: so that it
 * leads to the line that made the call. Engines follow `await` from one function to the next, but
 * not for ever, and not to what a timer or a socket reports. Calls that succeed pay nothing.
 */
export function leadToCaller(error: unknown): void {
  if (isClientError(error)) (Error as Tracer).captureStackTrace?.(error, leadToCaller);
}
