import type { GeneratorOptions } from '@openrpc-kit/emit';
import type { ApiModel, Method } from '@openrpc-kit/model';
import { printValue, typescript } from './print-value.ts';

/** The call through the generated client. The access token is given once, when connecting. */
export function writeTypescript(
  method: Method,
  params: Readonly<Record<string, unknown>>,
  { model, options }: { readonly model: ApiModel; readonly options: GeneratorOptions },
): string {
  const given = method.params.filter(
    ({ name, role }) => role !== 'access-token' && Object.hasOwn(params, name),
  );
  const values = Object.fromEntries(given.map(({ name }) => [name, params[name]]));
  const args = given.length === 0 ? '' : printValue(values, typescript, '', 16);
  const call = `await api.${method.path.join('.')}(${args});`;
  return [
    `import { connect } from ${typescript.string(`${options.packageScope}/client`)};`,
    '',
    `const api = connect(${writeConnection(model)});`,
    method.result ? `const reply = ${call}` : call,
  ].join('\n');
}

function writeConnection({ conventions, servers }: ApiModel): string {
  if (conventions) return '{ accessToken: process.env.ACCESS_TOKEN! }';
  return `{ url: ${typescript.string(servers[0]?.url ?? 'http://localhost')} }`;
}
