import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const blankName: Rule = {
  code: 'NAM005',
  group: 'names',
  name: 'blank-name',
  severity: 'warning',
  title: 'Name is empty or has blanks',
  cause:
    'A name on the wire with blanks, or without a character, is mistyped and cannot stand in code.',
  fix: 'Use letters, digits and one kind of separator.',
  check({ methods, schemas, report }) {
    const judge = (name: string, node: SpecNode, what: string): void => {
      if (name.trim() === '') report(node, `a ${what} has an empty name`, { severity: 'error' });
      else if (/\s/.test(name)) report(node, `the ${what} ${quote(name)} has blanks in its name`);
    };
    for (const { name, node, params } of methods) {
      judge(name, node.child('name'), 'method');
      for (const param of params) judge(param.name, param.item, 'param');
    }
    for (const { node } of schemas) {
      for (const [name, child] of node.child('properties').members()) judge(name, child, 'field');
    }
  },
};
