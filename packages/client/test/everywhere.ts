import { connect, fromWireTime, isClientError, isRpcError, type Checkpoint } from '../src/index.ts';
import {
  accessToken,
  api,
  createClient,
  getCallLegsReport,
  retry,
  walkPages,
} from '../src/methods.ts';

/** What has to be the same in every engine: plain checks, which need no test runner. */
const year = { date_from: '2026-01-01 00:00:00', date_till: '2026-12-31 23:59:59' };
const token = 'permanent-key';

function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

const checks: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'a year is read completely, in order, each row once': async (url) => {
    const { get } = connect({ accessToken: token, url });
    const ids = new Set<number>();
    let last = '';
    for await (const leg of get.callLegsReport.rows(year, { pageSize: 3000 })) {
      check(!ids.has(leg.id), `${leg.id} twice`);
      check(leg.start_time >= last, 'out of order');
      ids.add(leg.id);
      last = leg.start_time;
    }
    return ids.size;
  },
  'pages of one period are walked': async (url) => {
    const client = createClient(api, { url, hooks: [retry(), accessToken(token)] });
    const march = { date_from: '2026-03-01 00:00:00', date_till: '2026-03-31 23:59:59' };
    let count = 0;
    for await (const { data } of walkPages(client, getCallLegsReport, { ...march, limit: 500 })) {
      count += data.length;
    }
    return count;
  },
  'a session is opened once for many calls, again when it has expired, and closed': async (url) => {
    const callgear = connect({ login: 'me', password: 'open sesame', url });
    await Promise.all(Array.from({ length: 20 }, () => callgear.get.account()));
    await callgear.close();
    const wrong = connect({ login: 'me', password: 'wrong', url });
    const error = await failureOf(wrong.get.account());
    check(isRpcError(error, 'auth_error'), String(error));
    check(!JSON.stringify(error).includes('wrong'), 'a password in an error');
    return 'ok';
  },
  'an error tells its mnemonic and field, and is no end of the client': async (url) => {
    const { get } = connect({ accessToken: token, url });
    const error = await failureOf(get.callLegsReport(year));
    check(isRpcError(error, 'date_interval_limit_reached'), String(error));
    return (error as { field: unknown }).field;
  },
  'a read goes on from its checkpoint': async (url) => {
    const { get } = connect({ accessToken: token, url });
    const march = { date_from: '2026-03-01 00:00:00', date_till: '2026-03-31 23:59:59' };
    const ids: number[] = [];
    let from: Checkpoint | undefined;
    for await (const page of get.callLegsReport.pages(march, { pageSize: 1000 })) {
      ids.push(...page.data.map(({ id }) => id));
      from = page.checkpoint;
      if (page.progress.pages === 2) break;
    }
    for await (const { id } of get.callLegsReport.rows(march, from ? { from } : {})) ids.push(id);
    check(new Set(ids).size === ids.length, 'a row twice');
    return ids.length;
  },
  'an option that cannot work is named': async (url) => {
    const error = await failureOf(
      (async () => connect({ accessToken: token, url, timeout: NaN }))(),
    );
    check(isClientError(error) && error.kind === 'option', String(error));
    return (error as Error).message;
  },
  'no secret stands in an error, whatever its engine writes into it': async (url) => {
    const callgear = connect({
      login: 'somebody',
      password: 'hunter22',
      url,
      retry: false,
      fetch: (_url, { body }) => {
        throw new TypeError(`cannot send ${String(body)}`, { cause: new Error(String(body)) });
      },
    });
    const error = (await failureOf(callgear.get.account())) as Error;
    const cause = error.cause as Error;
    const texts = [error, cause, cause.cause as Error].flatMap(({ message, stack }) => [
      message,
      stack,
    ]);
    check(texts.join().includes('[redacted]'), texts.join());
    check(!/somebody|hunter22/.test(texts.join()), texts.join());
    return 'ok';
  },
  'signal and deadline end a call': async (url) => {
    const { get } = connect({ accessToken: token, url });
    const aborted = await failureOf(get.account({}, { signal: AbortSignal.abort() }));
    check(isClientError(aborted) && aborted.kind === 'aborted', String(aborted));
    const hanging = connect({
      accessToken: token,
      url,
      fetch: (_url, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    });
    const late = await failureOf(hanging.get.account({}, { timeout: 20 }));
    check(isClientError(late) && late.kind === 'deadline', String(late));
    return 'ok';
  },
  'times of the wire are moments in the zone of the account': async (url) => {
    const { get } = connect({ accessToken: token, url });
    const { timezone } = (await get.account()).data[0]!;
    return fromWireTime('2026-10-01 04:00:00', timezone).toISOString();
  },
};

/** Runs all checks against the second server. What it returns has to be the same in every engine. */
export async function runEverywhere(url: string): Promise<Readonly<Record<string, unknown>>> {
  const results: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(checks)) {
    results[name] = await run(url).catch((error: unknown) => `failed: ${String(error)}`);
  }
  return results;
}
