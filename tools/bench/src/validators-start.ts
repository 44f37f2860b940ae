import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked } from '../../../packages/validators/test/install-packed.ts';
import type { Row } from './row.ts';
import { makeScratchFolder } from './workspace.ts';

const own = {
  'start-up over an empty process, import of the package': `import { isCallLeg } from '@callgear-data-api/validators';
if (!isCallLeg({ id: 1 })) throw new Error();`,
  'start-up over an empty process, all methods, params and a reply judged': `import { paramsValidators, resultValidators } from '@callgear-data-api/validators/by-method';
const params = { access_token: 'key', date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
if (!paramsValidators['get.call_legs_report'](params).ok) throw new Error();
const metadata = { total_items: 0 };
if (!resultValidators['get.call_legs_report']({ data: [], metadata }).ok) throw new Error();`,
};

/** What others need to judge a single member. */
const peers = {
  zod: `import { z } from 'zod'; if (!z.looseObject({ id: z.number() }).safeParse({ id: 1 }).success) throw new Error();`,
  valibot: `import * as v from 'valibot'; if (!v.is(v.looseObject({ id: v.number() }), { id: 1 })) throw new Error();`,
  TypeBox: `import { Type } from '@sinclair/typebox'; import { TypeCompiler } from '@sinclair/typebox/compiler';
if (!TypeCompiler.Compile(Type.Object({ id: Type.Number() })).Check({ id: 1 })) throw new Error();`,
  ajv: `import { Ajv } from 'ajv'; if (!new Ajv().compile({ properties: { id: { type: 'number' } } })({ id: 1 })) throw new Error();`,
};

/**
 * Programs that import the package as it is installed, out of its packed file, beside programs that
 * import others. A process tells its own processor time at its end: seen from outside it comes in
 * steps of four milliseconds on some systems.
 */
export async function measureStarts(): Promise<readonly Row[]> {
  const folder = makeScratchFolder('validators');
  await installPacked(folder);
  const programs = { empty: '', ...own, ...peers };
  const least = new Map(Object.keys(programs).map((name) => [name, Infinity]));
  for (const [index, code] of Object.values(programs).entries()) {
    writeFileSync(join(folder, `program-${index}.mjs`), `${code}\n${teller}`);
  }
  for (let round = 0; round < starts; round++) {
    for (const [index, name] of Object.keys(programs).entries()) {
      const time = measureStart(join(folder, `program-${index}.mjs`));
      least.set(name, Math.min(time, least.get(name)!));
    }
  }
  const empty = least.get('empty')!;
  const over = (name: string): number => least.get(name)! - empty;
  const peer = Object.keys(peers)
    .map((name) => `${name} ${over(name).toFixed(1)}`)
    .join(', ');
  const note = `CPU, the least of ${starts} starts; the empty process ${empty.toFixed(0)} ms`;
  return Object.keys(own).map((name) => {
    return { name, value: over(name), unit: 'ms', limit: 5, peer, note };
  });
}

const starts = 41;

const teller = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1000);
});`;

function measureStart(file: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return Number(stdout);
}
