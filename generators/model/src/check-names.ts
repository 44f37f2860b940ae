import type { ApiModel } from './api-model.ts';
import { toCamelCase } from './names.ts';
import type { ConventionNodes } from './read-conventions.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { suggest } from './suggest.ts';

/** Finds methods of one name on the wire, names of lists that clash, and names that lead nowhere. */
export function checkNames(
  reader: SpecReader,
  model: Pick<ApiModel, 'methods' | 'schemas'>,
  nodes: readonly SpecNode[],
  conventionNodes: ConventionNodes | undefined,
): void {
  const seen = new Set<string>();
  const schemas = new Set(model.schemas.map(({ name }) => name));
  const helpers = new Set(model.methods.flatMap(({ list }) => (list ? helpersOf(list.row) : [])));
  model.methods.forEach((method, index) => {
    const node = (nodes[index] as SpecNode).child('name');
    if (seen.has(method.name)) {
      reader.report(node, 'SPEC007', `the method ${JSON.stringify(method.name)} is declared twice`);
      return;
    }
    seen.add(method.name);
    if (helpers.has(method.identifier)) {
      reader.report(
        node,
        'SPEC008',
        `${JSON.stringify(method.name)} becomes ${method.identifier}, which is what clients call a helper of a list`,
      );
    }
    const row = method.list?.row;
    for (const suffix of ['Condition', 'SortField']) {
      if (row === undefined || !schemas.has(row + suffix)) continue;
      reader.report(
        node,
        'SPEC008',
        `the type ${row}${suffix} of the rows of this method is also the name of a schema`,
      );
    }
  });
  const authentication = conventionNodes?.get('authentication');
  const mentions = [
    ...nodes.flatMap((node) => node.child('x-related').items()),
    ...(authentication
      ? [authentication.child('loginMethod'), authentication.child('logoutMethod')]
      : []),
  ];
  checkMentions(
    reader,
    model.methods.map(({ name }) => name),
    mentions,
  );
}

/** What clients offer for the rows of a list, by name. */
function helpersOf(row: string): readonly string[] {
  const stem = toCamelCase(row);
  return [`where${row}`, `${stem}Values`, `${stem}Urls`];
}

function checkMentions(
  reader: SpecReader,
  known: readonly string[],
  mentions: readonly SpecNode[],
): void {
  for (const mention of mentions) {
    const name = mention.text();
    if (known.includes(name)) continue;
    reader.report(
      mention,
      'SPEC015',
      `there is no method ${JSON.stringify(name)}`,
      suggest(name, known),
    );
  }
}
