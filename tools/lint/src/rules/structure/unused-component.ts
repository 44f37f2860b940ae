import type { SpecNode } from '@openrpc-kit/model';
import type { Rule, RuleContext } from '../../rule.ts';

export const unusedComponent: Rule = {
  code: 'STR002',
  group: 'structure',
  name: 'unused-component',
  severity: 'warning',
  title: 'Component is not used',
  cause: 'Nothing that a method can reach refers to the component, so nobody will ever see it.',
  fix: 'Remove it, or refer to it where it was meant.',
  check(context) {
    const used = findUsed(context);
    for (const [kind, components] of context.root.child('components').members()) {
      for (const [name, node] of components.members()) {
        if (used.has(`${kind}/${name}`)) continue;
        context.report(node, `nothing uses components.${kind}.${name}`);
      }
    }
  },
};

/** A component that only unused components refer to is unused as well. */
function findUsed({ reader, root, references }: RuleContext): ReadonlySet<string> {
  const ownerOf = ({ file, pointer }: SpecNode): string | undefined =>
    file === root.file && pointer[0] === 'components' && pointer.length > 2
      ? `${pointer[1]}/${pointer[2]}`
      : undefined;
  const uses = new Map<string | undefined, string[]>();
  for (const reference of references) {
    const target = reader.target(reference);
    const used = target && ownerOf(target);
    if (used === undefined) continue;
    const owner = ownerOf(reference);
    const list = uses.get(owner);
    if (list) list.push(used);
    else uses.set(owner, [used]);
  }
  const found = new Set<string>();
  const open = [...(uses.get(undefined) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const next of uses.get(name) ?? []) open.push(next);
  }
  return found;
}
