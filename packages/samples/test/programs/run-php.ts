import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome, Variables } from './outcome.ts';
import { type PhpRuntime, startPhpRuntime } from './php-runtime.ts';

const wires = readFileSync(fileURLToPath(new URL('wires.php', import.meta.url)), 'utf8');

let started: Promise<PhpRuntime> | undefined;

/**
 * Runs a PHP program as it stands, on a PHP that comes with the packages. That one has no network of
 * its own: what it asks `http:` and `https:` for, Node fetches.
 */
export async function runPhp(code: string, variables: Variables): Promise<Outcome> {
  const php = await (started ??= startPhp());
  php.writeFile('/sample.php', code);
  const script = '<?php require "/wires.php"; require "/sample.php";';
  try {
    const { text, errors, exitCode } = await php.run({ code: script, env: { ...variables } });
    return { status: exitCode, output: text, errors };
  } catch (error) {
    return { status: 255, output: '', errors: String(error) };
  }
}

async function startPhp(): Promise<PhpRuntime> {
  const php = await startPhpRuntime();
  php.writeFile('/wires.php', wires);
  php.onMessage(async (message) => {
    const { url, http } = JSON.parse(message) as { url: string; http: HttpOptions };
    const [name = '', value = ''] = http.header.split(/: (.*)/);
    const response = await fetch(url, {
      method: http.method,
      headers: { [name]: value },
      body: http.content,
    });
    return response.text();
  });
  return php;
}

/** Options of a PHP stream, as the samples give them. */
interface HttpOptions {
  readonly method: string;
  readonly header: string;
  readonly content: string;
}
