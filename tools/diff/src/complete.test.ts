import examples from '@open-rpc/examples';
import type { ApiModel } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { diffModels } from './diff-models.ts';
import { isObject } from './is-object.ts';
import { loadDocument } from './load-document.fixture.ts';

type Step = string | number;

/** Nobody sends or gets the name of a result, which is always there; references and versions are no facts of an API. */
const meaningless = /(^|\/)(result\/(name|summary|required)|openrpc|version|\$ref)$/;

function listLeaves(node: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => listLeaves(item, [...path, index]));
  if (!isObject(node)) return [path];
  return Object.entries(node).flatMap(([key, below]) => listLeaves(below, [...path, key]));
}

/** The same document with one text, number or flag changed. */
function changeLeaf(node: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) {
    if (typeof node === 'string') return `${node}x`;
    return typeof node === 'number' ? node + 1 : !node;
  }
  if (Array.isArray(node)) {
    return node.map((item, index) => (index === step ? changeLeaf(item, rest) : (item as unknown)));
  }
  const members = node as Readonly<Record<string, unknown>>;
  return { ...members, [step]: changeLeaf(members[step], rest) };
}

function tryLoad(document: unknown): ApiModel | undefined {
  try {
    return loadDocument(document);
  } catch {
    return undefined;
  }
}

test.each(Object.entries(examples.default))(
  'no change of a text, number or flag of %s goes unseen',
  (_, source) => {
    const before = loadDocument(source);
    const leaves = listLeaves(before.document).filter((path) => !meaningless.test(path.join('/')));
    const loaded = leaves.flatMap((path) => {
      const after = tryLoad(changeLeaf(before.document, path));
      return after ? [{ path: path.join('/'), after }] : [];
    });
    expect(loaded.length).toBeGreaterThan(15);
    const unseen = loaded.filter(({ after }) => diffModels(before, after).length === 0);
    expect(unseen.map(({ path }) => path)).toEqual([]);
  },
);
