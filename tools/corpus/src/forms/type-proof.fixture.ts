import { writeFileSync } from 'node:fs';
import ts from 'typescript';

/** What the strict compiler refuses of some lines, each with what it says; empty when it compiles. */
export function findRefused(file: string, lines: readonly string[]): readonly string[] {
  writeFileSync(file, lines.join('\n'));
  const program = ts.createProgram([file], {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  });
  const source = program.getSourceFile(file)!;
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ start = 0, messageText }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return `${lines[line]} : ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
