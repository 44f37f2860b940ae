import { json, type Notation, printValue } from './print-value.ts';
import type { SampleCall } from './sample-call.ts';
import { readsEnvironment } from './secret.ts';

const go: Notation = {
  ...json,
  string: quote,
  key: quote,
  variable: (name) => `os.Getenv(${quote(name)})`,
  number: printNumber,
  atoms: { null: 'nil' },
  list: ['[]any{', '}'],
  object: ['map[string]any{', '}'],
  airy: false,
  indent: '\t',
  lastComma: true,
};

/** A JSON string, save for halves of characters and the byte order mark, which Go refuses. */
function quote(text: string): string {
  return JSON.stringify(text.toWellFormed()).replaceAll('\ufeff', String.raw`\ufeff`);
}

/** An integer that Go's own integers may not hold is passed on as it is written. */
function printNumber(number: number): string {
  const text = JSON.stringify(number);
  const isWide = /^-?\d+$/.test(text) && !Number.isSafeInteger(number);
  return isWide ? `json.Number("${text}")` : text;
}

/** The call with Go's own library. */
export function writeGo({ address, replies, request }: SampleCall): string {
  return [
    'package main',
    '',
    'import (',
    ...listImports(replies, readsEnvironment(request)).map((name) => `\t"${name}"`),
    ')',
    '',
    'func main() {',
    `\trequest := ${printValue(request, go, '\t', 12)}`,
    '\tbody, err := json.Marshal(request)',
    ...stopOnError,
    `\tresponse, err := http.Post(${go.string(address)}, "application/json; charset=UTF-8", bytes.NewReader(body))`,
    ...stopOnError,
    '\tdefer response.Body.Close()',
    ...(replies ? readReply : []),
    '}',
  ].join('\n');
}

function listImports(replies: boolean, hasSecrets: boolean): readonly string[] {
  return [
    'bytes',
    'encoding/json',
    ...(replies ? ['fmt'] : []),
    'log',
    'net/http',
    ...(hasSecrets ? ['os'] : []),
  ];
}

const stopOnError = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'];

const readReply = [
  '\tvar reply struct {',
  '\t\tResult json.RawMessage',
  '\t\tError  *struct{ Message string }',
  '\t}',
  '\tif err := json.NewDecoder(response.Body).Decode(&reply); err != nil {',
  '\t\tlog.Fatal(err)',
  '\t}',
  '\tif reply.Error != nil {',
  '\t\tlog.Fatal(reply.Error.Message)',
  '\t}',
  '\tfmt.Println(string(reply.Result))',
];
