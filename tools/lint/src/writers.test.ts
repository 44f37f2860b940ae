import { join } from 'node:path';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, test } from 'vitest';
import { casesFolder, lintFolder } from './cases.fixture.ts';
import type { LintResult } from './finding.ts';
import { rules } from './rules.ts';
import { writeJson } from './write-json.ts';
import { writeSarif } from './write-sarif.ts';
import { writeText, type TextStyle } from './write-text.ts';

const same = (text: string): string => text;
const plain: TextStyle = {
  bold: same,
  dim: same,
  underline: same,
  red: same,
  yellow: same,
  cyan: same,
  green: same,
};

let result: LintResult;
let ignoring: LintResult;
beforeAll(() => {
  result = lintFolder(join(casesFolder, 'enum-values'));
  ignoring = lintFolder(join(casesFolder, 'unused-ignore'));
});

describe('text', () => {
  test('lists findings by file, sums up infos, and says what to do', () => {
    const text = writeText(result, plain);
    expect(text).toMatch(/^.*enum-values\/openrpc\.json\n +68:17 {2}error {4}SPEC003 {2}this must/);
    expect(text).toMatch(/SCH001 +\d × Enum has a value too many\n +Remove the value/);
    expect(text).not.toMatch(/\d:\d+ {2}info/);
    expect(text).toMatch(/\n\d+ errors, .* in 1 file\.\n$/);
  });

  test('lists everything when asked to', () => {
    const { findings } = lintFolder(join(casesFolder, 'template-syntax'));
    const infos = findings.filter(({ severity }) => severity === 'info');
    expect(infos.length).toBeGreaterThan(0);
    const text = writeText({ findings, ignored: [], files: 1 }, plain, true);
    expect(text.match(/\d:\d+ {2}info/g)).toHaveLength(infos.length);
  });

  test('counts what is the same and keeps the first', () => {
    const [finding] = result.findings;
    const findings = Array.from({ length: 20 }, (_, index) => ({ ...finding!, line: index + 1 }));
    const text = writeText({ findings, ignored: [], files: 1 }, plain);
    expect(text.match(new RegExp(finding!.message.replaceAll(/[()]/g, '\\$&'), 'g'))).toHaveLength(
      5,
    );
    expect(text).toContain('… and 15 more of SPEC003 in this file');
  });

  test('is one line when there is nothing to say', () => {
    expect(writeText({ findings: [], ignored: [], files: 3 }, plain)).toBe(
      'Nothing to say about 3 files.\n',
    );
    expect(writeText(ignoring, plain)).toContain('1 ignored with a reason.');
  });
});

describe('JSON', () => {
  test('holds everything, and a summary', () => {
    const json = JSON.parse(writeJson(ignoring)) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: 1,
      summary: { errors: 0, warnings: 2, ignored: 1, files: 1 },
      findings: ignoring.findings.map(({ code }) => ({ code })),
      ignored: [{ code: 'SAF001', method: 'ping', reason: 'Shown as it stands.' }],
    });
  });
});

describe('SARIF', () => {
  test('has the shape of version 2.1.0', () => {
    const log = JSON.parse(writeSarif(result, '1.2.3')) as Log;
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({ name: 'openrpc-kit lint', version: '1.2.3' });
    expect(run?.results).toHaveLength(result.findings.length);
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      expect(level).toMatch(/^(error|warning|note)$/);
      expect(message.text).toMatch(/.+/);
      const place = locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uri).toMatch(/^[^\\\s]+openrpc\.json$/);
      expect(place?.region?.startLine).toBeGreaterThan(0);
      expect(place?.region?.startColumn).toBeGreaterThan(0);
    }
  });

  test('explains every rule, with its default level', () => {
    const [run] = (JSON.parse(writeSarif(result, '1')) as Log).runs;
    const described = run?.tool.driver.rules ?? [];
    expect(described.map(({ id }) => id)).toEqual([...rules.map(({ code }) => code), 'SPEC003']);
    for (const { shortDescription, fullDescription, help } of described) {
      for (const text of [shortDescription, fullDescription, help])
        expect(text?.text).toMatch(/.+/);
    }
  });

  test('shows an ignored finding as suppressed, with the reason', () => {
    const [run] = (JSON.parse(writeSarif(ignoring, '1')) as Log).runs;
    const suppressed = run?.results?.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'SAF001',
        suppressions: [{ kind: 'external', justification: 'Shown as it stands.' }],
      },
    ]);
  });

  test('tells findings apart by their place', () => {
    const [run] = (JSON.parse(writeSarif(result, '1')) as Log).runs;
    const prints = run?.results?.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints?.length);
  });
});
