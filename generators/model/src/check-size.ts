import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Each becomes files of its own: the largest known document has less than a tenth of it. */
const maximumThings = 20_000;

/** Refuses a document of so many methods or components that whatever is made of it takes minutes. */
export function checkSize(reader: SpecReader, root: SpecNode): boolean {
  const methods = root.child('methods');
  const counts: [string, SpecNode, number][] = [
    ['methods', methods, methods.items().length],
    ...root
      .child('components')
      .members()
      .map(([kind, node]): [string, SpecNode, number] => [
        `${kind} among the components`,
        node,
        node.members().length,
      ]),
  ];
  const large = counts.filter(([, , count]) => count > maximumThings);
  for (const [what, node, count] of large) {
    reader.report(node, 'SPEC019', `there are ${count} ${what}; ${maximumThings} are allowed`);
  }
  return large.length === 0;
}
