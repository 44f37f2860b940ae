import { buildDocs, serveDocs } from '@callgear-data-api/docs';
import type { Mock } from './mock.ts';

/** Leaves the mock server and the docs up, says where, and ends when it is told to. */
export async function keepUp({ url, token }: Mock): Promise<void> {
  const stopped = waitForSignal();
  process.stdout.write('\nBuilding the docs …\n');
  await buildDocs();
  const docs = await serveDocs();
  try {
    process.stdout.write(
      [
        `  docs         ${docs.url}`,
        `  mock server  ${url}`,
        `  access token ${token}  (good for the mock only)`,
        '',
        'Ctrl+C ends both.',
        '',
      ].join('\n'),
    );
    await stopped;
    process.stdout.write('\nStopped.\n');
  } finally {
    await docs.close();
  }
}

/** Resolves at the first signal; a second one ends the process at once. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
