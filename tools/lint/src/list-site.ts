import type { ApiModel, ListFacts, RowField, SpecNode, SpecReader } from '@openrpc-kit/model';
import type { MethodSite } from './method-site.ts';

/** A method that answers with rows: its facts, and where they are written. */
export interface ListSite {
  readonly method: MethodSite;
  readonly facts: ListFacts;
  /** Its `x-list`. */
  readonly node: SpecNode;
  readonly fields: readonly FieldSite[];
}

export interface FieldSite {
  readonly field: RowField;
  /** Property of the row. */
  readonly node: SpecNode;
}

/** Only a document that loads has lists: their facts come from the model. */
export function collectLists(
  reader: SpecReader,
  model: ApiModel | undefined,
  methods: readonly MethodSite[],
): ListSite[] {
  const facts = new Map(model?.methods.map(({ name, list }) => [name, list]));
  return methods.flatMap((method) => {
    const list = facts.get(method.name);
    const row = list && findRow(reader, method);
    if (!list || !row) return [];
    const fields = list.fields.map((field) => ({ field, node: row.child(field.name) }));
    return { method, facts: list, node: method.node.child('x-list'), fields };
  });
}

function findRow(reader: SpecReader, { result }: MethodSite): SpecNode | undefined {
  const schema = result && reader.resolve(result.child('schema'));
  const data = schema && reader.resolve(schema.child('properties').child('data'));
  const row = data && reader.resolve(data.child('items'));
  return row?.child('properties');
}
