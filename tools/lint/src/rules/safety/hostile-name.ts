import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const hostile = /\.\.(?:[\\/]|$)|\*\/|\/\*|\/\/|[`<>"'\\]|\$\{|[\r\n]/;

export const hostileName: Rule = {
  code: 'SAF008',
  group: 'safety',
  name: 'hostile-name',
  severity: 'error',
  title: 'Name could break out of code or folders',
  cause:
    'Generators that paste names into code, comments or paths turn such a name into code, or write elsewhere.',
  fix: 'Use letters, digits, dots, hyphens and underscores.',
  check({ root, methods, schemas, report }) {
    const judge = (name: string, node: SpecNode, what: string): void => {
      if (hostile.test(name)) report(node, `the ${what} ${quote(name)} holds more than a name`);
    };
    for (const { name, node, params } of methods) {
      judge(name, node.child('name'), 'method');
      for (const param of params) judge(param.name, param.item, 'param');
      for (const tag of node.child('tags').items()) judge(tag.child('name').text(), tag, 'tag');
    }
    for (const { node } of schemas) {
      for (const [name, child] of node.child('properties').members()) judge(name, child, 'field');
    }
    for (const [kind, components] of root.child('components').members()) {
      for (const [name, child] of components.members()) judge(name, child, `component of ${kind}`);
    }
  },
};
