import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { takeMedian } from './median.ts';
import { findScript, type Peer, peers, writeDocuments } from './peer-mocks.ts';
import type { Row } from './row.ts';
import { readThreadTime } from './thread-time.ts';
import { sourceCondition } from './workspace.ts';

/*
 * The same page of 1000 legs from mock servers of others. They are no dependencies of this
 * repository: whoever wants the rows installs them into a folder and names it.
 */

interface Running {
  readonly process: ChildProcess;
  /** What asks for the page, the same each time: others can do no more than that. */
  readonly call: Call;
  /** Asks for another page each time. */
  readonly turn?: () => Call;
}

type Call = readonly [string, RequestInit];

const pages = 40;
const rounds = 11;
/** Rounds for nothing: until the code of both is as fast as it gets. */
const warming = 6;

/** Processor time of a page, beside each peer that is installed; the others are named. */
export async function measurePeers(): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return skip('other mock servers', 'that needs Linux');
  const own = await startOwn();
  const rows: Row[] = [];
  try {
    const page = (await (await fetch(...own.call)).json()) as { result: object };
    const folder = writeDocuments(page.result);
    for (const peer of peers) {
      const script = findScript(peer.package);
      if (script === undefined) {
        rows.push(
          ...skip(peer.name, `not installed; npm install --prefix <folder> ${peer.package}`),
        );
      } else rows.push(await measurePeer(peer, await startPeer(peer, script, folder), own));
    }
  } finally {
    own.process.kill();
  }
  return rows;
}

function skip(name: string, reason: string): readonly Row[] {
  process.stderr.write(`mock: no row beside ${name}: ${reason}, BENCH_PEERS=<folder>\n`);
  return [];
}

async function measurePeer(peer: Peer, running: Running, own: Running): Promise<Row> {
  try {
    const mine: number[] = [];
    const turning: number[] = [];
    const theirs: number[] = [];
    for (let round = -warming; round < rounds; round += 1) {
      const costs = [
        await measure(own),
        await measure(own, own.turn),
        await measure(running),
      ] as const;
      if (round < 0) continue;
      mine.push(costs[0]);
      turning.push(costs[1]);
      theirs.push(costs[2]);
    }
    const another = (takeMedian(theirs) / takeMedian(turning)).toFixed(1);
    return {
      name: `a page beside ${peer.name}`,
      value: takeMedian(theirs) / takeMedian(mine),
      unit: 'x less CPU',
      least: peer.least,
      peer: `${takeMedian(mine).toFixed(2)} ms; ${peer.name} ${takeMedian(theirs).toFixed(2)} ms`,
      note: `${another} x where every page is another`,
    };
  } finally {
    running.process.kill();
  }
}

/** Milliseconds of the server's processor time for a page. */
async function measure(
  { process: child, call }: Running,
  turn: () => Call = () => call,
): Promise<number> {
  const before = readThreadTime(child);
  for (let page = 0; page < pages; page += 1) {
    const reply = await fetch(...turn());
    const { byteLength } = await reply.arrayBuffer();
    if (!reply.ok || byteLength < 100_000) throw new Error(`${call[0]}: ${reply.status}, no page.`);
  }
  return (readThreadTime(child) - before) / pages;
}

function startOwn(): Promise<Running> {
  const script = fileURLToPath(new URL('mock-page-server.ts', import.meta.url));
  const child = fork(script, [], { execArgv: [sourceCondition] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (message) => {
      const { url, token } = message as { url: string; token: string };
      const period = { date_from: '2026-08-01 00:00:00', date_till: '2026-10-31 23:59:59' };
      const ask = (offset: number): Call => {
        const params = { access_token: token, ...period, offset };
        const request = { jsonrpc: '2.0', id: 1, method: 'get.call_legs_report', params };
        return [url, { method: 'POST', body: JSON.stringify(request) }];
      };
      let offset = 0;
      resolve({ process: child, call: ask(0), turn: () => ask((offset += 1)) });
    });
  });
}

async function startPeer(peer: Peer, script: string, folder: string): Promise<Running> {
  const port = await findPort();
  const child = spawn(process.execPath, peer.start(script, port, folder), { stdio: 'ignore' });
  const call = peer.call(port);
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const reply = await fetch(...call).catch(() => undefined);
    if (reply !== undefined) return { process: child, call };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`${peer.name} does not answer.`);
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
