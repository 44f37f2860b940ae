import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const caseOnly: Rule = {
  code: 'NAM002',
  group: 'names',
  name: 'case-only',
  severity: 'warning',
  title: 'Names differ in case only',
  cause: 'People read both names as one, and file systems and databases often do, too.',
  fix: 'Rename one of them so that they differ in more than case.',
  check({ root, methods, schemas, report }) {
    const compare = (named: readonly (readonly [string, SpecNode])[]): void => {
      const seen = new Map<string, string>();
      for (const [name, node] of named) {
        const other = seen.get(name.toLowerCase());
        if (other === undefined) seen.set(name.toLowerCase(), name);
        else if (other !== name)
          report(node, `${quote(name)} and ${quote(other)} differ in case only`);
      }
    };
    compare(methods.map(({ name, node }) => [name, node.child('name')]));
    for (const { params } of methods) compare(params.map(({ name, item }) => [name, item]));
    for (const { node } of schemas) compare(node.child('properties').members());
    for (const [, components] of root.child('components').members()) compare(components.members());
  },
};
