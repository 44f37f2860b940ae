import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '@openrpc-kit/model';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadDocument, makeDocument } from '../load-document.fixture.ts';
import { describeSarif } from './describe-sarif.ts';
import { createReport, type DiffInput } from './diff-report.ts';
import { makeHostileReport, payloads } from './hostile-report.fixture.ts';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly Location[];
        readonly relatedLocations?: readonly Location[];
      }[];
    },
  ];
}

interface Location {
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly startColumn?: number };
  };
}

/** The schema of SARIF 2.1.0, which is written in draft-04: nothing in it means another thing in draft-07. */
function compileOfficialSchema(): ReturnType<Ajv['compile']> {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(file, 'utf8')) as object & {
    readonly $schema: string;
    readonly id: string;
  };
  expect(JSON.stringify(schema)).not.toMatch(/"exclusiveM|"id":"/);
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

const validate = compileOfficialSchema();

describe('a SARIF log', () => {
  test.each(payloads)('of a document that holds %j is valid and inert', (payload) => {
    const text = describeSarif(makeHostileReport(payload), '0.1.0');
    const log = JSON.parse(text) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|[\u2028\u2029]/u);
    for (const { message } of log.runs[0].results) {
      expect(message.text).not.toMatch(/\]\(|[^\n\P{Cc}]/u);
      expect(message.text.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  test('points every result at its rule and into the bundled document', () => {
    const before = { model: loadDocument(makeDocument({ type: 'string' })), file: 'a b.json' };
    const after = { model: loadDocument(makeDocument({ type: 'integer' })), file: 'c\\d e.json' };
    const text = describeSarif(createReport(before, after), '0.1.0');
    const { results, tool } = (JSON.parse(text) as Log).runs[0];
    expect(results.map(({ level }) => level)).toEqual(['error', 'error']);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const pointers = results.flatMap(({ locations }) =>
      locations.flatMap(({ logicalLocations }) =>
        logicalLocations.map(({ fullyQualifiedName }) => fullyQualifiedName),
      ),
    );
    expect(pointers).toEqual([
      '#/methods/0/params/0/schema/type',
      '#/methods/0/result/schema/type',
    ]);
    expect(text).toContain('"uri": "c/d%20e.json"');
  });

  test('points every result at its line, in the file that it is written in, and in the old one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-sarif-'));
    const write = (name: string, pet: string, methods: string[]): DiffInput => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'pet.json'), pet);
      const file = join(folder, name, 'openrpc.json');
      const result = '{ "name": "r", "schema": { "$ref": "pet.json" } }';
      writeFileSync(
        file,
        `{ "openrpc": "1.3.2", "info": { "title": "Pets", "version": "1" }, "methods": [
${methods.map((method) => `{ "name": "${method}", "params": [], "result": ${result} }`).join(',\n')} ] }`,
      );
      const { model, locate } = loadModel(file);
      return { model: model!, locate, file };
    };
    const old = write('old', '{ "type": "string" }', ['find', 'gone']);
    const now = write('new', '{\n  "type": "integer"\n}', ['first', 'find']);
    const text = describeSarif(createReport(old, now), '0.1.0');
    rmSync(folder, { recursive: true });
    const log = JSON.parse(text) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    const show = ({ physicalLocation: { artifactLocation, region } }: Location): string =>
      `${artifactLocation.uri.split('/').slice(-2).join('/')}:${region.startLine}:${region.startColumn}`;
    const shown = log.runs[0].results.map(({ ruleId, locations, relatedLocations = [] }) => [
      ruleId,
      ...locations.map(show),
      ...relatedLocations.map(show),
    ]);
    expect(shown).toEqual([
      ['result-type-changed', 'new/pet.json:2:11', 'old/pet.json:1:11'],
      ['method-removed', 'new/openrpc.json:1:1', 'old/openrpc.json:3:1'],
      ['method-added', 'new/openrpc.json:2:1'],
    ]);
  });
});
