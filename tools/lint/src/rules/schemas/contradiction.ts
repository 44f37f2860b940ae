import { isObject, type SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule, RuleContext } from '../../rule.ts';

const ranges: readonly (readonly [low: string, high: string, strict: boolean])[] = [
  ['minimum', 'maximum', false],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'maximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
  ['minLength', 'maxLength', false],
  ['minItems', 'maxItems', false],
  ['minProperties', 'maxProperties', false],
];

export const contradiction: Rule = {
  code: 'SCH005',
  group: 'schemas',
  name: 'contradiction',
  severity: 'error',
  title: 'Constraints contradict each other',
  cause: 'No value, or none of a kind that the schema speaks of, can satisfy both.',
  fix: 'Correct one of them.',
  check(context) {
    for (const { node } of context.schemas) {
      checkRanges(context, node);
      checkCounts(context, node);
      const value = node.child('const');
      const [violation] = value.exists ? context.values.check([value], node, 'const') : [];
      if (violation) context.report(value, `the const ${quote(value.value)} ${violation.message}`);
    }
  },
};

function checkRanges({ report }: RuleContext, node: SpecNode): void {
  for (const [low, high, strict] of ranges) {
    const least = node.child(low).value;
    const most = node.child(high).value;
    if (typeof least !== 'number' || typeof most !== 'number') continue;
    if (strict ? least < most : least <= most) continue;
    report(node.child(low), `${low} ${least} leaves nothing below ${high} ${most}`);
  }
}

function checkCounts({ report }: RuleContext, node: SpecNode): void {
  const required = node.child('required').items().length;
  const mostProperties = node.child('maxProperties').number(Infinity);
  if (required > mostProperties) {
    report(
      node.child('required'),
      `${required} are required, but maxProperties is ${mostProperties}`,
    );
  }
  const tuple = node.child('items').items().length;
  const fewest = node.child('minItems').number(0);
  if (tuple > 0 && fewest > tuple && node.child('additionalItems').value === false) {
    report(node.child('minItems'), `minItems is ${fewest}, but the tuple ends after ${tuple}`);
  }
  const closed =
    node.child('additionalProperties').value === false && !node.child('patternProperties').exists;
  const listed = node.child('properties').members().length;
  const fewestProperties = node.child('minProperties').number(0);
  if (closed && fewestProperties > listed) {
    report(
      node.child('minProperties'),
      `minProperties is ${fewestProperties}, but only ${listed} may be there`,
    );
  }
  const negated = node.child('not').value;
  if (negated === true || (isObject(negated) && Object.keys(negated).length === 0)) {
    report(node.child('not'), 'everything is excluded: no value is valid');
  }
}
