import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { afterAll, describe, expect, test } from 'vitest';
import { generateCli } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'generator-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Facts {
  readonly methods: readonly {
    readonly name: string;
    readonly list?: { readonly fields: object[] };
  }[];
}

function load(file: string): ApiModel {
  const { model, diagnostics } = loadModel(file);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

function generate(model: ApiModel): string {
  const types = { schemas: new Map(), methods: new Map() };
  const options = { importExtension: '.ts', packageScope: '@x' } as const;
  const [file, ...others] = generateCli({ model, types, options });
  expect([file?.path, others]).toEqual(['facts.ts', []]);
  return file!.text;
}

async function readFacts(model: ApiModel): Promise<Facts> {
  const code = stripTypeScriptTypes(generate(model));
  const exported: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return (exported as { readonly facts: Facts }).facts;
}

describe('an API with conventions', () => {
  const model = load(
    fileURLToPath(new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url)),
  );

  test('methods, params and what the command line makes of them', async () => {
    const facts = await readFacts(model);
    expect(facts.methods.map(({ name }) => name)).toEqual(model.methods.map(({ name }) => name));
    const legs = facts.methods.find(({ name }) => name === 'get.call_legs_report');
    expect(legs).toMatchObject({
      path: ['get', 'callLegsReport'],
      access: ['partner', 'customer'],
      params: expect.arrayContaining([
        {
          name: 'user_id',
          required: false,
          summary: expect.any(String),
          type: 'integer',
          role: 'user-id',
        },
        {
          name: 'filter',
          required: false,
          summary: expect.any(String),
          type: 'json',
          role: 'filter',
        },
      ]),
      list: {
        limit: 10_000,
        period: { from: 'date_from', till: 'date_till', field: 'start_time' },
      },
    });
  });

  test('fields: types, operators, values, units', async () => {
    const { methods } = await readFacts(model);
    const fields = methods.find(({ name }) => name === 'get.call_legs_report')?.list?.fields;
    expect(fields).toEqual(
      expect.arrayContaining([
        {
          name: 'duration',
          dataType: 'number',
          integer: true,
          sortable: true,
          default: true,
          operators: ['=', '!=', '<', '>', '<=', '>=', 'in'],
          unit: 'seconds',
        },
        expect.objectContaining({ name: 'direction', values: ['in', 'out'] }),
        expect.objectContaining({ name: 'finish_reason', knownValues: expect.any(Array) }),
        expect.objectContaining({ name: 'start_time', dataType: 'iso8601', operators: [] }),
      ]),
    );
  });

  test('the type comes from the command of the same scope', () => {
    expect(generate(model)).toMatch(/import type \{ ApiFacts \} from ["']@x\/cli["'];/);
  });
});

test('an API without conventions has methods and params, and nothing made up', async () => {
  const file = join(folder, 'openrpc.json');
  const params = [{ name: 'amount', required: true, schema: { type: 'number' } }];
  const method = { name: 'pay', params, result: { name: 'x', schema: {} } };
  const info = { title: '*/ evil();//', version: '1' };
  writeFileSync(file, JSON.stringify({ openrpc: '1.3.2', info, methods: [method] }));
  expect(await readFacts(load(file))).toMatchObject({
    title: '*/ evil();//',
    operators: [],
    methods: [
      {
        name: 'pay',
        path: ['pay'],
        access: [],
        params: [{ name: 'amount', required: true, summary: '', type: 'number' }],
      },
    ],
  });
});
