import { VirtualClock } from '../clock.ts';
import { FixtureError } from '../fixtures/fixture-error.ts';
import { isObject, memberOf, nestsDeeperThan, type JsonObject, type JsonValue } from '../json.ts';
import { nameKnown } from '../members/known-names.ts';
import { joinPath, listProblems, type MemberRules } from '../members/member-rule.ts';
import { textRule } from '../members/rules.ts';
import type { Fixtures } from '../fixtures/place-rows.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario } from './scenario.ts';
import { actionRules, stepRules } from './step-rules.ts';
import type { Stage } from './take-step.ts';

/** Deeper scenarios are refused before anything walks them by recursion. */
const deepest = 200;

const scenarioRules: MemberRules = {
  name: textRule,
  description: textRule,
  steps: { needs: 'a list of steps', accepts: (value) => Array.isArray(value) },
};

/**
 * Checks a scenario that somebody wrote against the mock that is to play it.
 *
 * @throws {ScenarioError} listing everything that is wrong, by dotted path
 */
export function checkScenario(
  stage: Stage,
  value: JsonValue,
  source: string = 'The scenario',
): Scenario {
  if (nestsDeeperThan(value, deepest)) throw new ScenarioError(source, ['It nests too deeply.']);
  const known = nameKnown(stage.description);
  const problems = [...listProblems(value, scenarioRules, known, '')];
  if (isObject(value)) {
    problems.push(...listMissing(value, ['name', 'steps']));
    const steps = memberOf(value, 'steps');
    for (const [at, step] of Array.isArray(steps) ? steps.entries() : []) {
      const path = joinPath('steps', at);
      problems.push(...listProblems(step as JsonValue, stepRules, known, path));
      if (isObject(step)) problems.push(...checkStep(stage, step, path));
    }
  }
  if (problems.length > 0) throw new ScenarioError(source, problems);
  return value as unknown as Scenario;
}

function listMissing(value: JsonObject, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${name} is missing: { "name": "…", "steps": [ … ] }.`);
}

/** What no single member can tell. */
function checkStep(stage: Stage, step: JsonObject, path: string): readonly string[] {
  const problems: string[] = [];
  const names = Object.keys(actionRules);
  if (!names.some((name) => Object.hasOwn(step, name))) {
    problems.push(`${path} does nothing: give it one of ${names.join(', ')}.`);
  }
  if (Object.hasOwn(step, 'clock') && !(stage.clock instanceof VirtualClock)) {
    problems.push(`${path}.clock: the clock of this mock cannot be turned.`);
  }
  const fixtures = memberOf(step, 'fixtures');
  if (!isObject(fixtures)) return problems;
  return [...problems, ...checkFixtures(stage, fixtures as Fixtures, `${path}.fixtures`)];
}

function checkFixtures({ rows }: Stage, fixtures: Fixtures, path: string): readonly string[] {
  if (rows === undefined) return [`${path}: the rows of this mock cannot be changed.`];
  return Object.entries(fixtures).flatMap(([name, own]) => {
    try {
      rows.check({ [name]: own });
      return [];
    } catch (error) {
      if (!(error instanceof FixtureError)) throw error;
      return error.problems.map((problem) => `${path}.${name}, ${problem}`);
    }
  });
}
