import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadDocument, makeDocument } from '../load-document.fixture.ts';
import { describeSarif } from './describe-sarif.ts';
import { createReport } from './diff-report.ts';
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
        readonly locations: readonly {
          readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
        }[];
      }[];
    },
  ];
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
});
