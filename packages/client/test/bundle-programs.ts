const imports = (...names: readonly string[]): string =>
  `import { accessToken, api, createClient, getCallLegsReport, isRpcError, retry, ${names.join()} } from '@callgear-data-api/client/methods';`;

const readWith = (statement: string): string => `
const client = createClient(api, { hooks: [retry(), accessToken(globalThis.token)] });
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
try {
  ${statement}
} catch (error) {
  if (isRpcError(error, 'limit_exceeded')) console.log('later');
}`;

/** Programs as a user writes them for a browser, by what they use of the client. */
export const programs = {
  /** One method: retry, deadline, token, typed errors. */
  'one call': `${imports()}
${readWith('console.log(await getCallLegsReport(client, period));')}`,

  /** The same, and all pages of a period that one call may span. */
  paging: `${imports('walkPages')}
${readWith('for await (const page of walkPages(client, getCallLegsReport, period)) console.log(page.data);')}`,

  /** The same, and a read of any period: windows, drift detection, look-ahead, checkpoints. */
  'long read': `${imports('rows')}
${readWith('for await (const leg of rows(client, getCallLegsReport, period)) console.log(leg);')}`,

  /** Everything: all methods, sessions, points. */
  'whole client': `
import { connect } from '@callgear-data-api/client';
console.log(await connect({ accessToken: globalThis.token }).get.account());`,
} as const;
