import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiModel } from '@openrpc-kit/model';
import { toScope } from '@openrpc-kit/packaging';
import { afterAll, expect, test } from 'vitest';
import { findTypeErrors } from '../find-type-errors.ts';
import { callPackages } from './call-packages.fixture.ts';
import { findIntruders } from './find-intruders.fixture.ts';
import { generateAll, load, writePackages } from './generate-all.fixture.ts';
import { makeDocument, names, type NameKind } from './names.fixture.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-names-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** The model with every name that is not refused, and those that are with their codes. */
function loadNames(kind: NameKind): { model: ApiModel; refused: Record<string, string[]> } {
  const refused: Record<string, string[]> = {};
  const accepted = names.filter((name) => {
    const { model, diagnostics } = load(makeDocument(kind, [name]));
    if (model === undefined) refused[name] = diagnostics.map(({ code }) => code);
    return model !== undefined;
  });
  const { model, diagnostics } = load(makeDocument(kind, accepted));
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { model, refused };
}

const kinds = ['method', 'param', 'schema', 'tag', 'error'] as const;

function scopeOf({ title }: ApiModel): string {
  return toScope(undefined, title);
}

test('packages of all names that are not refused compile', async () => {
  const places = [];
  for (const kind of kinds) {
    const { model } = loadNames(kind);
    const place = { folder: join(folder, `typed-${kind}`), scope: scopeOf(model) };
    writePackages(await generateAll(model), place.folder);
    places.push(place);
  }
  for (const [place, errors] of findTypeErrors(places)) expect(errors, place).toEqual([]);
}, 120_000);

test.each(kinds)(
  'each name of a %s is refused with a diagnostic, or mapped to files and names of its own',
  async (kind) => {
    const { model, refused } = loadNames(kind);
    for (const codes of Object.values(refused)) expect(codes.length).toBeGreaterThan(0);
    expect(Object.keys(refused).length).toBeLessThan(4);
    const files = await generateAll(model);
    expect(findIntruders(files)).toEqual([]);
    const paths = files.map(({ path }) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    const typeNames = [...model.methods, ...model.schemas].map((each) =>
      'typeName' in each ? each.typeName : each.name,
    );
    expect(new Set(typeNames).size).toBe(typeNames.length);
  },
);

test('the client calls each method by its name on the wire, and the mock answers', async () => {
  const { model } = loadNames('method');
  const calls = model.methods.map(({ path }) => ({ path, params: [] }));
  const made = callPackages(
    await generateAll(model),
    join(folder, 'methods'),
    scopeOf(model),
    calls,
  );
  expect(made.map(({ method }) => method)).toEqual(model.methods.map(({ name }) => name));
  for (const { result } of made) expect(result).toBeTypeOf('number');
});

test('the client sends each param by its name, and the mock reads it', async () => {
  const { model } = loadNames('param');
  const [method] = model.methods;
  const params = method!.params.map(({ name }, index) => [name, index] as const);
  expect(params.length).toBeGreaterThan(12);
  const calls = [{ path: method!.path, params }];
  const [made] = callPackages(
    await generateAll(model),
    join(folder, 'params'),
    scopeOf(model),
    calls,
  );
  expect(new Map(made!.params)).toEqual(new Map(params));
  expect(made!.result).toBeTypeOf('number');
});

test('the client sends values of each schema, whose members have all the names', async () => {
  const { model } = loadNames('schema');
  const [method] = model.methods;
  // Not a literal: `__proto__` has to become a member.
  const value = JSON.parse(
    `{${names.map((name) => `${JSON.stringify(name)}:1`).join()}}`,
  ) as object;
  const params = method!.params.map(({ name }) => [name, value] as const);
  expect(params.length).toBeGreaterThan(25);
  const calls = [{ path: method!.path, params }];
  const [made] = callPackages(
    await generateAll(model),
    join(folder, 'schemas'),
    scopeOf(model),
    calls,
  );
  expect(made!.result).toBeTypeOf('number');
  for (const [name, sent] of made!.params) {
    expect(Object.keys(sent as object), name).toEqual(names);
  }
});

test('the mock answers with each error by its key, and the client throws it', async () => {
  const { model } = loadNames('error');
  const [method] = model.methods;
  const errors = method!.errors;
  expect(new Set(errors.map(({ key }) => key)).size).toBe(errors.length);
  expect(errors.length).toBeGreaterThan(25);
  const calls = errors.map(({ key }) => ({ path: method!.path, params: [], error: key }));
  const made = callPackages(
    await generateAll(model),
    join(folder, 'errors'),
    scopeOf(model),
    calls,
  );
  expect(made.map(({ refusal }) => refusal?.code)).toEqual(errors.map(({ code }) => code));
});

test('a method with all the tags is called', async () => {
  const { model } = loadNames('tag');
  const [method] = model.methods;
  expect(method!.tags.length).toBeGreaterThan(25);
  const files = await generateAll(model);
  const calls = [{ path: method!.path, params: [] }];
  const [made] = callPackages(files, join(folder, 'tags'), scopeOf(model), calls);
  expect(made!.result).toBeTypeOf('number');
});
