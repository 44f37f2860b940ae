import type { ApiModel } from '@openrpc-kit/model';
import type { Change } from './change.ts';
import { ChangeLog } from './change-log.ts';
import { SchemaComparer } from './compare/schema-comparer.ts';
import { diffConventions } from './diff-conventions.ts';
import { diffDocuments } from './diff-documents.ts';
import { diffErrors } from './diff-errors.ts';
import { diffMethods } from './diff-methods.ts';
import { diffServers } from './diff-servers.ts';
import { SchemaSource, type FindLost } from './schemas/schema-source.ts';

/**
 * Says what changed between two versions of an API, and how much it matters: what callers send may
 * become wider, what they get may become narrower. Schemas are compared by what they say, so moving,
 * renaming or splitting one is no change.
 *
 * @param findLost of documents that were loaded leniently, so that references which lead nowhere are
 * compared by their texts.
 * @returns the worst changes first; nothing for two documents that say the same.
 * @example
 * const [change] = diffModels(loadModel('old.json').model!, loadModel('new.json').model!);
 * change?.rule; // 'param-removed'
 */
export function diffModels(
  before: ApiModel,
  after: ApiModel,
  findLost: { readonly before?: FindLost; readonly after?: FindLost } = {},
): Change[] {
  const log = new ChangeLog();
  const comparer = new SchemaComparer(
    new SchemaSource(before, findLost.before),
    new SchemaSource(after, findLost.after),
    listSharedFormats(before, after),
  );
  diffDocuments(before, after, log);
  diffServers(before, after, log);
  diffConventions(before, after, log);
  diffErrors(before, after, log);
  diffMethods(before, after, comparer, log);
  return log.list();
}

/** The pattern of a format that both conventions know is compared there, once. */
function listSharedFormats(before: ApiModel, after: ApiModel): ReadonlySet<string> {
  const format = before.conventions?.dates.format;
  return new Set(
    format !== undefined && after.conventions?.dates.format === format ? [format] : [],
  );
}
