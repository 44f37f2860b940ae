import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/** A part of a text, from `at` up to `end`. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** An expression that cannot be understood; the advice shows the place. */
export class ExpressionError extends Failure {
  /** First character of the place, from 0. */
  readonly at: number;

  constructor(option: string, text: string, span: Span, message: string) {
    super(exitCodes.usage, `${option}, character ${span.at + 1}: ${message}`, pointAt(text, span));
    this.at = span.at;
  }
}

/** The line of the text that the span begins in, and marks under it. */
function pointAt(text: string, { at, end }: Span): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const width = Math.max(1, Math.min(end, start + line.length) - at);
  return `${line}\n${' '.repeat(at - start)}${'^'.repeat(width)}`;
}
