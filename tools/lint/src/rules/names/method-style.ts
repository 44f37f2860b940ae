import { quoteList } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

/** `segment` fits one part of a name between dots or slashes. */
const segments = {
  camelCase: '[a-z][A-Za-z0-9]*',
  PascalCase: '[A-Z][A-Za-z0-9]*',
  snake_case: '[a-z][a-z0-9]*(?:_[a-z0-9]+)*',
  'kebab-case': '[a-z][a-z0-9]*(?:-[a-z0-9]+)*',
} as const;

const styles: readonly (readonly [string, RegExp])[] = [
  ...Object.entries(segments).map(([name, form]) => [name, new RegExp(`^${form}$`)] as const),
  ['namespace_camelCase', /^[A-Za-z][A-Za-z0-9]*_[a-z][A-Za-z0-9]*$/],
  ...Object.entries(segments).flatMap(([name, form]) =>
    ['.', '/', ':'].map(
      (mark) =>
        [
          `namespace${mark}${name}`,
          new RegExp(`^(?:[A-Za-z][A-Za-z0-9_-]*\\${mark})+${form}$`),
        ] as const,
    ),
  ),
];

/** Below this share there is no style to keep to. */
const majority = 0.6;
const fewestMethods = 4;

export const methodStyle: Rule = {
  code: 'NAM001',
  group: 'names',
  name: 'method-style',
  severity: 'warning',
  title: 'Method is named in another style',
  cause: 'Readers guess names; a name in another style than the rest is guessed wrong.',
  fix: 'Name the method like the others, or keep the old name as an alias while callers move.',
  check({ root, methods, report }) {
    const named = methods.filter(({ name }) => name !== '' && !/^rpc\./i.test(name));
    if (named.length < fewestMethods) return;
    const counted = styles.map(([style, form]) => {
      const strays = named.filter(({ name }) => !form.test(name));
      return { style, strays, share: 1 - strays.length / named.length };
    });
    const best = counted.reduce((a, b) => (b.share > a.share ? b : a));
    if (best.share < majority) {
      const some = named.slice(0, 3).map(({ name }) => name);
      report(root.child('methods'), `no style covers most method names: ${quoteList(some)}`, {
        severity: 'info',
      });
      return;
    }
    const total = `${named.length - best.strays.length} of ${named.length}`;
    for (const { node, name } of best.strays) {
      report(node.child('name'), `${name} is not ${best.style}, as ${total} methods are`);
    }
  },
};
