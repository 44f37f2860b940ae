import type { ApiModel } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { generate } from '../testing/generate.ts';
import { loadCallgear } from '../testing/load-callgear.ts';

const model = loadCallgear();

/** The flagship with another weight for its accounts. */
const weighed: ApiModel = {
  ...model,
  methods: model.methods.map((method) =>
    method.name === 'get.account' ? { ...method, weight: 5 } : method,
  ),
};

function read(from: ApiModel, path: string): string {
  return generate(from).find((file) => file.path === `docs/${path}.md`)?.text ?? '';
}

test('a method says what a call of it costs, and a list that it is each page', () => {
  expect(read(weighed, 'methods/get-account')).toContain('5 points when it succeeds');
  expect(read(weighed, 'methods/get-call-legs-report')).toContain('1 point for each page');
});

test('the limits say how a cost comes about, and which methods have a weight of their own', () => {
  expect(read(model, 'conventions/limits')).toContain('| none in this document |');
  expect(read(weighed, 'conventions/limits')).toContain(
    '[`get.account`](/methods/get-account/): 5 points',
  );
});

test('a figure stays on one line', () => {
  expect(read(model, 'conventions/limits')).toContain('| 10\u00a0000 |');
});
