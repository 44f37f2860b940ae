import { propertyKey, type GeneratorOptions } from '@openrpc-kit/emit';
import type { ApiModel, Method } from '@openrpc-kit/model';

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
  const call = `api.${method.path.join('.')}(${given.length === 0 ? '' : printValue(values, '')})`;
  return [
    `import { connect } from ${quote(`${options.packageScope}/client`)};`,
    '',
    `const api = connect(${writeConnection(model)});`,
    method.result ? `const reply = await ${call};` : `await ${call};`,
  ].join('\n');
}

function writeConnection(model: ApiModel): string {
  return model.conventions
    ? '{ accessToken: process.env.ACCESS_TOKEN! }'
    : `{ url: ${quote(model.servers[0]?.url ?? 'http://localhost')} }`;
}

const widest = 72;

/** A value as people write it: on one line while it is short. */
function printValue(value: unknown, indent: string): string {
  const short = printShort(value);
  if (short.length + indent.length <= widest || typeof value !== 'object' || value === null)
    return short;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => `${inner}${printValue(item, inner)},`)
    : Object.entries(value).map(
        ([key, item]) => `${inner}${propertyKey(key)}: ${printValue(item, inner)},`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...items, indent + close].join('\n');
}

function printShort(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(printShort).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${propertyKey(key)}: ${printShort(item)}`,
    );
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

/** A string literal, in single quotes where nothing needs an escape. */
function quote(text: string): string {
  return /^[^'"\\\p{Cc}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text);
}
