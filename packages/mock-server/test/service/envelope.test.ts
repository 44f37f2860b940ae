import { expect, test } from 'vitest';
import { type ErrorReply, legsReport, stageService } from './stage-service.ts';

const stage = stageService();
const { send, call } = stage;

async function mnemonicOf(body: string): Promise<unknown> {
  const reply = (await send(body)) as unknown as { id: unknown; error: ErrorReply };
  return [reply.id, reply.error.data.mnemonic];
}

test('what the envelope breaks', async () => {
  expect(await mnemonicOf('{"jsonrpc":')).toEqual([null, 'parse_error']);
  expect(await mnemonicOf('[]')).toEqual([null, 'batch_operations_not_supported']);
  expect(await mnemonicOf('[{"jsonrpc":"2.0","id":1,"method":"get.account"}]')).toEqual([
    null,
    'batch_operations_not_supported',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","method":"get.account"}')).toEqual([
    null,
    'notifications_not_supported',
  ]);
  for (const id of ['null', 'true', '{}', '[1]']) {
    expect(await mnemonicOf(`{"jsonrpc":"2.0","id":${id},"method":"get.account"}`)).toEqual([
      null,
      'invalid_request',
    ]);
  }
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":7,"method":"get.account","params":[]}')).toEqual([
    7,
    'invalid_request',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":7,"params":{}}')).toEqual([7, 'invalid_request']);
  expect(await mnemonicOf('{"id":7,"method":"get.account","params":{}}')).toEqual([
    7,
    'invalid_request',
  ]);
  expect(await mnemonicOf('{"jsonrpc":"2.0","id":"","method":"get.account"}')).toEqual([
    '',
    'required_parameter_missed',
  ]);
});

test('no secret is repeated', async () => {
  const secrets = ['topsecret-1', 'topsecret-2'];
  for (const params of [
    { access_token: secrets[0] ?? '', extra: 1 },
    { access_token: [secrets[0] ?? ''] },
    { login: secrets[0] ?? '', password: secrets[1] ?? '' },
    { login: [secrets[0] ?? ''], password: { a: secrets[1] ?? '' } },
  ]) {
    for (const method of [legsReport, 'login.user', 'get.account']) {
      const text = JSON.stringify(await call(method, params));
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  }
});
