import { resolve } from 'node:path';
import { formatCount } from './format.ts';
import { keepUp } from './keep-up.ts';
import { legFields, type Leg } from './leg.ts';
import { chooseLive } from './live.ts';
import { startMock } from './mock.ts';
import { findLastMonth, type Month } from './month.ts';
import type { Options } from './options.ts';
import { printLegs, printSummary } from './print-summary.ts';
import { readLegs } from './read-legs.ts';
import { summarize } from './summarize.ts';
import { writeCsv } from './write-csv.ts';

/** A month of call legs, from the mock server or the real service to a CSV file. */
export async function run(options: Options): Promise<void> {
  const month = findLastMonth(new Date());
  const live = await chooseLive(options);
  if (live !== undefined) {
    say(`\nCall legs of ${month.name} from the real service`);
    await report(await readLegs(live, month), month, options);
    say(nextSteps);
    return;
  }
  say('\nMock server');
  const mock = await startMock(options, month);
  try {
    say(`  ${mock.url}  (${formatCount(options.legs)} legs, seed ${options.seed})`);
    say(`\nCall legs of ${month.name}, page by page`);
    await report(await readLegs(mock.source, month), month, options);
    if (options.keep) await keepUp(mock);
    else say(nextSteps);
  } finally {
    await mock.close();
  }
}

async function report(legs: readonly Leg[], month: Month, { csv }: Options): Promise<void> {
  const summary = summarize(legs);
  say(`  ${formatCount(summary.legs)} legs of ${formatCount(summary.calls)} calls\n`);
  say(printSummary(summary));
  say(`\nThe first of them\n${printLegs(legs)}`);
  const file = csv ?? `call-legs-${month.name}.csv`;
  await writeCsv(resolve(file), legFields, legs);
  say(`\n${file}  ${formatCount(legs.length)} rows, ${legFields.length} columns`);
}

const nextSteps = `
What to try next
  npm start -- --legs 200000      more calls; --seed 2 gives others
  npm start -- --keep             leaves the mock server and the docs up
  npm run generate                after a change in specs/callgear-data-api
  CALLGEAR_ACCESS_TOKEN=… npm start -- --live   the same from the real service`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
