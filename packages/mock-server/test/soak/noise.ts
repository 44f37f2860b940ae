import { connect } from 'node:net';

/** What a socket may bring; none of it is a call of a method, so that no reply of the others changes. */
const noises: readonly string[] = [
  'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"jsonrpc"',
  'POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n{{{{',
  'POST /v2.0 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[[[[[\r\n',
  'POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'GET /__mock/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'nonsense\r\n\r\n',
  '',
];

/** Opens connections that say these things, half of them in two pieces, and leaves them. */
export function makeNoise(port: number): { stop(): void } {
  let turn = 0;
  const timer = setInterval(() => {
    const noise = noises[turn % noises.length] ?? '';
    turn += 1;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.write(turn % 2 === 0 ? noise : noise.slice(0, Math.floor(noise.length / 2)));
    setTimeout(() => socket.destroy(), 500);
  }, 50);
  return { stop: () => clearInterval(timer) };
}
