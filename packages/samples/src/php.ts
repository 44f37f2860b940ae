import { json, type Notation, printValue } from './print-value.ts';
import type { SampleCall } from './sample-call.ts';

const php: Notation = {
  ...json,
  string: quote,
  key: quote,
  variable: (name) => `getenv(${quote(name)})`,
  object: ['[', ']'],
  airy: false,
  colon: ' => ',
  indent: '    ',
  lastComma: true,
  castObject: '(object) ',
};

/** Between single quotes, PHP reads these two characters only. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}

/** The call with what PHP 8 brings. */
export function writePhp({ address, replies, request }: SampleCall): string {
  const send = `file_get_contents(${php.string(address)}, false, $context)`;
  return [
    '<?php',
    '',
    `$request = ${printValue(request, php, '', 11)};`,
    "$context = stream_context_create(['http' => [",
    "    'method' => 'POST',",
    "    'header' => 'Content-Type: application/json; charset=UTF-8',",
    "    'content' => json_encode($request, JSON_THROW_ON_ERROR),",
    "    'ignore_errors' => true,",
    ']]);',
    ...(replies
      ? [`$reply = json_decode(${send}, true, 512, JSON_THROW_ON_ERROR);`, ...readReply]
      : [`${send};`]),
  ].join('\n');
}

const readReply = [
  "if (isset($reply['error'])) {",
  "    throw new RuntimeException($reply['error']['message']);",
  '}',
  "print_r($reply['result']);",
];
