import type { Server, ServerVariable } from './api-model.ts';
import type { SpecNode } from './spec-node.ts';

/** What stands for a variable of an address: `${region}` by the specification, `{region}` and `${{region}}` in the wild. */
const placeholder = /\$?\{(?:\{([^{}]*)\}|([^{}]*))\}/g;

/** A server and how its address is filled in. What the address needs but nobody declares stays as it is. */
export function readServer(node: SpecNode): Server {
  const template = node.child('url').text();
  const declared = node.child('variables');
  const used = new Set(
    [...template.matchAll(placeholder)].map(([, inner, plain]) => inner ?? plain ?? ''),
  );
  const variables = [...used].flatMap((name) => {
    const variable = declared.child(name);
    return variable.exists ? readVariable(name, variable) : [];
  });
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return {
    name: node.child('name').text() || template,
    url: template.replace(
      placeholder,
      (text, inner?: string, plain?: string) => defaults.get(inner ?? plain ?? '') ?? text,
    ),
    template,
    variables,
    summary: node.child('summary').text() || node.child('description').text(),
  };
}

function readVariable(name: string, node: SpecNode): ServerVariable {
  const allowed = node.child('enum');
  return {
    name,
    default: node.child('default').text(),
    enum: allowed.exists ? allowed.texts() : undefined,
    description: node.child('description').text(),
  };
}
