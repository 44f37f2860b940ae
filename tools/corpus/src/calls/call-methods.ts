import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { JsonSchema } from '@openrpc-kit/mock-runtime';
import type { ApiModel, Method } from '@openrpc-kit/model';
import { checkWire, type SentRequest } from './check-wire.ts';
import type { Calls } from './calls.ts';
import { findContradiction } from './find-contradiction.ts';
import { sampleParams, toObject } from './sample-params.ts';

type Params = Readonly<Record<string, unknown>>;
type BoundMethod = (params?: Params) => Promise<unknown>;
type Validator = (value: unknown) => { readonly ok: boolean };
type Validators = Readonly<Record<string, Validator | undefined>>;

interface Packages {
  readonly connect: (options: object) => object;
  readonly createMock: () => { readonly fetch: typeof fetch };
  readonly paramsValidators: Validators;
  readonly resultValidators: Validators;
}

/** Calls each method of a model through its built client, which talks to its built mock. */
export async function callMethods(model: ApiModel, folder: string, scope: string): Promise<Calls> {
  const packages = await importPackages(folder, scope);
  const mock = packages.createMock();
  let sent: SentRequest | undefined;
  const client = packages.connect({
    url: 'http://mock.invalid/',
    retry: false,
    fetch: async (input: string, init: RequestInit) => {
      sent = (await new Request(input, init).json()) as SentRequest;
      return await mock.fetch(input, init);
    },
  });
  const schemas = Object.fromEntries(
    model.schemas.map(({ name, schema }) => [name, schema as JsonSchema]),
  );
  const calls = {
    called: 0,
    valid: 0,
    failed: [] as string[],
    invalid: [] as string[],
    impossible: [] as string[],
  };
  for (const method of model.methods) {
    sent = undefined;
    const params = sampleParams(method, schemas, validatorOf(packages.paramsValidators, method));
    if (params === undefined) {
      const required = toObject(method.params.filter((param) => param.required));
      const reason = findContradiction(required, schemas, 'params');
      const known = reason === undefined ? calls.failed : calls.impossible;
      known.push(`${method.name}: ${reason ?? 'no params were found that it accepts'}`);
      continue;
    }
    try {
      const result = await findMethod(client, method)(params);
      const wrong = checkWire(method, params, sent);
      if (wrong === undefined) calls.called += 1;
      else calls.failed.push(`${method.name}: ${wrong}`);
      if (method.result === undefined) continue;
      const isValid = validatorOf(packages.resultValidators, method);
      const reason = findContradiction(method.result.schema as JsonSchema, schemas, 'result');
      if (isValid(result).ok) calls.valid += 1;
      else if (reason !== undefined) calls.impossible.push(`${method.name}: ${reason}`);
      else calls.invalid.push(`${method.name}: ${JSON.stringify(result)?.slice(0, 200)}`);
    } catch (error) {
      calls.failed.push(`${method.name}: ${String(error).slice(0, 300)}`);
    }
  }
  return calls;
}

async function importPackages(folder: string, scope: string): Promise<Packages> {
  const paths = [
    'client/dist/index.js',
    'mock-server/dist/index.js',
    `node_modules/${scope}/validators/src/by-method.js`,
  ];
  const parts = await Promise.all(
    paths.map((path) => import(pathToFileURL(join(folder, path)).href) as Promise<object>),
  );
  return Object.assign({}, ...parts) as Packages;
}

function validatorOf(validators: Validators, { name }: Method): Validator {
  return (Object.hasOwn(validators, name) && validators[name]) || (() => ({ ok: true }));
}

function findMethod(client: object, { path }: Method): BoundMethod {
  return path.reduce<unknown>(
    (owner, name) => (owner as Record<string, unknown>)[name],
    client,
  ) as BoundMethod;
}
