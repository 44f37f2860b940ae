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

/** The address is left out where the client knows it, unless nothing else would stand there. */
function writeConnection({ client, address, defaultAddress }: SampleCall): string {
  const url = `url: ${typescript.string(address)}`;
  if (client.tokenVariable === undefined) return `{ ${url} }`;
  const token = `accessToken: process.env.${client.tokenVariable}!`;
  return address === defaultAddress ? `{ ${token} }` : `{ ${url}, ${token} }`;
}
