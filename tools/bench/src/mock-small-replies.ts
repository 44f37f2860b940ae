import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startMockServer } from '@callgear-data-api/mock-server/node';
import { takeMedian } from './median.ts';
import type { Row } from './row.ts';

const requests = 1000;
const rounds = 21;
const parallel = 16;

/** Requests with small replies, beside a bare server that parses and answers JSON. */
export async function measureSmallReplies(): Promise<readonly Row[]> {
  const mock = await startMockServer({ legs: 100, limits: 'none' });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'get.account',
    params: { access_token: mock.accessToken },
  });
  const bare = createServer((incoming, response) => {
    let text = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => (text += chunk));
    incoming.on('end', () => {
      const { id } = JSON.parse(text) as { id: number };
      const reply = JSON.stringify({ jsonrpc: '2.0', id, result: { data: [], total: 1 } });
      response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
    });
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const own: number[] = [];
  const peer: number[] = [];
  // In turn, and the first rounds for nothing: a busy moment of the machine hits both.
  for (let round = -3; round < rounds; round += 1) {
    const pair = [await measureRate(mock.url, body), await measureRate(bareUrl, body)] as const;
    if (round < 0) continue;
    own.push(pair[0]);
    peer.push(pair[1]);
  }
  const [mine, theirs] = [takeMedian(own), takeMedian(peer)];
  const ratio = takeMedian(own.map((rate, round) => rate / (peer[round] ?? 1)));
  await mock.close();
  await new Promise((resolve) => bare.close(resolve));
  return [
    {
      name: 'small replies',
      value: ratio,
      unit: 'x a bare node:http server',
      least: 0.7,
      peer: `${Math.round(mine)} requests per CPU second; bare ${Math.round(theirs)}`,
    },
  ];
}

/** Requests per second of processor time. Both ends run in this process: the cost of asking is part of both. */
async function measureRate(url: string, body: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const before = process.cpuUsage();
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await post(url, body, agent);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  agent.destroy();
  const { user, system } = process.cpuUsage(before);
  return requests / ((user + system) / 1e6);
}

function post(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', resolve);
    });
    call.once('error', reject);
    call.end(body);
  });
}
