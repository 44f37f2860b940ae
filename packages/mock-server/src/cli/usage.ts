import { listMockFlags } from './mock-flags.ts';

/** Something is wrong with the command line; the message says what, and what to do. */
export class UsageError extends Error {}

/** The help of `callgear-mock`. */
export function formatUsage(): string {
  const flags = [...listMockFlags(), { name: 'help', value: undefined, text: 'this help' }];
  const rows = flags.map(({ name, value, text }) => {
    return { flag: value === undefined ? `--${name}` : `--${name} <${value}>`, text };
  });
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  const lines = rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}\n`);
  return `callgear-mock [options]

A double of the CallGear Data API on this machine, with made-up calls.

${lines.join('')}`;
}
