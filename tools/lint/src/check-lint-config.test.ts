import { describe, expect, test } from 'vitest';
import { checkLintConfig, LintConfigError } from './check-lint-config.ts';

describe('the lint part of a config', () => {
  test('may be missing, or hold severities and ignores', () => {
    expect(checkLintConfig(undefined)).toEqual({});
    const config = {
      rules: { SCH013: 'off', LST004: 'error' },
      ignore: [
        { rule: 'SCH004', at: 'get.calls', reason: 'The service is like that.' },
        { rule: 'SPEC005', at: '#', reason: 'Known.' },
      ],
    };
    expect(checkLintConfig(config)).toEqual(config);
  });

  test.each([
    [[], /lint must be an object/],
    [{ rule: {} }, /lint has no "rule"/],
    [{ rules: { SCH999: 'off' } }, /lint\.rules names no rule with "SCH999"/],
    [{ rules: { 'unknown-format': 'off' } }, /"unknown-format".* is SCH013/],
    [{ rules: { SCH001: 'warn' } }, /SCH001 is "warn".*warning/],
    [{ ignore: {} }, /ignore must be a list/],
    [{ ignore: ['SCH001'] }, /ignore\[0\] must be an object/],
    [{ ignore: [{ rule: 'SCH001', reason: 'x' }] }, /must name a rule and a place/],
    [{ ignore: [{ rule: 'SCH0001', at: 'get.a', reason: 'x' }] }, /"SCH0001".*did you mean/],
    [{ ignore: [{ rule: 'SCH001', at: 'get.a' }] }, /ignore\[0\] has no reason/],
    [{ ignore: [{ rule: 'SCH001', at: 'get.a', reason: '  ' }] }, /ignore\[0\] has no reason/],
  ])('%j is refused', (config, message) => {
    let error: unknown;
    try {
      checkLintConfig(config);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(LintConfigError);
    const [mistake, ...others] = (error as LintConfigError).mistakes;
    expect(`${mistake!.message} ${mistake!.advice}`).toMatch(message);
    expect(mistake!.advice).toMatch(/.+/);
    expect(others).toEqual([]);
  });

  test('everything that is wrong is told at once', () => {
    const wrong = {
      rule: {},
      rules: { SCH999: 'warn', SCH001: 'off' },
      ignore: [{ rule: 'SCH001', at: 'get.a' }, 'x', { at: '#', reason: ' ' }],
    };
    expect(() => checkLintConfig(wrong)).toThrow(
      /has no "rule"\n.*"SCH999"\n.*SCH999 is "warn"\n.*\[0\] has no reason\n.*\[1\] must.*\n.*\[2\] must name.*\n.*\[2\] has no reason$/,
    );
  });
});
