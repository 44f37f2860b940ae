import type { ApiModel } from '@openrpc-kit/model';

/** Texts that want to be more than text, each against another door. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></pre></td></table><svg/onload=alert(1)>',
  '</title></head><body></textarea></noscript></template><script>alert(1)</script>',
  '<!-- <![CDATA[ <?php <!DOCTYPE x> </style',
  '[a](javascript:alert(1)) [b](<JaVaScRiPt:alert(1)>) [c](java&#10;script:alert(1)) <javascript:alert(1)>',
  '[d](data:text/html;base64,PHNjcmlwdD4=) [e](vbscript:x) [f](//evil.example/x) [g](../../x) [h](https://a:b@evil.example/)',
  '![i](javascript:alert(1)) ![j](https://evil.example/pixel.png "t")',
  'see [ref] and [text][ref] and ![pic][ref]\n\n[ref]: javascript:alert(1) "x"',
  'https://evil.example/" onmouseover="alert(1) www.evil.example me@evil.example',
  '{alert(1)} {{constructor.constructor("alert(1)")()}} ${alert(1)} {frontmatter.title}',
  "import x from 'y'\n\nexport const z = <X/>;",
  '\n---\ntitle: owned\nhead:\n  - tag: script\n---\n# owned',
  ': "\'#&*!|>%@` - ? [] {} ,\n  key: value',
  '\n:::caution[t]{icon="nope"}\ninside\n:::\n\n::leaf[l]{onclick="alert(1)"}\n\ntext :name[n]{onclick="alert(1)"} :b',
  '```\n~~~~\n````\n<script>alert(1)</script>\n```js title="x" onload=1\nx',
  '`a` ``b`` ` `` ```',
  '| a | b |\n| - | - |\n| <b>c</b> | `d|e` \\| |',
  'note[^1] and [^1]\n\n[^1]: <iframe src=javascript:alert(1)>',
  '- [ ] task\n- [x] <b>done</b>\n\n1. one\n   > quote <u>x</u>\n\n***\n# heading {#id .class onclick=x}',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x&#62; \\<b>',
  'line\u2028sep\u2029par\u0000nul\u001besc\ud800lone\ufeffbom\ufffe\uffff\u0085nel\r\ncr',
  '$$x$$ $a$ ~sub~ ^sup^ [[wiki]] ==mark== H~2~O term\n: definition',
  "'; rm -rf / #'\"$(id)`id`",
];

/** Keys whose values the model has chosen itself, or draws from a closed list. */
const ownKeys = new Set(
  'slug identifier typeName path kind role dataType operand retry paramStructure type $ref'.split(
    ' ',
  ),
);

/** The model with the payload at the end of every text, names and keys included. */
export function poison(model: ApiModel, payload: string): ApiModel {
  return change(model, payload) as ApiModel;
}

function change(value: unknown, payload: string): unknown {
  if (typeof value === 'string') return value + payload;
  if (Array.isArray(value)) return value.map((item) => change(item, payload));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      ownKeys.has(key)
        ? member
        : key === 'properties'
          ? poisonKeys(member, payload)
          : change(member, payload),
    ]),
  );
}

function poisonKeys(members: object, payload: string): object {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name + payload, change(member, payload)]),
  );
}
