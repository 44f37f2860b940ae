import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ApiDescription } from '../api-description.ts';
import { isObject, memberOf, type JsonValue } from '../json.ts';
import { ScenarioError } from '../scenarios/scenario-error.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { explain } from './explain.ts';
import { readFixtures } from './read-fixtures.ts';

/**
 * Reads a scenario from a JSON file. Where a step has a path as its `fixtures`, seen from the file,
 * the rows of that folder are read. What the steps say is checked by the mock that plays it.
 *
 * @throws {ScenarioError} when it cannot be read
 * @throws {FixtureError} for rows of a folder, naming file, row and field
 */
export async function readScenario(description: ApiDescription, file: string): Promise<Scenario> {
  const scenario = await readJson(file);
  const steps = isObject(scenario) ? memberOf(scenario, 'steps') : undefined;
  if (!isObject(scenario) || !Array.isArray(steps)) return scenario as unknown as Scenario;
  const filled = steps.map(async (step: JsonValue) => {
    const folder = isObject(step) ? memberOf(step, 'fixtures') : undefined;
    if (!isObject(step) || typeof folder !== 'string') return step;
    return { ...step, fixtures: await readFixtures(description, resolve(dirname(file), folder)) };
  });
  return { ...scenario, steps: await Promise.all(filled) } as unknown as Scenario;
}

async function readJson(file: string): Promise<JsonValue> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [`It cannot be read: ${explain(error)}`]);
  }
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new ScenarioError(file, [`It is not JSON: ${explain(error)}`]);
  }
}
