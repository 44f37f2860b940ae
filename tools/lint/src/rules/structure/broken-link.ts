import { isObject, suggest, type SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const brokenLink: Rule = {
  code: 'STR003',
  group: 'structure',
  name: 'broken-link',
  severity: 'warning',
  title: 'Link leads nowhere',
  cause:
    'A link names a method that the document does not have, or a param that the method does not take.',
  fix: 'Correct the name, or remove the link.',
  check(context) {
    const { reader, root, methods } = context;
    const links = [
      ...methods.flatMap(({ node }) => node.child('links').items()),
      ...root
        .child('components')
        .child('links')
        .members()
        .map(([, node]) => node),
    ];
    for (const item of links) {
      const link = reader.resolve(item);
      if (link && isObject(link.value)) checkLink(context, link);
    }
  },
};

function checkLink({ methods, report }: RuleContext, link: SpecNode): void {
  const place = link.child('method');
  const name = place.text();
  if (name === '') return;
  const target = methods.find((method) => method.name === name);
  if (!target) {
    const advice = suggest(
      name,
      methods.map((method) => method.name),
    );
    report(place, `there is no method ${quote(name)} to link to`, { advice });
    return;
  }
  const known = target.params.map((param) => param.name);
  for (const [param, node] of link.child('params').members()) {
    if (known.includes(param)) continue;
    report(node, `${name} has no param ${quote(param)}`, { advice: suggest(param, known) });
  }
}
