import type { Schema } from '@openrpc-kit/model';
import { Ajv } from 'ajv';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import differences from './draft-07/differences.json' with { type: 'json' };
import { loadValidators, makeTypes } from './load-generated.ts';
import { makeModel } from './make-model.ts';

/** Where Debian's package `json-schema-test-suite` puts it; no package of npm has draft-07. */
const suite = process.env['JSON_SCHEMA_TEST_SUITE'] ?? '/usr/share/json-schema-test-suite';

interface Group {
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

type Judge = (value: unknown) => boolean;

/** Schemas that others refer to by their address. */
const remotes = globSync('remotes/**/*.json', { cwd: suite }).map((path): Schema => {
  const $id = `http://localhost:1234/${path.slice('remotes/'.length)}`;
  return { $id, ...readJson<object>(path) };
});

const groups = globSync('tests/draft7/*.json', { cwd: suite })
  .toSorted()
  .flatMap((path) => readJson<Group[]>(path).map((group) => ({ ...group, file: basename(path) })));

/** What the judges of the groups get wrong: `ref.json: group: test`. */
function findFailures(judges: readonly Judge[]): string[] {
  return groups.flatMap(({ file, description, tests }, index) =>
    tests
      .filter(({ data, valid }) => judges[index]!(data) !== valid)
      .map((each) => `${file}: ${description}: ${each.description}`),
  );
}

describe.skipIf(!existsSync(suite))(
  'JSON Schema Test Suite, draft-07, all that is mandatory',
  () => {
    test('the suite is whole', () => {
      expect(groups.length).toBeGreaterThan(100);
    });

    test('generated validators pass it', async () => {
      expect(findFailures(await makeJudges())).toEqual(differences.suite.generated);
    });

    test('ajv at run time passes it but for what is listed', () => {
      expect(findFailures(groups.map(({ schema }) => makeAjv(schema)))).toEqual(
        differences.suite.ajv,
      );
    });
  },
);

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(suite, path), 'utf8')) as T;
}

/** Schemas with addresses, which two groups may share, are in a model of their own. */
async function makeJudges(): Promise<readonly Judge[]> {
  const isAlone = ({ schema }: Group): boolean => /"\$id"|localhost/.test(JSON.stringify(schema));
  const together = groups.filter((group) => !isAlone(group));
  const judges = new Map<Group, Judge>();
  for (const members of [together, ...groups.filter(isAlone).map((group) => [group])]) {
    const made = await makeJudgesOf(members.map(({ schema }) => schema));
    for (const [index, group] of members.entries()) judges.set(group, made[index]!);
  }
  return groups.map((group) => judges.get(group)!);
}

async function makeJudgesOf(schemas: readonly Schema[]): Promise<readonly Judge[]> {
  const name = (prefix: string, list: readonly Schema[]): [string, Schema][] =>
    list.map((schema, index) => [`${prefix}${index}`, schema]);
  const model = makeModel({
    schemas: Object.fromEntries([...name('Schema', schemas), ...name('Remote', remotes)]),
  });
  const validators = await loadValidators(model, makeTypes(model));
  return schemas.map((_, index) => validators[`isSchema${index}`] as Judge);
}

function makeAjv(schema: Schema): Judge {
  const ajv = new Ajv({ strict: false, logger: false });
  for (const remote of remotes) ajv.addSchema(remote as object);
  return ajv.compile(schema as object);
}
