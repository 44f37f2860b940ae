import type { ApiError } from '@openrpc-kit/model';
import { assignSlugs } from './slugs.ts';

/** What one page of the errors tells of: a mnemonic with each of its codes, or one error without. */
export interface ErrorTopic {
  readonly title: string;
  readonly slug: string;
  readonly errors: readonly ApiError[];
}

/** In the order in which the document first names them. */
export function collectErrorTopics(errors: readonly ApiError[]): readonly ErrorTopic[] {
  const groups = Map.groupBy(errors, ({ mnemonic, key }) => mnemonic ?? `key ${key}`);
  const topics = [...groups.values()].map((group) => ({ title: toTitle(group), errors: group }));
  const slugs = assignSlugs(topics.map(({ title }) => title));
  return topics.map((topic, at) => ({ ...topic, slug: slugs[at] ?? '' }));
}

function toTitle([first]: readonly ApiError[]): string {
  if (!first) return '';
  return first.mnemonic ?? `${first.code} ${first.message}`;
}
