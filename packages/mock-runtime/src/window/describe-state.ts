import type { Account } from '../accounts/account.ts';
import type { JsonObject } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';

/** What the page shows. Keys and passwords are made up: they open this mock and nothing else. */
export function describeState(engine: Engine): JsonObject {
  const { title, version, methods, errors } = engine.description;
  return {
    title,
    version,
    seed: engine.seed,
    now: engine.clock.now(),
    accounts: engine.accounts.map(describeAccount),
    methods: methods.map(({ name }) => name),
    errors: errors.map(({ key }) => key),
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
