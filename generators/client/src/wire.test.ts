import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiFacts, RpcClient, RpcMethod } from '@openrpc-kit/client-runtime';
import { createClient } from '@openrpc-kit/client-runtime';
import { generateMockServer } from '@openrpc-kit/generator-mock-server';
import { Engine, type ApiDescription } from '@openrpc-kit/mock-runtime';
import { loadModel, type ApiModel, type Method } from '@openrpc-kit/model';
import { afterAll, expect, test } from 'vitest';
import { readCorpus } from '../test/corpus.ts';
import { importClient, importText } from '../test/import-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'client-wire-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = readCorpus();

test('there are documents of several authors', () => {
  expect(corpus.size).toBeGreaterThan(7);
  expect([...corpus.keys()]).toContain('MultiChainOpenRPCDocument');
});

type Client = Readonly<Record<string, RpcMethod<object, unknown>>> & { readonly api: ApiFacts };

async function startMock(model: ApiModel): Promise<Engine> {
  const files = generateMockServer({
    model,
    types: { schemas: new Map(), methods: new Map() },
    options: { importExtension: '.ts', packageScope: '@x' },
  });
  const text = files.find(({ path }) => path === 'api-description.ts')!.text;
  const { apiDescription } = (await importText(stripTypeScriptTypes(text))) as {
    apiDescription: ApiDescription;
  };
  return new Engine({ description: apiDescription });
}

/** A value a param, each another one, so that a wrong order shows. */
function paramsOf({ params }: Method): Record<string, unknown> {
  return Object.fromEntries(params.map(({ name }, index) => [name, `value ${index} of ${name}`]));
}

test.each([...corpus.keys()])(
  '%s: every method is called as the document declares',
  async (name) => {
    const spec = join(folder, `${name}.json`);
    writeFileSync(spec, JSON.stringify(corpus.get(name)));
    const { model, diagnostics } = loadModel(spec);
    if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const methods = (await importClient(spec, join(folder, name), ['methods', 'api'])) as Client;
    const engine = await startMock(model);
    const sent: { id?: number; method: string; params?: unknown }[] = [];
    const client: RpcClient = createClient(methods.api, {
      url: 'https://x.example',
      fetch: async (_url, { body }) => {
        sent.push(JSON.parse(String(body)) as (typeof sent)[number]);
        const reply = engine.handle(String(body), { address: '' });
        return new Response(reply.body === undefined ? null : String(reply.body), {
          status: reply.body === undefined ? 204 : 200,
        });
      },
    });
    for (const method of model.methods) {
      const given = paramsOf(method);
      const result = await methods[method.identifier]!(client, given);
      const { id, params, ...rest } = sent.at(-1)!;
      expect(rest).toEqual({ jsonrpc: '2.0', method: method.name });
      const isByPosition = method.paramStructure === 'by-position';
      const expected = isByPosition ? method.params.map(({ name: param }) => given[param]) : given;
      expect(params).toEqual(method.params.length === 0 ? undefined : expected);
      expect(id === undefined).toBe(method.result === undefined);
      if (method.result === undefined) expect(result).toBeUndefined();
      else expect(result).not.toBeUndefined();
    }
    expect(sent).toHaveLength(model.methods.length);
  },
);
