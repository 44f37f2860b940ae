import { exampleAccess } from '../mock/example-access.ts';
import type { Variables } from '../../../samples/test/programs/outcome.ts';

/** The environment in which samples find their secrets, with a key. */
export function makeSecrets(accessToken: string): Variables {
  return {
    CALLGEAR_ACCESS_TOKEN: accessToken,
    CALLGEAR_LOGIN: exampleAccess.login,
    CALLGEAR_PASSWORD: exampleAccess.password,
  };
}
