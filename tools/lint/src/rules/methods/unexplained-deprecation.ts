import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const explains =
  /deprecat|instead|replac|\buse\b|supersed|obsolete|remov|in favou?r|no longer|since|will be/i;

export const unexplainedDeprecation: Rule = {
  code: 'MET006',
  group: 'methods',
  name: 'unexplained-deprecation',
  severity: 'warning',
  title: 'Deprecated without a word',
  cause: 'Callers learn that they should stop, but neither why nor what to use.',
  fix: 'Say in the description what to use instead, and until when it works.',
  check({ methods, schemas, report }) {
    const seen = new Set<string>();
    const judge = (node: SpecNode, what: string): void => {
      if (seen.has(node.key)) return;
      seen.add(node.key);
      if (node.child('deprecated').value !== true) return;
      const text = ['summary', 'description', 'title']
        .map((key) => node.child(key).text())
        .join(' ');
      if (!explains.test(text))
        report(node.child('deprecated'), `${what} is deprecated, and nothing says why`);
    };
    for (const { node, name, params } of methods) {
      judge(node, name);
      for (const param of params) judge(param.node, `the param ${quote(param.name)} of ${name}`);
    }
    for (const { node, keyword } of schemas) {
      judge(
        node,
        keyword === 'properties' ? `the field ${quote(node.pointer.at(-1))}` : 'the schema',
      );
    }
  },
};
