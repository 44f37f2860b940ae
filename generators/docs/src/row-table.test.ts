import type { RowField } from '@openrpc-kit/model';
import type { Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { rowFieldHeads } from './index.ts';
import { generate } from './testing/generate.ts';
import { loadCallgear } from './testing/load-callgear.ts';
import { listNodes, readPage } from './testing/read-page.ts';

const model = loadCallgear();
const files = generate(model);
const lists = model.methods.filter(({ list }) => list !== undefined);

describe.each(lists)('the page of $name', ({ slug, list }) => {
  const page = files.find(({ path }) => path === `docs/methods/${slug}.md`);
  const { root } = readPage(page?.text ?? '');
  const rows = readRowTable(root);

  test('lists the fields of the row in the order of the document', () => {
    expect(rows.map(({ Field }) => Field)).toEqual(list?.fields.map(({ name }) => name));
  });

  test('agrees with the model on every field', () => {
    expect(rows.map(toFacts)).toEqual(list?.fields.map(fromModel));
  });

  test('has a section for every field, in that order', () => {
    const heads = listNodes(root).filter((node) => node.type === 'heading' && node.depth === 3);
    const names = heads.map((head) => toString(head));
    expect(names.slice(-rows.length)).toEqual(list?.fields.map(({ name }) => name));
  });
});

/** The rows of the table of row fields, each by its heads. */
function readRowTable(root: Nodes): Readonly<Record<string, string>>[] {
  const tables = listNodes(root).filter((node): node is Table => node.type === 'table');
  for (const { children } of tables) {
    const [head = [], ...rows] = children.map((row) => row.children.map((cell) => toString(cell)));
    if (head.join() !== rowFieldHeads.join()) continue;
    return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
  }
  throw new Error('there is no table of row fields');
}

function toFacts({ Type = '', ...row }: Readonly<Record<string, string>>): object {
  const [shape = '', unit] = Type.split(', ');
  return {
    dataType: shape.split(' ')[0],
    unit,
    nullable: row['Null'] === 'yes',
    filterable: row['Filter'] === 'yes',
    sortable: row['Sort'] === 'yes',
    default: row['Default'] === 'yes',
    title: row['Meaning'],
  };
}

function fromModel(field: RowField): object {
  const { dataType, unit, nullable, filterable, sortable, default: isDefault, title } = field;
  return { dataType, unit, nullable, filterable, sortable, default: isDefault, title };
}
