import type { Server, ServerVariable } from './api-model.ts';
import type { SpecNode } from './spec-node.ts';

/** What stands for a variable of an address: `${region}` by the specification, `{region}` and `${{region}}` in the wild. */
const placeholder = /(\$?\{(?:\{[^{}]*\}|[^{}]*)\})/;

/** A server and how its address is filled in. What the address needs but nobody declares stays as it is. */
export function readServer(node: SpecNode): Server {
  const template = node.child('url').text();
  const declared = node.child('variables');
  const parts = template.split(placeholder).map((part, index) => {
    const name = part.replace(/^\$?\{+|\}+$/g, '');
    const variable = declared.child(name);
    return index % 2 === 1 && variable.exists ? readVariable(name, variable) : part;
  });
  return {
    name: node.child('name').text() || template,
    url: parts.map((part) => (typeof part === 'string' ? part : part.default)).join(''),
    template,
    parts,
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
