import type { GeneratorOptions } from '@openrpc-kit/emit';
import type { LintConfig } from '@openrpc-kit/lint';
import type { EitherParams, WideIntegers } from '@openrpc-kit/model';
import type { Artifact } from './artifact.ts';

/** What `openrpc-kit.config.ts` exports. Every path is relative to the file's own folder. */
export interface Config {
  readonly specs: readonly SpecConfig[];
  /** Severities and ignores of `openrpc-kit lint`, for all specs. */
  readonly lint?: LintConfig;
}

export interface SpecConfig {
  /** The OpenRPC document: `specs/callgear-data-api/openrpc.json`. */
  readonly spec: string;
  /** npm scope of the generated packages: `@callgear-data-api`. Made of the document's title when left out. */
  readonly scope?: string;
  /**
   * Ending of relative imports in generated code: `.ts` where the compiler rewrites it
   * (`rewriteRelativeImportExtensions`) or Node strips types, else `.js`.
   * @default '.js'
   */
  readonly importExtension?: GeneratorOptions['importExtension'];
  /**
   * A folder for the sources of each artifact; an artifact without one is not generated. The folder
   * belongs to the generator: whatever else stands in it is deleted.
   */
  readonly output?: Readonly<Partial<Record<Artifact, string>>>;
  /**
   * Instead of `output`: a folder for complete packages, `<folder>/client` and so on. Files in them
   * that were not generated (`node_modules`, `dist`, a lock file) stay.
   */
  readonly packages?: string;
  /**
   * References that lead nowhere, to another host or out of the allowed folders stand for anything
   * and are warned of, rather than refused.
   * @default false
   */
  readonly lenient?: boolean;
  /** Folders besides the document's own that references may lead to. */
  readonly allowRefs?: readonly string[];
  /**
   * What integers of 64 bits and more (`format: int64`, `uint64` and wider) are on the wire: JSON
   * numbers as the document says, which JavaScript reads exactly up to 2^53; texts of decimal
   * digits; or either.
   * @default 'number'
   */
  readonly wideIntegers?: WideIntegers;
  /**
   * How methods are called that take params by name and by position alike, as OpenRPC has it where a
   * document does not say: most services of Ethereum's kind take lists only.
   * @default the client sends names, the mock server takes both
   */
  readonly eitherParams?: EitherParams;
}

/**
 * Types a config file.
 *
 * @example
 * ```ts
 * export default defineConfig({
 *   specs: [{
 *     spec: 'specs/petstore/openrpc.json',
 *     scope: '@petstore',
 *     output: { client: 'packages/client/src/generated' },
 *   }],
 * });
 * ```
 */
export function defineConfig(config: Config): Config {
  return config;
}
