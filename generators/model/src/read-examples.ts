import type { MethodExample, Param } from './api-model.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Examples of a method, without those that have a value elsewhere. */
export function readExamples(
  reader: SpecReader,
  node: SpecNode,
  params: readonly Param[],
): MethodExample[] {
  const names = new Set(params.map(({ name }) => name));
  return node.items().flatMap((item) => {
    const pairing = reader.resolve(item);
    if (!pairing) return [];
    const examples = pairing
      .child('params')
      .items()
      .map((param) => reader.resolve(param));
    const result = reader.resolve(pairing.child('result'));
    const elsewhere = [...examples, result].flatMap((each) =>
      each && isElsewhere(each) ? each : [],
    );
    for (const each of elsewhere) {
      const place = each.child('externalValue');
      reader.report(place, 'SPEC023', `${JSON.stringify(place.value)} is not read`);
    }
    if (elsewhere.length > 0) return [];
    // The names are those of the examples: only often those of the params, too.
    const isNamed = examples.every((example) => names.has(example?.child('name').text() ?? ''));
    const values = examples.flatMap((example, index) => {
      const own = example?.child('name').text() ?? '';
      const name = isNamed ? own : (params[index]?.name ?? own);
      return example && name !== '' ? [[name, example.child('value').value] as const] : [];
    });
    return {
      name: pairing.child('name').text(),
      summary: pairing.child('summary').text() || pairing.child('description').text(),
      params: Object.fromEntries(values),
      result: result?.child('value').value,
    };
  });
}

function isElsewhere(example: SpecNode): boolean {
  return example.child('externalValue').exists && !example.child('value').exists;
}
