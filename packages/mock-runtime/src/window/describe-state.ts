import type { Account } from '../accounts/account.ts';
import { VirtualClock } from '../clock.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';

/** What the page shows. Keys and passwords are made up: they open this mock and nothing else. */
export function describeState(engine: Engine): JsonObject {
  const { title, version, methods, errors } = engine.description;
  const { clock, rows } = engine;
  const tables = Array.from(rows?.tables ?? [], ([name, table]) => [name, table.length] as const);
  return {
    title,
    version,
    seed: engine.seed,
    now: clock.now(),
    // Null for a clock that cannot be turned.
    frozen: clock instanceof VirtualClock ? clock.frozen : null,
    accounts: engine.accounts.map(describeAccount),
    methods: methods.map(({ name }) => name),
    errors: errors.map(({ key }) => key),
    rows: Object.fromEntries(tables),
    latency: JSON.parse(JSON.stringify(engine.latency.settings)) as JsonValue,
    scenario: JSON.parse(JSON.stringify(engine.scenario.state ?? null)) as JsonValue,
  };
}

function describeAccount({ id, name, audience, active, users, keys }: Account): JsonObject {
  return {
    id,
    name,
    audience,
    active,
    users: users.map((user) => ({ id: user.id, login: user.login, password: user.password })),
    keys: keys.map(({ token, userId, blocked, expiresAt }) => {
      return { token, userId, blocked: blocked ?? false, expiresAt: expiresAt ?? null };
    }),
  };
}
