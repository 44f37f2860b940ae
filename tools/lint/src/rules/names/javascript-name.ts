import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

/** What every JavaScript object, or promise, answers to already. */
const specials = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'toJSON',
]);

export const javascriptName: Rule = {
  code: 'NAM003',
  group: 'names',
  name: 'javascript-name',
  severity: 'warning',
  title: 'Name means something to JavaScript',
  cause:
    'Objects answer to `constructor` or `toString` whether they have such a member or not, `await` calls `then`, ' +
    'and setting `__proto__` changes what an object is: code that trusts the name goes wrong.',
  fix: 'Choose another name; when the wire cannot change, test clients for it with care.',
  check({ methods, schemas, report }) {
    const judge = (name: string, node: SpecNode, what: string): void => {
      if (!specials.has(name)) return;
      const severity = name === '__proto__' ? 'error' : 'warning';
      report(node, `the ${what} ${quote(name)} shadows a special of JavaScript`, { severity });
    };
    for (const { name, node, params } of methods) {
      for (const part of new Set(name.split(/[./:]/)))
        judge(part, node.child('name'), 'method name');
      for (const param of params) judge(param.name, param.item, 'param');
    }
    for (const { node } of schemas) {
      for (const [name, child] of node.child('properties').members()) judge(name, child, 'field');
    }
  },
};
