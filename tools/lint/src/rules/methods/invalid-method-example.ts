import { suggest, type SpecNode } from '@openrpc-kit/model';
import type { MethodSite } from '../../method-site.ts';
import { quote } from '../../quote.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { locateViolation } from '../../violation.ts';

export const invalidMethodExample: Rule = {
  code: 'MET003',
  group: 'methods',
  name: 'invalid-method-example',
  severity: 'warning',
  title: 'Example does not fit the method',
  cause: 'Readers copy examples, and mock servers answer with them: a wrong one spreads.',
  fix: 'Correct the example, or the schema of the param or the result.',
  check(context) {
    for (const method of context.methods) {
      for (const example of method.examples) {
        checkParams(context, method, example);
        checkResult(context, method, example);
      }
    }
  },
};

function checkParams(context: RuleContext, method: MethodSite, example: SpecNode): void {
  const { values, report } = context;
  const place = example.child('params');
  const named = readParams(context, method, place);
  if (!Array.isArray(place.value) || !named) return;
  const data = Object.fromEntries([...named].map(([name, node]) => [name, node.value]));
  const violation = values.checkMethod(place, data, method.name, 'params');
  if (!violation) return;
  const [name = '', ...path] = violation.path;
  const value = named.get(name);
  const { node, text } = value
    ? locateViolation(value, { ...violation, path }, `the example of ${quote(name)}`)
    : { node: place, text: `the example of the params ${violation.message}` };
  report(node, text, { advice: violation.advice });
}

/**
 * Values by the name of the param they are for. Where the names of the examples are not those of
 * the params, which only a call by position allows, their order counts.
 */
function readParams(
  { reader, report }: RuleContext,
  { params, paramStructure, name: method }: MethodSite,
  place: SpecNode,
): Map<string, SpecNode> | undefined {
  const known = params.map(({ name }) => name);
  const examples = place.items().map((item) => reader.resolve(item));
  const byName = examples.every((example) => known.includes(example?.child('name').text() ?? ''));
  const named = new Map<string, SpecNode>();
  for (const [index, example] of examples.entries()) {
    if (!example) return undefined;
    const written = example.child('name').text();
    const name = byName ? written : known[index];
    if (!byName && paramStructure === 'by-name' && !known.includes(written)) {
      const advice = suggest(written, known);
      report(example, `the example has a param ${quote(written)}, ${method} has not`, { advice });
      return undefined;
    }
    if (name === undefined) {
      const few = known.length === 0 ? 'no params' : `only ${known.length}`;
      report(example, `the example has ${examples.length} params, ${method} takes ${few}`);
      return undefined;
    }
    if (!example.child('value').exists) return undefined;
    named.set(name, example.child('value'));
  }
  return named;
}

function checkResult(context: RuleContext, method: MethodSite, example: SpecNode): void {
  const { reader, values, report } = context;
  const result = example.child('result').exists
    ? reader.resolve(example.child('result'))
    : undefined;
  const value = result?.child('value');
  if (!value?.exists || !method.result) return;
  const violation = values.checkMethod(value, value.value, method.name, 'result');
  if (!violation) return;
  const { node, text } = locateViolation(value, violation, 'the example of the result');
  report(node, text, { advice: violation.advice });
}
