import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPubSubServer, type PubSubServer } from '../../test/pub-sub-server.ts';
import { createClient } from '../client.ts';
import { subscriptionMethod } from '../subscription-method.ts';
import { webSocketTransport } from './web-socket-transport.ts';

const subscribe = subscriptionMethod<{ plan: number }, string, { plan: number; step: number }>({
  name: 'x_subscribe',
  subscription: {
    notification: 'x_subscription',
    positions: ['subscription', 'result'],
    id: 'subscription',
    value: 'result',
    unsubscribe: { name: 'x_unsubscribe' },
    unsubscribeParam: 'id',
  },
});

/** What happens to one of many that go on at the same time. */
const plan = fc.record({
  /** Events that the server sends before it replies, and after. */
  early: fc.nat(4),
  late: fc.nat(8),
  /** Turns that the server waits before it replies. */
  delay: fc.nat(3),
  /** Events after which the reader leaves; none when it leaves before the first. */
  read: fc.nat(12),
});

let server: PubSubServer;
beforeAll(async () => {
  server = await startPubSubServer();
});
afterAll(() => server.close());

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('of many subscriptions that come, go and share ids, each has its own events, all and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 30 }), async (plans) => {
      server.onSubscribe = (subscription, reply) => {
        const index = subscription.params['plan'] as number;
        const { early = 0, late = 0, delay = 0 } = plans[index] ?? {};
        for (let step = 0; step < early; step++) subscription.tell({ plan: index, step });
        void (async () => {
          for (let turns = 0; turns < delay; turns++) await turn();
          reply();
          for (let step = early; step < early + late; step++) {
            if (step % 3 === 0) await turn();
            subscription.tell({ plan: index, step });
          }
        })();
      };
      const socket = webSocketTransport({}, { url: server.url });
      const client = createClient({}, { transport: socket.transport });
      const readAll = plans.map(async ({ early, late, read }, index) => {
        const wanted = Math.min(read, early + late);
        const events = socket.subscribe(client, subscribe, { plan: index });
        const steps: number[] = [];
        while (steps.length < wanted) {
          const { value } = await events.next();
          expect(value?.plan).toBe(index);
          steps.push(value?.step ?? -1);
        }
        await events.return?.();
        expect(steps).toEqual(Array.from({ length: wanted }, (_, step) => step));
      });
      await Promise.all(readAll);
      await expect.poll(() => server.open.length, { interval: 1 }).toBe(0);
      socket.close();
    }),
    { numRuns: 40 },
  );
});
