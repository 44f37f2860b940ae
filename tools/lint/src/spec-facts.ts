import {
  checkSize,
  loadModel,
  SpecReader,
  type ApiModel,
  type Diagnostic,
  type LoadOptions,
  type SpecNode,
} from '@openrpc-kit/model';
import { Fingerprints } from './fingerprint.ts';
import { collectLists, type ListSite } from './list-site.ts';
import { collectMethods, type MethodSite } from './method-site.ts';
import { collectSchemas, type SchemaSite } from './schema-site.ts';
import { collectTexts, type FileTexts, type TextSite } from './text-site.ts';
import { TimeLimit } from './time-limit.ts';
import { ValueCheck } from './value-check.ts';

/** What the rules know about a document: its parts as written, each once, in the order of the files. */
export interface SpecFacts {
  readonly reader: SpecReader;
  readonly root: SpecNode;
  /** Undefined when the document does not load; the rules make do with what is there. */
  readonly model: ApiModel | undefined;
  readonly methods: readonly MethodSite[];
  readonly schemas: readonly SchemaSite[];
  readonly lists: readonly ListSite[];
  readonly texts: readonly TextSite[];
  /** Objects with a `$ref`. */
  readonly references: readonly SpecNode[];
  readonly values: ValueCheck;
  readonly fingerprints: Fingerprints;
  readonly limit: TimeLimit;
  /** Places whose check was given up because it took too long. */
  readonly givenUp: SpecNode[];
}

export interface LoadedFacts {
  /** Undefined when the root file cannot be read, or is too large. */
  readonly facts: SpecFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function loadFacts(specFile: string, options: LoadOptions): LoadedFacts {
  const { model, diagnostics } = loadModel(specFile, options);
  const reader = new SpecReader(specFile, options);
  const root = reader.openRoot();
  // What is too large has been told of, and no rule would come to an end in it.
  if (!root || !checkSize(reader, root)) return { facts: undefined, diagnostics };
  const walked = walkFiles(reader);
  const methods = collectMethods(reader, root);
  const schemas = collectSchemas(reader, walked.schemas);
  const limit = new TimeLimit();
  const givenUp: SpecNode[] = [];
  const facts: SpecFacts = {
    reader,
    root,
    model,
    methods,
    schemas,
    lists: collectLists(reader, model, methods),
    texts: walked.texts,
    references: walked.references,
    values: new ValueCheck({ reader, root, model, schemas, limit, givenUp }),
    fingerprints: new Fingerprints(),
    limit,
    givenUp,
  };
  return { facts, diagnostics };
}

/** Walks the root, and every file that a reference leads to, until there is no new one. */
function walkFiles(reader: SpecReader): FileTexts {
  const found: FileTexts = { texts: [], references: [], schemas: [] };
  for (let index = 0; index < reader.sources.length; index++) {
    const file = reader.sources[index];
    if (!file) break;
    const walked = collectTexts(file);
    for (const reference of walked.references) reader.target(reference);
    for (const text of walked.texts) found.texts.push(text);
    for (const reference of walked.references) found.references.push(reference);
    for (const schema of walked.schemas) found.schemas.push(schema);
  }
  return found;
}
