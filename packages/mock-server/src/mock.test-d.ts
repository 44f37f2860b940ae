import { expectTypeOf, test } from 'vitest';
import {
  type Connection,
  createMock,
  type Mock,
  type MockOptions,
  type Scenario,
} from './index.ts';
import type { MockServer, MockServerOptions } from './node.ts';

test('options are known by name and value', () => {
  expectTypeOf(createMock).toBeCallableWith({ legs: 5, seed: 1, replayMissing: 'seed' });
  // @ts-expect-error a slip of the pen
  createMock({ leggs: 5 });
  // @ts-expect-error neither error nor seed
  createMock({ replayMissing: 'sed' });
  expectTypeOf<MockServerOptions['record']>().toEqualTypeOf<
    { readonly folder: string; readonly upstream: string } | undefined
  >();
  expectTypeOf<MockOptions>().not.toHaveProperty('port');
});

test('a scenario is checked where it is written', () => {
  const scenario: Scenario = {
    name: 'x',
    steps: [
      { when: { method: 'get.account', call: 2, after: 5 }, fault: { spoil: 'drop', calls: 2 } },
      { clock: { advance: 1 }, points: { minute: 0 }, latency: { delay: 5 }, reset: true },
    ],
  };
  expectTypeOf<Mock['scenario']['start']>().toBeCallableWith(scenario);
  const spoil = 'drpo' as const;
  // @ts-expect-error there is no such way of going wrong
  createMock({ scenario: { name: 'x', steps: [{ fault: { spoil } }] } });
});

test('a mock, with or without a port, says how to connect', () => {
  expectTypeOf<Mock['connection']>().toEqualTypeOf<Connection>();
  expectTypeOf<MockServer>().toExtend<Mock>();
  expectTypeOf<MockServer['close']>().returns.resolves.toBeVoid();
});
