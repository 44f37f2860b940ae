import { SpecError } from './spec-error.ts';
import { chooseColors } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The document, the config or the call is wrong, or a check found something. */
const exitWrong = 1;
/** A defect of openrpc-kit itself (`EX_SOFTWARE` of sysexits). */
const exitDefect = 70;

/** Says on standard error what ended the command, without a stack trace, and sets the exit code. */
export async function reportFailure(error: unknown): Promise<void> {
  const colors = chooseColors(process.stderr);
  if (error instanceof SpecError) {
    const { describeDiagnostics } = await import('./diagnostic-report.ts');
    process.stderr.write(describeDiagnostics(error.diagnostics, colors));
    process.exitCode = exitWrong;
  } else if (error instanceof UsageError) {
    process.stderr.write(
      `${colors.red('error')}  ${error.message}\n  ${colors.dim(error.advice)}\n`,
    );
    process.exitCode = exitWrong;
  } else {
    process.stderr.write(describeDefect(error));
    process.exitCode = exitDefect;
  }
  if (process.env['OPENRPC_KIT_DEBUG'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
}

/** One line, whatever was thrown; a failure of the system (disk full, no permission) names itself. */
function describeDefect(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.replaceAll(/\s*\n\s*/g, ' ');
  return `openrpc-kit failed: ${line} (OPENRPC_KIT_DEBUG=1 shows where)\n`;
}
