import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request, Agent } from 'node:http';
import { startMockServer } from '@callgear-data-api/mock-server/node';
import type { Row } from './row.ts';

const requests = 6000;
const parallel = 16;

/** Requests a second with small replies, beside a bare server that parses and answers JSON. */
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
  const rates = { own: 0, peer: 0 };
  for (let round = 0; round < 3; round += 1) {
    rates.own = Math.max(rates.own, await measureRate(mock.url, body));
    rates.peer = Math.max(rates.peer, await measureRate(bareUrl, body));
  }
  await mock.close();
  await new Promise((resolve) => bare.close(resolve));
  return [
    {
      name: 'small replies',
      value: rates.own / rates.peer,
      unit: 'x a bare node:http server',
      least: 0.7,
      peer: `${Math.round(rates.own)} requests/s; bare ${Math.round(rates.peer)}`,
    },
  ];
}

/** Both ends run in this process, which makes the difference smaller for both alike. */
async function measureRate(url: string, body: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const started = performance.now();
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await post(url, body, agent);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  agent.destroy();
  return requests / ((performance.now() - started) / 1000);
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
