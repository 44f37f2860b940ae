import { type Engine, madePeriod } from '@openrpc-kit/mock-runtime';

/** Where the mock is, and how to call it. */
export function describeMock(url: string, engine: Engine): string {
  const { accounts } = engine;
  const keys = accounts.flatMap(({ audience, keys: own, users }) =>
    own.map(
      ({ token, userId }) =>
        `${audience} ${userId}  token ${token}, login ${users[0]?.login}, password ${users[0]?.password}`,
    ),
  );
  const rows = keys.length === 0 ? [] : [`rows from ${madePeriod.from} to ${madePeriod.till}`];
  return `${[
    `Ready at ${url}`,
    `${describeDocument(engine)}. Open the address in a browser to watch it.`,
    ...keys,
    ...rows,
    'Ctrl+C ends it.',
  ].join('\n')}\n`;
}

/** `Petstore 1.0.0, 3 methods` */
export function describeDocument({ description }: Engine): string {
  const { title, version, methods } = description;
  const count = `${methods.length} ${methods.length === 1 ? 'method' : 'methods'}`;
  return toLine(`${title} ${version}, ${count}`);
}

/** Text of a document is data: no control character of it reaches the terminal. */
function toLine(text: string): string {
  return text.replaceAll(/\p{C}/gu, ' ');
}
