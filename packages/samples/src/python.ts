import { json, type Notation, printValue } from './print-value.ts';
import type { SampleCall } from './sample-call.ts';
import { readsEnvironment } from './secret.ts';

/** JSON strings are strings of Python, too. */
const python: Notation = {
  ...json,
  variable: (name) => `os.environ[${JSON.stringify(name)}]`,
  atoms: { true: 'True', false: 'False', null: 'None' },
  airy: false,
  indent: '    ',
  lastComma: true,
};

/** The call with what Python 3 brings. */
export function writePython({ address, replies, request }: SampleCall): string {
  return [
    'import json',
    ...(readsEnvironment(request) ? ['import os'] : []),
    'from urllib.request import Request, urlopen',
    '',
    `request = ${printValue(request, python, '', 10)}`,
    'call = Request(',
    `    ${python.string(address)},`,
    '    json.dumps(request).encode(),',
    '    {"Content-Type": "application/json; charset=UTF-8"},',
    ')',
    ...(replies ? readReply : ['urlopen(call).close()']),
  ].join('\n');
}

const readReply = [
  'with urlopen(call) as response:',
  '    reply = json.load(response)',
  'if "error" in reply:',
  '    raise SystemExit(reply["error"]["message"])',
  'print(reply["result"])',
];
