import type { Diagnostic } from '@openrpc-kit/model';
import { chooseColors } from './terminal.ts';

/** To standard error: what a command prints on standard output may go into a file. */
export async function printWarnings(warnings: readonly Diagnostic[]): Promise<void> {
  if (warnings.length === 0) return;
  const { describeDiagnostics } = await import('./diagnostic-report.ts');
  process.stderr.write(describeDiagnostics(warnings, chooseColors(process.stderr)));
}
