#!/usr/bin/env node
import { existsSync } from 'node:fs';

const command = new URL('../dist/cli/run.js', import.meta.url);

if (existsSync(command)) {
  const { run } = await import(command);
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  // In a checkout of the repository: what is installed from a registry is built.
  process.stderr.write('callgear-mock is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
