import { printValue, typescript } from './print-value.ts';
import type { SampleCall } from './sample-call.ts';

/** The call through the generated client. The access token is given once, when connecting. */
export function writeTypescript(sample: SampleCall): string {
  const { client, params, tokenParam, replies } = sample;
  const given = Object.entries(params).filter(
    ([name, value]) => name !== tokenParam && value !== undefined,
  );
  const call = `await ${[client.variable, ...client.path].join('.')}`;
  const args =
    given.length === 0
      ? ''
      : printValue(Object.fromEntries(given), typescript, '', call.length + 16);
  return [
    `import { connect } from ${typescript.string(client.package)};`,
    '',
    `const ${client.variable} = connect(${writeConnection(sample)});`,
    `${replies ? 'const reply = ' : ''}${call}(${args});`,
  ].join('\n');
}

function writeConnection({ client, address }: SampleCall): string {
  return client.tokenVariable === undefined
    ? `{ url: ${typescript.string(address)} }`
    : `{ accessToken: process.env.${client.tokenVariable}! }`;
}
