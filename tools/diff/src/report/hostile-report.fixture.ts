import { loadDocument } from '../load-document.fixture.ts';
import { createReport, type DiffReport } from './diff-report.ts';

/** Texts that would do something if they became markup, a link or an order to a terminal. */
export const payloads: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  'https://evil.example/a www.evil.example',
  '```\n# heading\n- item',
  '`` ` ``` `',
  '*/ alert(1) /*',
  '{{constructor.constructor("alert(1)")()}} {alert(1)} ${alert(1)}',
  '\u001b[2J\u001b]8;;https://evil.example\u0007click\u0090\u009b31m',
  '\u202Eevil\u2066\u2028\u2029\u200b',
  '| a | b |\n|---|---|\n**bold** _it_ ~~gone~~ <!-- -->',
  '%0a::error file=x::y',
];

/** A comparison in which a payload stands wherever a document may hold text. */
export function makeHostileReport(payload: string): DiffReport {
  const make = (text: string, schema: object): unknown => ({
    openrpc: '1.4.1',
    info: { title: `T ${text}`, version: `1 ${text}`, description: text },
    servers: [{ name: `s ${payload}`, url: `https://x.example/${text}` }],
    methods: [
      {
        name: `get.a${payload}`,
        summary: text,
        tags: [{ name: text }],
        params: [
          { name: `p${payload}`, description: text, schema },
          ...(text === payload ? [] : [{ name: `gone ${payload}`, schema: { enum: [payload] } }]),
        ],
        result: { name: 'r', schema },
        errors: [{ code: text.length, message: `e ${text}`, data: { mnemonic: `m ${text}` } }],
      },
      { name: `only_${text === payload ? 'b' : 'c'}${payload}`, params: [] },
    ],
  });
  const before = {
    type: 'object',
    title: 'old',
    properties: {
      [payload]: { enum: [payload, 1], pattern: toPattern(`o${payload}`), format: payload },
    },
    required: [payload],
    'x-old': payload,
  };
  const after = {
    type: 'object',
    title: payload,
    description: payload,
    default: { [payload]: payload },
    examples: [payload],
    properties: {
      [payload]: { enum: [1], pattern: toPattern(payload), 'x-unit': payload, deprecated: true },
      [`new ${payload}`]: { const: payload },
    },
    patternProperties: { 'x.*': { const: payload } },
    dependencies: { [payload]: [payload] },
    'x-new': { [payload]: payload },
  };
  return createReport(
    { model: loadDocument(make('old', before)), file: `old ${payload}.json` },
    { model: loadDocument(make(payload, after)), file: `new ${payload}.json` },
  );
}

/** A document whose patterns are no regular expressions is refused: as much of the payload as can be one. */
function toPattern(text: string): string {
  return isPattern(text) ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
