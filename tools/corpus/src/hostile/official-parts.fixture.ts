import { spec } from '@open-rpc/spec-types';
import draft7 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };

interface Part {
  readonly $ref?: string;
  readonly oneOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly patternProperties?: Readonly<Record<string, Part>>;
}

const official = spec.OpenRPCSpecificationSchema1_4 as unknown as Part & {
  readonly definitions: Readonly<Record<string, Part>>;
};

/** Every member that OpenRPC 1.4 knows, as `methodObject/tags`; `*` is a name, `x-` an extension. */
export function listOfficialParts(): ReadonlySet<string> {
  const found = new Set<string>();
  const list = (part: Part, path: string): void => {
    for (const [name, member] of membersOf(part)) {
      found.add(`${path}/${name}`);
      list(member, `${path}/${name}`);
    }
    for (const each of [part.items, ...(part.oneOf ?? [])]) if (each) list(each, path);
  };
  list(official, '');
  for (const [name, part] of Object.entries(official.definitions)) list(part, name);
  return found;
}

/** Those of them that a document has. */
export function listPartsOf(document: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, part: Part, path: string): void => {
    const [, name] = /^#\/definitions\/(.+)$/.exec(part.$ref ?? '') ?? [];
    if (name !== undefined) return visit(value, official.definitions[name] ?? {}, name);
    if (Array.isArray(value)) {
      for (const item of value) visit(item, part.items ?? {}, path);
      return undefined;
    }
    if (typeof value !== 'object' || value === null) return undefined;
    if (part.oneOf) {
      const isReference = '$ref' in value;
      const branch = part.oneOf.find(({ $ref }) => /reference/i.test($ref ?? '') === isReference);
      return visit(value, branch ?? {}, path);
    }
    for (const [key, child] of Object.entries(value)) {
      const known = part.properties?.[key] && key;
      const named = known ?? (key.startsWith('x-') ? 'x-' : '*');
      const member = new Map(membersOf(part)).get(named);
      if (member === undefined) continue;
      found.add(`${path}/${named}`);
      visit(child, member, `${path}/${named}`);
    }
    return undefined;
  };
  visit(document, official, '');
  return found;
}

function membersOf({ properties = {}, patternProperties = {} }: Part): [string, Part][] {
  const patterns = Object.entries(patternProperties).map(([pattern, part]): [string, Part] => [
    pattern === '^x-' ? 'x-' : '*',
    part,
  ]);
  return [...Object.entries(properties), ...patterns];
}

/** Every keyword of JSON Schema draft-07. */
export const keywords: readonly string[] = Object.keys(draft7.properties);

/** Every name of a member, at whatever depth. */
export function collectKeys(value: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  JSON.stringify(value, (key: string, member: unknown) => {
    keys.add(key);
    return member;
  });
  return keys;
}
