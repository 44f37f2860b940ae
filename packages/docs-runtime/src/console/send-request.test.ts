import { expect, test } from 'vitest';
import { sendRequest } from './send-request.ts';

test('a reply is read, with its size', async () => {
  const outcome = await sendRequest(() => Promise.resolve(new Response('{"result":"é"}')));
  expect(outcome).toMatchObject({ status: 200, bytes: 15, reply: { result: 'é' } });
});

test('what is no JSON is kept as text', async () => {
  const outcome = await sendRequest(() => Promise.resolve(new Response('down', { status: 502 })));
  expect(outcome).toMatchObject({ status: 502, text: 'down', reply: undefined });
});

test('a call that is given up ends, also when whoever answers does not listen', async () => {
  const controller = new AbortController();
  const call = sendRequest(() => new Promise(() => {}), controller.signal);
  controller.abort(new Error('given up'));
  await expect(call).rejects.toThrow('given up');
});

test('a reply whose text does not end is given up, too', async () => {
  const controller = new AbortController();
  const endless = new Response(new ReadableStream({ start: () => {} }));
  const call = sendRequest(() => Promise.resolve(endless), controller.signal);
  controller.abort(new Error('given up'));
  await expect(call).rejects.toThrow('given up');
});
