import { format } from '@wasm-fmt/gofmt';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../src/index.ts';
import { type EchoServer, startEchoServer } from './programs/echo-server.ts';
import { programs } from './programs/programs.ts';
import { readCases } from './read-cases.ts';

/** What the environment holds in place of secrets; with what breaks out of texts. */
const variables = { SHOP_ACCESS_TOKEN: 'key-1', SHOP_LOGIN: `an'n`, SHOP_PASS_WORD: '$HOME`ls`' };

let server: EchoServer;

beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

describe.each(readCases())('$name', ({ makeCall }) => {
  const write = (id: string): string =>
    languages.find((language) => language.id === id)?.write(makeCall(server.url)) ?? '';

  test.each(programs)('sends in $title what it shall', async ({ id, runs, run }) => {
    if (!runs) return console.warn(`Samples in ${id} are not run: it is not installed.`);
    server.received.length = 0;
    const { errors, status } = await run(write(id), variables);
    expect(errors).toBe('');
    expect(status).toBe(0);
    const [body = ''] = server.received;
    expect(JSON.parse(body)).toEqual(readSecrets(makeCall().request));
  });

  test('parses as TypeScript', () => {
    const { diagnostics } = ts.transpileModule(write('ts'), {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  test('parses as Go', () => {
    expect(format(write('go'))).toContain('func main() {');
  });
});

/** The request with secrets as the environment has them. */
function readSecrets(request: object): unknown {
  const secrets = new Map(Object.entries(variables));
  return JSON.parse(
    JSON.stringify(request, function (this: Record<string, unknown>, key, value: unknown) {
      const given = this[key] as { variable?: string } | null | undefined;
      const variable = typeof given === 'object' ? given?.variable : undefined;
      return (variable !== undefined && secrets.get(variable)) || value;
    }),
  );
}
