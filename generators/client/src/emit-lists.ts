import { comment, printConstant, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import type { GeneratorInput } from '@openrpc-kit/emit';
import type { ApiModel, Method } from '@openrpc-kit/model';
import { describeList } from './method-descriptor.ts';
import { importTypes } from './runtime.ts';

/** Name under which a module of `lists/` gives its facts. No method has it. */
export const listFactsName = 'listFacts';

/**
 * List methods that are paged, sorted and split alike, each with the first of them, whose slug
 * names the module of their facts. A list that is like no other is not among them.
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

/** `lists/<slug>.ts`: facts that several list methods share are stated, compiled and bundled once. */
export function emitLists(
  { model }: GeneratorInput,
  groups: ReadonlyMap<Method, Method>,
): GeneratedFile[] {
  return [...new Set(groups.values())].map((first) => {
    const names = [...groups].filter(([, leader]) => leader === first).map(([{ name }]) => name);
    const text = `How ${joinNames(names)} are read page by page, and which periods a call may ask for.`;
    return printFile(`lists/${first.slug}.ts`, {
      imports: [importTypes('ListFacts')],
      statements: [
        `${comment(text)}
${printConstant(`export const ${listFactsName}: ListFacts`, describeList(first, model))}`,
      ],
    });
  });
}

/** Hundreds of names tell a reader less than a few. */
function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest === 0
    ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
    : `${shown.join(', ')} and ${rest} more`;
}
