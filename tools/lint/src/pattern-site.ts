import type { SpecNode } from '@openrpc-kit/model';
import type { SpecFacts } from './spec-facts.ts';

export interface PatternSite {
  readonly node: SpecNode;
  readonly pattern: string;
}

/** Every regular expression of a document: `pattern`, and the keys of `patternProperties`. */
export function listPatterns({ reader, root, schemas }: SpecFacts): PatternSite[] {
  const dates = reader.resolve(root.child('x-conventions').child('dates'))?.child('pattern');
  return [...(dates ? [dates] : []), ...schemas.map(({ node }) => node.child('pattern'))]
    .filter(({ value }) => typeof value === 'string')
    .map((node): PatternSite => ({ node, pattern: node.text() }))
    .concat(
      schemas.flatMap(({ node }) =>
        node
          .child('patternProperties')
          .members()
          .map(([pattern, child]) => ({ node: child, pattern })),
      ),
    );
}

/** Why a text is no regular expression as validators read it; undefined when it is one. */
export function findPatternFault(pattern: string): string | undefined {
  try {
    RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*\/u: /s, '') : 'not readable';
  }
}
