import { comment, literal, type GeneratorOptions } from '@openrpc-kit/emit';
import type { ApiModel, Method } from '@openrpc-kit/model';
import { sharedScopes } from './emit-errors.ts';

/** Doc comment of a method: what it does, who may call it, what it costs, how it fails, and a call. */
export function printMethodDoc(method: Method, model: ApiModel, options: GeneratorOptions): string {
  const parts = [
    method.summary,
    method.description,
    describeCost(method, model),
    describeErrors(method),
  ];
  return comment(parts.filter((part) => part !== '').join('\n\n'), {
    deprecated: method.deprecated ? '' : undefined,
    example: printExample(method, options),
  });
}

function describeCost({ access, weight }: Method, { conventions }: ApiModel): string {
  const who = access.length === 0 ? '' : `For ${access.join(' and ')}.`;
  const points = conventions
    ? `A call that succeeds costs ${weight} ${weight === 1 ? 'point' : 'points'}.`
    : '';
  return `${who} ${points}`.trim();
}

/** Errors of every method are not repeated in each. */
function describeErrors({ errors }: Method): string {
  const shared = sharedScopes(errors).includes('all');
  const names = errors
    .filter(({ scope }) => scope !== 'all')
    .map(({ mnemonic, code }) => `\`${mnemonic ?? code}\``);
  if (names.length === 0) return '';
  return `Errors: ${[...new Set(names)].join(', ')}${shared ? ', and those of every method' : ''}.`;
}

function printExample(method: Method, { packageScope }: GeneratorOptions): string | undefined {
  const [example] = method.examples;
  if (!example) return undefined;
  const token = method.params.find(({ role }) => role === 'access-token')?.name;
  const params = Object.fromEntries(
    Object.entries(example.params).filter(([name]) => name !== token),
  );
  const given = Object.keys(params).length === 0 ? '' : `, ${literal(params)}`;
  return [
    `import { ${method.identifier} } from '${packageScope}/client/methods';`,
    `const result = await ${method.identifier}(client${given});`,
  ].join('\n');
}
