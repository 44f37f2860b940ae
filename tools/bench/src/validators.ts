import { validateGetCallLegsReportResult } from '@callgear-data-api/validators';
import { loadModel } from '@openrpc-kit/model';
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makePage } from './validators-page.ts';
import { createPeers, type JudgePage } from './validators-peers.ts';
import { makeScratchFolder, workspaceRoot } from './workspace.ts';

const method = 'get.call_legs_report';

/** Judging pages of call legs: time beside JSON.parse of the same page, start-up and size. */
export async function rows(): Promise<readonly Row[]> {
  const { model } = loadModel(join(workspaceRoot, 'specs/callgear-data-api/openrpc.json'));
  if (!model) throw new Error('the document has errors');
  const text = makePage(model.methods.find(({ name }) => name === method)!.list!.fields, 1000);
  const own: Readonly<Record<string, JudgePage>> = {
    'page of 1000 legs, open': (page) => validateGetCallLegsReportResult(page).ok,
    'page of 1000 legs, with drift detection': (page) => {
      const result = validateGetCallLegsReportResult(page, { drift: 'report' });
      return result.ok && result.drift.length === 0;
    },
  };
  const judges = { ...own, ...createPeers(model, method) };
  const { parse, shares } = measureShares(text, judges);
  const limits = [7, 10];
  const peers = Object.keys(judges)
    .slice(2)
    .map((name) => `${name} ${shares.get(name)!.toFixed(1)}`)
    .join(', ');
  return [
    ...Object.keys(own).map((name, index): Row => ({
      name,
      value: shares.get(name)!,
      unit: '% of JSON.parse',
      limit: limits[index]!,
      peer: peers,
      note: `JSON.parse ${parse.toFixed(2)} ms for ${(text.length / 1000).toFixed(0)} kB`,
    })),
    ...(await measurePrograms()),
  ];
}

/**
 * Per cent of the time of JSON.parse. All take turns in short rounds, and the least busy round of
 * each counts: what else the machine does only ever adds.
 */
function measureShares(
  text: string,
  judges: Readonly<Record<string, JudgePage>>,
): { parse: number; shares: ReadonlyMap<string, number> } {
  const page: unknown = JSON.parse(text);
  for (const [name, judge] of Object.entries(judges)) {
    if (!judge(page)) throw new Error(`${name} refuses the page of the bench`);
  }
  const runs: [string, () => unknown][] = [
    ['JSON.parse', () => JSON.parse(text) as unknown],
    ...Object.entries(judges).map(([name, judge]): [string, () => unknown] => [
      name,
      () => judge(page),
    ]),
  ];
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of runs) {
      const time = measureRound(run);
      // The first rounds warm up.
      if (round >= 5) least.set(name, Math.min(time, least.get(name) ?? Infinity));
    }
  }
  const parse = least.get('JSON.parse')!;
  return {
    parse,
    shares: new Map([...least].map(([name, time]) => [name, (100 * time) / parse])),
  };
}

const rounds = 45;
const repeats = 20;

/** Milliseconds of processor time of one run. */
function measureRound(run: () => unknown): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}

const programs = [
  {
    name: 'start-up over an empty process, all methods',
    code: `import { paramsValidators, resultValidators } from '@callgear-data-api/validators/by-method';
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
if (!paramsValidators['get.call_legs_report']({ access_token: 'key', ...period }).ok) throw new Error();
if (resultValidators['get.call_legs_report'] === undefined) throw new Error();`,
  },
  {
    name: 'start-up over an empty process, a guard of call legs',
    code: `import { isCallLeg } from '@callgear-data-api/validators';
if (!isCallLeg({ id: 1 })) throw new Error();`,
  },
];

const starts = 31;

/** Programs as they are shipped: bundled. */
async function measurePrograms(): Promise<readonly Row[]> {
  const folder = makeScratchFolder('validators');
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const files = await Promise.all(
    programs.map(async ({ code }, index) => {
      const file = join(folder, `program-${index}.mjs`);
      writeFileSync(file, await bundle(code));
      return file;
    }),
  );
  const times = new Map([empty, ...files].map((file) => [file, [] as number[]]));
  for (let round = 0; round < starts; round++) {
    for (const [file, list] of times) {
      list.push(1000 * runCommand(process.execPath, [file], folder).cpu);
    }
  }
  const guard = await bundle(`export { isCallLeg } from '@callgear-data-api/validators';`);
  return [
    ...programs.map(({ name }, index): Row => ({
      name,
      value: Math.min(...times.get(files[index]!)!) - Math.min(...times.get(empty)!),
      unit: 'ms',
      limit: 5,
      note: `CPU, the least of ${starts} starts; the empty process ${Math.min(...times.get(empty)!).toFixed(0)} ms`,
    })),
    {
      name: 'size of the guard of call legs',
      value: gzipSync(guard, { level: 9 }).length / 1000,
      unit: 'kB',
      limit: 3,
      note: 'bundled, minified, gzip',
    },
  ];
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    conditions: ['@openrpc-kit/source'],
    absWorkingDir: workspaceRoot,
  });
  return outputFiles[0]!.text;
}
