import { resolve } from 'node:path';
import type { LoadOptions } from '@openrpc-kit/model';
import { InvalidArgumentError, Option } from 'commander';
import { artifacts, isArtifact, type Artifact } from './artifact.ts';
import { isScope } from './check-config.ts';
import { integerForms, paramForms } from './wire-forms.ts';

export function configOption(): Option {
  return new Option(
    '-c, --config <file>',
    'config file; openrpc-kit.config.ts here or above by default',
  );
}

export function onlyOption(): Option {
  return new Option('--only <artifacts>', `some of ${artifacts.join(',')}`).argParser(
    parseArtifacts,
  );
}

/** npm scope of packages, with or without its `@`. */
export function nameOption(): Option {
  return new Option(
    '--name <scope>',
    'npm scope of the packages; made of the title by default',
  ).argParser(parseScope);
}

/** How references are followed, for commands that take a document. */
export interface ReferenceOptions {
  readonly lenient?: true;
  readonly allowRef?: readonly string[];
}

export function lenientOption(): Option {
  return new Option('--lenient', 'references that cannot be followed stand for anything');
}

export function allowRefOption(): Option {
  return new Option(
    '--allow-ref <folder>',
    'a folder that references may lead to; can be repeated',
  ).argParser(collect);
}

export function wideIntegersOption(): Option {
  return new Option(
    '--wide-integers <form>',
    'what integers of 64 bits and more are on the wire (default: "number")',
  ).choices(integerForms);
}

export function eitherParamsOption(): Option {
  return new Option(
    '--either-params <form>',
    'how methods are called that do not say how they take params (default: by name)',
  ).choices(paramForms);
}

/** What the loader is told of them; folders are relative to the working folder. */
export function toLoadOptions({
  lenient,
  allowRef = [],
}: ReferenceOptions): Required<Pick<LoadOptions, 'lenient' | 'allowedFolders'>> {
  return {
    lenient: lenient === true,
    allowedFolders: allowRef.map((folder) => resolve(folder)),
  };
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function parseArtifacts(value: string): readonly Artifact[] {
  return value.split(',').map((name) => {
    const artifact = name.trim();
    if (!isArtifact(artifact)) {
      throw new InvalidArgumentError(`"${artifact}" is none of ${artifacts.join(', ')}.`);
    }
    return artifact;
  });
}

function parseScope(value: string): string {
  const scope = value.startsWith('@') ? value : `@${value}`;
  if (isScope(scope)) return scope;
  throw new InvalidArgumentError('Use lower-case letters, digits, dots and hyphens: "@petstore".');
}
