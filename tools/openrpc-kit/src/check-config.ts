import { dirname, relative, resolve, sep } from 'node:path';
import type { LintConfig } from '@openrpc-kit/lint';
import { suggest } from '@openrpc-kit/model';
import { artifacts, isArtifact, packagedArtifacts } from './artifact.ts';
import type { Config, SpecConfig } from './config.ts';
import { integerForms, paramForms } from './wire-forms.ts';
import { UsageError } from './usage-error.ts';

const advice = 'See `Config` of openrpc-kit for what a config file holds.';

/**
 * Checks what a config file exported, for those who write it without types.
 *
 * @throws {UsageError} naming the first thing that is wrong.
 */
export function checkConfig(value: unknown, root: string): Config {
  const { specs, lint, ...others } = asObject(value, 'the default export');
  refuseUnknown(others, ['specs', 'lint'], 'the default export');
  if (!Array.isArray(specs) || specs.length === 0) {
    throw new UsageError('config: `specs` must be a list with at least one entry', advice);
  }
  const config: Config = {
    specs: specs.map((spec, index) => checkSpec(spec, `specs[${index}]`)),
    // Checked by the linter, which knows its rules.
    ...(lint !== undefined && { lint: lint as LintConfig }),
  };
  checkFolders(config, root);
  return config;
}

const specMembers = [
  'spec',
  'scope',
  'importExtension',
  'output',
  'packages',
  'lenient',
  'allowRefs',
  'wideIntegers',
  'eitherParams',
] as const satisfies readonly (keyof SpecConfig)[];

/** A misspelt setting would be a setting that silently does nothing. */
function refuseUnknown(others: object, known: readonly string[], at: string): void {
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return;
  throw new UsageError(
    `config: ${at} has no setting "${unknown}"`,
    suggest(unknown, known) ?? `Known: ${known.join(', ')}.`,
  );
}

function checkSpec(value: unknown, at: string): SpecConfig {
  const {
    spec,
    scope,
    importExtension = '.js',
    output,
    packages,
    ...loading
  } = asObject(value, at);
  if (typeof spec !== 'string' || spec === '') {
    throw new UsageError(`config: \`${at}.spec\` must name an OpenRPC document`, advice);
  }
  if (scope !== undefined && !isScope(scope)) {
    throw new UsageError(
      `config: \`${at}.scope\` must be an npm scope such as "@petstore"`,
      advice,
    );
  }
  if (importExtension !== '.ts' && importExtension !== '.js') {
    throw new UsageError(`config: \`${at}.importExtension\` must be ".ts" or ".js"`, advice);
  }
  if ((output === undefined) === (packages === undefined)) {
    throw new UsageError(`config: \`${at}\` must have either \`output\` or \`packages\``, advice);
  }
  if (packages !== undefined && (typeof packages !== 'string' || packages === '')) {
    throw new UsageError(`config: \`${at}.packages\` must name a folder`, advice);
  }
  return {
    spec,
    importExtension,
    ...(scope !== undefined && { scope }),
    ...(packages === undefined ? { output: checkOutput(output, at) } : { packages }),
    ...checkLoading(loading, at),
  };
}

export function isScope(value: unknown): value is string {
  return typeof value === 'string' && /^@[a-z0-9][a-z0-9._-]*$/.test(value);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
}

function checkLoading(
  { lenient, allowRefs, wideIntegers, eitherParams, ...others }: Record<string, unknown>,
  at: string,
): Pick<SpecConfig, 'lenient' | 'allowRefs' | 'wideIntegers' | 'eitherParams'> {
  refuseUnknown(others, specMembers, `\`${at}\``);
  if (lenient !== undefined && typeof lenient !== 'boolean') {
    throw new UsageError(`config: \`${at}.lenient\` must be true or false`, advice);
  }
  if (allowRefs !== undefined && !isList(allowRefs)) {
    throw new UsageError(`config: \`${at}.allowRefs\` must be a list of folders`, advice);
  }
  const integers = checkChoice(wideIntegers, integerForms, `${at}.wideIntegers`);
  const params = checkChoice(eitherParams, paramForms, `${at}.eitherParams`);
  return {
    ...(lenient !== undefined && { lenient }),
    ...(allowRefs && { allowRefs }),
    ...(integers && { wideIntegers: integers }),
    ...(params && { eitherParams: params }),
  };
}

function checkChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  at: string,
): Choice | undefined {
  const chosen = choices.find((each) => each === value);
  if (value === undefined || chosen !== undefined) return chosen;
  const known = choices.map((each) => `"${each}"`).join(', ');
  throw new UsageError(`config: \`${at}\` must be one of ${known}`, advice);
}

function checkOutput(output: unknown, at: string): Record<string, string> {
  const folders: Record<string, string> = {};
  for (const [artifact, folder] of Object.entries(asObject(output, `${at}.output`))) {
    if (!isArtifact(artifact)) {
      const known = artifacts.join(', ');
      throw new UsageError(
        `config: \`${at}.output\` has no artifact "${artifact}"`,
        `Known: ${known}.`,
      );
    }
    if (typeof folder !== 'string' || folder === '') {
      throw new UsageError(`config: \`${at}.output.${artifact}\` must name a folder`, advice);
    }
    folders[artifact] = folder;
  }
  return folders;
}

/** An output folder is emptied of strangers, so nothing of worth may stand in it. */
function checkFolders(config: Config, root: string): void {
  const kept = config.specs.map(({ spec }) => dirname(resolve(root, spec)));
  const taken: string[] = [];
  for (const { output = {}, packages } of config.specs) {
    const packageFolders =
      packages === undefined ? [] : packagedArtifacts.map((each) => `${packages}/${each}`);
    for (const folder of [...Object.values(output), ...packageFolders]) {
      const absolute = resolve(root, folder);
      if (absolute === root || !isInside(root, absolute)) {
        throw new UsageError(
          `config: output folder "${folder}" is not below ${root}`,
          'Give a folder below the config file.',
        );
      }
      const clash = [...kept, ...taken].find(
        (other) =>
          isInside(absolute, other) || (taken.includes(other) && isInside(other, absolute)),
      );
      if (clash !== undefined) {
        const other = relative(root, clash) || '.';
        throw new UsageError(
          `config: output folder "${folder}" shares files with "${other}"`,
          'Give every artifact a folder of its own, apart from the document.',
        );
      }
      taken.push(absolute);
    }
  }
}

/** Whether `path` is `folder` or stands in it. Both are absolute. */
function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function asObject(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`config: ${at} must be an object`, advice);
  }
  return value as Record<string, unknown>;
}
