import { validateGetCallLegsReportResult } from '@callgear-data-api/validators';
import { loadModel } from '@openrpc-kit/model';
import { join } from 'node:path';
import type { Row } from './row.ts';
import { makePage } from './validators-page.ts';
import { createPeers, type JudgePage } from './validators-peers.ts';
import { measureShares } from './validators-share.ts';
import { measureSize } from './validators-size.ts';
import { measureStarts } from './validators-start.ts';
import { workspaceRoot } from './workspace.ts';

const method = 'get.call_legs_report';

const limits = { open: 7, drift: 10 };

/** Judging pages of call legs: time beside JSON.parse of the same page, start-up and size. */
export async function rows(): Promise<readonly Row[]> {
  const { model } = loadModel(join(workspaceRoot, 'specs/callgear-data-api/openrpc.json'));
  if (!model) throw new Error('the document has errors');
  const text = makePage(model.methods.find(({ name }) => name === method)!.list!.fields, 1000);
  const peers = createPeers(model, method);
  const { parse, shares } = measureShares(text, { ...own, ...peers });
  const peer = Object.keys(peers)
    .map((name) => `${name} ${shares.get(name)!.toFixed(1)}`)
    .join(', ');
  const note = `pages just parsed; JSON.parse ${parse.toFixed(2)} ms for ${(text.length / 1000).toFixed(0)} kB`;
  const toRow = (name: keyof typeof own, limit: number): Row => {
    const value = shares.get(name)!;
    return { name, value, unit: '% of JSON.parse', limit, peer, note };
  };
  return [
    toRow('page of 1000 legs, open', limits.open),
    toRow('page of 1000 legs, with drift detection', limits.drift),
    ...(await measureStarts()),
    await measureSize(),
  ];
}

const own = {
  'page of 1000 legs, open': (page) => validateGetCallLegsReportResult(page).ok,
  'page of 1000 legs, with drift detection': (page) => {
    const result = validateGetCallLegsReportResult(page, { drift: 'report' });
    return result.ok && result.drift.length === 0;
  },
} satisfies Readonly<Record<string, JudgePage>>;
