import { createClient } from '../src/client.ts';
import { limits } from '../src/limits.ts';
import { rpcMethod } from '../src/method.ts';
import { nodeTransport } from '../src/node.ts';
import { retry } from '../src/retry.ts';
import { session } from '../src/session.ts';
import { startJsonRpcServer } from './json-rpc-server.ts';

/**
 * Makes many calls over both transports in a process of its own, and prints how the heap grew:
 * `node --expose-gc --conditions=@openrpc-kit/source test/endurance.ts 50000`. Nothing is closed but
 * the server: the process has to end by itself.
 */
const count = Number(process.argv[2] ?? 50_000);
const account = rpcMethod<{}, { n: number }>({ name: 'account', token: 'token', safe: true });
const login = rpcMethod<{ login: string; password: string }, object>({ name: 'login' });

const server = await startJsonRpcServer({
  account: () => ({ n: 1, metadata: { limits: { minute_remaining: 1e9, minute_reset: 60 } } }),
  login: () => ({ token: 'session' }),
});
const controller = new AbortController();
const clients = ['fetch', 'node'].map((way) =>
  createClient(
    {},
    {
      url: server.url,
      ...(way === 'node' && { transport: nodeTransport({}, { url: server.url }) }),
      hooks: [
        limits(),
        session(
          { login, credentials: ['login', 'password'], token: 'token' },
          { login: 'a', password: 'b' },
        ).hook,
        retry(),
      ],
    },
  ),
);

async function callMany(calls: number): Promise<void> {
  for (let done = 0; done < calls; done += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        account(clients[index % 2]!, {}, { signal: controller.signal, timeout: 600_000 }),
      ),
    );
    server.bodies.length = 0;
  }
}

/** Bytes in use when everything that can go has gone: finalisers take some turns. */
async function measureHeap(): Promise<number> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

await callMany(4000);
const before = await measureHeap();
await callMany(count);
const after = await measureHeap();
await server.close();
console.log(JSON.stringify({ count, grown: after - before }));
