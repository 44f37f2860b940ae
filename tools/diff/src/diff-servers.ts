import type { ApiModel } from '@openrpc-kit/model';
import type { ChangeLog } from './change-log.ts';
import { isObject } from './is-object.ts';
import { appendPointer, toPathStep } from './pointer.ts';
import { showText, showValue } from './printable.ts';
import { isSameJson } from './stable-json.ts';

interface LocatedServer {
  readonly url: string;
  readonly variables: unknown;
  readonly texts: string;
  readonly pointer: string;
}

/** Servers with a name are known by it, others by their address; their order means nothing. */
export function diffServers(before: ApiModel, after: ApiModel, log: ChangeLog): void {
  const old = locateServers(before);
  const now = locateServers(after);
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const was = old.get(key);
    const is = now.get(key);
    const at = {
      path: `servers${toPathStep(key)}`,
      pointer: { before: was?.pointer, after: is?.pointer },
    };
    if (was && is) {
      const shown = { before: showText(was.url), after: showText(is.url) };
      if (was.url !== is.url) log.add({ rule: 'server-url-changed', ...at, ...shown });
      if (!isSameJson(was.variables, is.variables)) {
        const variables = { before: showValue(was.variables), after: showValue(is.variables) };
        log.add({ rule: 'server-variables-changed', ...at, ...variables });
      }
      if (was.texts !== is.texts) {
        const texts = { before: showText(was.texts), after: showText(is.texts) };
        log.add({ rule: 'description-changed', ...at, ...texts });
      }
    } else if (was) log.add({ rule: 'server-removed', ...at, before: showText(was.url) });
    else if (is) log.add({ rule: 'server-added', ...at, after: showText(is.url) });
  }
}

function locateServers({ servers, document }: ApiModel): Map<string, LocatedServer> {
  const names = Map.groupBy(servers, ({ name }) => name);
  return new Map(
    servers.map(({ name, template }, index) => [
      names.get(name)?.length === 1 ? name : template,
      {
        url: template,
        texts: readTexts(document.servers?.[index]),
        variables: readVariables(document.servers?.[index]?.variables),
        pointer: appendPointer('#/servers', index),
      },
    ]),
  );
}

/** What a server and its variables say to readers. */
function readTexts(server: unknown): string {
  if (!isObject(server)) return '';
  const { summary, description, variables } = server;
  const below = isObject(variables) ? Object.values(variables).map(readTexts) : [];
  return [summary, description, ...below]
    .filter((text) => typeof text === 'string')
    .join(' ')
    .trim();
}

/** Variables by name: what they are when left out, and what they may be, whatever the order. */
function readVariables(variables: unknown): unknown {
  if (!isObject(variables)) return undefined;
  const entries = Object.entries(variables).map(([name, variable]) => {
    const { default: value, enum: values } = isObject(variable) ? variable : {};
    return [name, { default: value, enum: Array.isArray(values) ? values.toSorted() : undefined }];
  });
  return Object.fromEntries(entries) as unknown;
}
