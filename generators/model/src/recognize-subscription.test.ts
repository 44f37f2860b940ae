import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Subscription } from './api-model.ts';
import { loadModel } from './load-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'subscriptions-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Schema = object;
const text = { type: 'string' };

/** A method as a document has it; without a result it is a notification. */
function method(name: string, params: Record<string, Schema>, result?: Schema): object {
  return {
    name,
    params: Object.entries(params).map(([param, schema]) => ({ name: param, schema })),
    ...(result && { result: { name: 'result', schema: result } }),
  };
}

function read(name: string, methods: readonly object[]): Subscription | undefined {
  const file = join(folder, 'openrpc.json');
  const components = { schemas: { Id: { type: 'string' } } };
  const info = { title: 'Test', version: '1' };
  writeFileSync(file, JSON.stringify({ openrpc: '1.3.2', info, methods, components }));
  const { model, diagnostics } = loadModel(file);
  expect(diagnostics).toEqual([]);
  return model?.methods.find((found) => found.name === name)?.subscription;
}

const id = { $ref: '#/components/schemas/Id' };

test.each([
  ['eth_subscribe', 'eth_subscription', 'subscription', 'eth_unsubscribe'],
  ['accountSubscribe', 'accountNotification', 'subscription', 'accountUnsubscribe'],
  ['x_subscribeHeads', 'x_subscriptionHeads', 'subscription_id', 'x_unsubscribe'],
  ['x_subscribeHeads', 'x_subscriptionHeads', 'subscriptionId', 'x_unsubscribeHeads'],
  ['Chain.Subscribe', 'Chain.Subscription', 'subscription', 'Chain.Unsubscribe'],
])('%s is told by %s', (name, notification, idParam, unsubscribe) => {
  const methods = [
    method(name, { kind: text }, id),
    method(notification, { result: { type: 'integer' }, [idParam]: id }),
    method(unsubscribe, { which: { ...id, description: 'The one to end.' } }, { type: 'boolean' }),
  ];
  const found = { notification, id: idParam, value: 'result', unsubscribe };
  expect(read(name, methods)).toEqual({ ...found, unsubscribeParam: 'which' });
  expect(read(unsubscribe, methods)).toBeUndefined();
});

const opening = method('a_subscribe', {}, id);
const telling = method('a_subscription', { subscription: id, result: text });
const ending = method('a_unsubscribe', { id }, text);

test.each<[why: string, methods: object[]]>([
  ['no notification', [opening, ending]],
  ['nothing that ends it', [opening, telling]],
  [
    'a notification with a result',
    [opening, method('a_subscription', { subscription: id, result: text }, text), ending],
  ],
  ['a notification without an id', [opening, method('a_subscription', { result: text }), ending]],
  [
    'more in the notification than can be told',
    [opening, method('a_subscription', { subscription: id, result: text, more: text }), ending],
  ],
  [
    'another type of id in the reply',
    [method('a_subscribe', {}, { type: 'object' }), telling, ending],
  ],
  [
    'another type of id at the end',
    [opening, telling, method('a_unsubscribe', { id: text }, text)],
  ],
  [
    'more to be said at the end',
    [opening, telling, method('a_unsubscribe', { id, why: text }, text)],
  ],
])('a plain method, for there is %s', (_why, methods) => {
  expect(read('a_subscribe', methods)).toBeUndefined();
});

test('the same three without a flaw are a subscription', () => {
  expect(read('a_subscribe', [opening, telling, ending])).toBeDefined();
});
