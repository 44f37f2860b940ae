import { isIdentifier, type GeneratorOptions } from '@openrpc-kit/emit';
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
  const variable = toVariable(model.title);
  const call = `await ${[variable, ...method.path].join('.')}`;
  const args = given.length === 0 ? '' : printValue(values, typescript, '', call.length + 16);
  return [
    `import { connect } from ${typescript.string(`${options.packageScope}/client`)};`,
    '',
    `const ${variable} = connect(${writeConnection(model, variable)});`,
    `${method.result ? 'const reply = ' : ''}${call}(${args});`,
  ].join('\n');
}

function writeConnection({ conventions, servers }: ApiModel, variable: string): string {
  if (conventions) return `{ accessToken: process.env.${variable.toUpperCase()}_ACCESS_TOKEN! }`;
  return `{ url: ${typescript.string(servers[0]?.url ?? 'http://localhost')} }`;
}

/** `callgear` for the CallGear Data API; `api` where the title gives no name. */
function toVariable(title: string): string {
  const word = /^[A-Za-z]+/.exec(title)?.[0].toLowerCase() ?? '';
  return isIdentifier(word) && word.length <= 20 ? word : 'api';
}
