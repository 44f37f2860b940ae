import { chooseColors, describeDiagnostics, SpecError, UsageError } from 'openrpc-kit';

/** What went wrong, for the person at the terminal: no stack trace, and never a token. */
export function describeFailure(error: unknown): string {
  if (error instanceof SpecError) {
    const report = describeDiagnostics(error.diagnostics, chooseColors(process.stderr));
    return `${report}Mend the spec, then run npm start again.\n`;
  }
  if (error instanceof UsageError) return `${error.message}\n  ${error.advice}\n`;
  return `failed: ${error instanceof Error ? error.message : String(error)}\n`;
}
