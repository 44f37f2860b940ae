import {
  comment,
  identifier,
  printConstant,
  printFile,
  type GeneratedFile,
  type GeneratorInput,
  type Import,
} from '@openrpc-kit/emit';
import type { ApiModel, Method } from '@openrpc-kit/model';
import { describeList } from './method-descriptor.ts';
import { importTypes } from './runtime.ts';

/** Under which `methods.ts` imports `lists.ts`. No method has this name. */
const namespace = 'lists';

export function importLists({ importExtension }: GeneratorInput['options']): Import {
  return { from: `./lists${importExtension}`, names: [], namespace };
}

/** How `methods.ts` speaks of facts that this method shares with others. */
export function nameListFacts(leader: Method): string {
  return `${namespace}.${identifier(leader.identifier)}`;
}

/**
 * List methods that are paged, sorted and split alike, each with the first of them, after which
 * their facts are named. A list that is like no other is not among them.
 */
export function groupLists(model: ApiModel): ReadonlyMap<Method, Method> {
  const lists = model.methods.filter(({ list }) => list);
  const alike = Map.groupBy(lists, (method) => JSON.stringify(describeList(method, model)));
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  return new Map(
    groups.flatMap((group) => {
      const [first] = group as [Method];
      return group.map((method) => [method, first] as const);
    }),
  );
}

/** `lists.ts`: facts that several list methods share are stated, compiled and bundled once. */
export function emitLists(
  { model }: GeneratorInput,
  groups: ReadonlyMap<Method, Method>,
): GeneratedFile[] {
  const leaders = [...new Set(groups.values())];
  if (leaders.length === 0) return [];
  const statements = leaders.map((leader) => {
    const names = [...groups].filter(([, each]) => each === leader).map(([{ name }]) => name);
    const text = `How ${joinNames(names)} are read page by page, and which periods a call may ask for.`;
    const declaration = `export const ${identifier(leader.identifier)}: ListFacts`;
    return `${comment(text)}\n${printConstant(declaration, describeList(leader, model))}`;
  });
  return [printFile('lists.ts', { imports: [importTypes('ListFacts')], statements })];
}

/** Hundreds of names tell a reader less than a few. */
function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest === 0
    ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
    : `${shown.join(', ')} and ${rest} more`;
}
