import { diagnosticCodes, type Diagnostic } from '@openrpc-kit/model';
import type { Colors } from './terminal.ts';

/**
 * Prints diagnostics as a compiler does: `file:line:column  CODE  message`, advice below.
 * The position is clickable in most terminals.
 */
export function describeDiagnostics(diagnostics: readonly Diagnostic[], colors: Colors): string {
  const lines = diagnostics.map(({ code, severity, file, line, column, message, advice }) => {
    const paint = severity === 'error' ? colors.red : colors.yellow;
    const place = `${file}:${line}:${column}`;
    const help = advice ?? diagnosticCodes[code].fix;
    return `${colors.bold(place)}  ${paint(code)}  ${message}\n  ${colors.dim(help)}\n`;
  });
  return `${lines.join('')}${describeTotal(diagnostics)}\n`;
}

function describeTotal(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`)
    .join(', ');
}
