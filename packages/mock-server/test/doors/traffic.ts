import * as fc from 'fast-check';
import { apiDescription } from '../../src/generated/api-description.ts';
import type { Mock } from '../../src/index.ts';
import { createTraffic, type Step, type Who } from '../soak/traffic.ts';
import type { World } from '../soak/world.ts';
import { encode, type WireRequest } from './requests.ts';

/** What goes wrong meanwhile: the seed decides which calls. */
export const faults = {
  drop: 0.02,
  cut: 0.02,
  garble: 0.02,
  '503': 0.02,
  internal_error: 0.02,
  'expired-session': 0.04,
  'repeated-page': 0.04,
} as const;

/** Mixed traffic: calls of everybody, right and wrong ones, logins, broken bodies, recordings. */
export function listTraffic(world: World, count: number): readonly WireRequest[] {
  const steps = fc.sample(createTraffic(world), { numRuns: count, seed: 17 });
  const requests = steps.flatMap((step, at) => writeStep(step, world.mock, at));
  return [...requests, ...listRecordings(world)];
}

function writeStep(step: Step, mock: Mock, id: number): readonly WireRequest[] {
  if (step.kind === 'raw') return [{ verb: 'POST', body: encode(step.body) }];
  if (step.kind === 'login') {
    const params = { login: mock.login, password: step.good ? mock.password : 'wrong' };
    return [writeCall({ id, method: 'login.user', params })];
  }
  if (step.kind !== 'call') return [];
  const token = tokenOf(step.who, mock);
  const given = { ...(token !== undefined && { access_token: token }), ...step.params };
  const patched = Object.entries({ ...given, ...step.defect?.patch });
  const params = Object.fromEntries(patched.filter(([, value]) => value !== null));
  return [writeCall({ id: `call ${id}`, method: step.method, params })];
}

function writeCall(call: object): WireRequest {
  return { verb: 'POST', body: encode(JSON.stringify({ jsonrpc: '2.0', ...call })) };
}

function tokenOf(who: Who, mock: Mock): string | undefined {
  switch (who) {
    case 'nothing':
      return undefined;
    case 'nobody':
      return 'f'.repeat(32);
    case 'session':
    case 'firstSession':
      return '{{token}}';
    case 'customer':
      return mock.accessToken;
    case 'partner':
      return mock.partner.accessToken;
    case 'other':
      return mock.otherCustomer.accessToken;
    default:
      return mock.tokens[who];
  }
}

/** Links of the first rows that have one, and one that leads nowhere. */
function listRecordings({ model, mock }: World): readonly WireRequest[] {
  const rows = model.keys.get(mock.accessToken)?.account.rows;
  const paths = apiDescription.methods.flatMap(({ name, list }) =>
    (list?.fields ?? []).flatMap(({ name: field, urlTemplate }) =>
      (rows?.get(name)?.rows ?? [])
        .flatMap((row) => {
          const items = row[field];
          if (urlTemplate === undefined || !Array.isArray(items)) return [];
          return items.map((item) => fillTemplate(urlTemplate, { ...row, item: String(item) }));
        })
        .slice(0, 2),
    ),
  );
  return [...paths, `${paths[0]}0`].map((path) => ({ verb: 'GET', body: undefined, path }));
}

function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name]));
  return new URL(filled).pathname;
}
