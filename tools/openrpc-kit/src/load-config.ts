import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkConfig } from './check-config.ts';
import type { Config } from './config.ts';
import { UsageError } from './usage-error.ts';

/** Names looked for, in this order, when the command names no file. */
const names = ['openrpc-kit.config.ts', 'openrpc-kit.config.mjs', 'openrpc-kit.config.js'];

export interface LoadedConfig {
  /** Absolute path of the config file. */
  readonly file: string;
  /** Its folder: every path of the config is relative to it. */
  readonly root: string;
  readonly config: Config;
}

/**
 * Loads the named config file, or the nearest one in `from` or above it.
 *
 * @throws {UsageError} when there is none, or when it does not load or hold a config.
 */
export async function loadConfig(named: string | undefined, from: string): Promise<LoadedConfig> {
  const file = named === undefined ? requireConfig(from) : resolve(from, named);
  if (!existsSync(file)) {
    throw new UsageError(`config file ${named} does not exist`, 'Give its path with --config.');
  }
  const root = dirname(file);
  const { default: value } = await importConfig(file);
  return { file, root, config: checkConfig(value, root) };
}

/** The nearest config file in a folder or above it. */
export function findConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (file !== undefined || folder === dirname(folder)) return file;
  }
}

function requireConfig(from: string): string {
  const file = findConfig(from);
  if (file !== undefined) return file;
  throw new UsageError(
    `no ${names[0]} in ${from} or above it`,
    'Write one with `export default defineConfig({ … })`, or give its path with --config.',
  );
}

async function importConfig(file: string): Promise<{ default?: unknown }> {
  try {
    // Node keeps modules by address: a config that changed while watching needs another one.
    const { href } = pathToFileURL(file);
    return (await import(`${href}?${statSync(file).mtimeMs}`)) as { default?: unknown };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new UsageError(
        `Node ${process.versions.node} does not load TypeScript (${file})`,
        'Use Node 22.18 or newer, or name the config openrpc-kit.config.mjs.',
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`config file ${file} does not load: ${reason}`, 'Mend the config file.');
  }
}
