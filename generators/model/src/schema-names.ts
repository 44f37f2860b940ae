import { basename } from 'node:path';
import { toPascalCase } from './names.ts';
import { isAnnotation } from './annotations.ts';
import { isObject, SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Segments of a pointer that hold named schemas; what stands below one is known by its own name. */
const definitionMaps = new Set(['schemas', 'definitions', '$defs']);
/** Segments that say nothing about the schema below them. */
const unspeaking = new Set(['components', 'properties', 'schema', ...definitionMaps]);

/** Names that generated code needs for itself. */
const reservedTypes = new Set(
  (
    'Array Boolean Date Error Exclude Extract Function Iterable Map Number Object Omit Partial Pick Promise Readonly ' +
    'ReadonlyArray Record RegExp Required Response Request Set String Symbol ' +
    'Api ConnectOptions ErrorByCode ErrorByMnemonic ErrorCode ErrorCodes ListMethod MethodTree Mnemonic RpcError RpcMethod ServerName ServerUrl ServerVariables ' +
    'ListFilter ListSort ArrayCondition BooleanCondition DateCondition EnumCondition NumberCondition ObjectCondition ' +
    'StringCondition'
  ).split(' '),
);

/** Of APIs with conventions: the mnemonics of a group of errors are a type, `GetMnemonic`. */
const groupType = /Mnemonic$/;

/**
 * Gives each schema that a `$ref` points at, or that stands among the components, one name. A name
 * depends on where the schema stands, never on what was named before it.
 */
export class SchemaNames {
  readonly #reader: SpecReader;
  readonly #hasGroups: boolean;
  readonly #names = new Map<string, string>();
  readonly #nodes = new Map<string, SpecNode>();
  /** Component keys that differ in case or punctuation only, and so cannot share the usual form. */
  readonly #verbatim: ReadonlySet<string>;

  constructor(reader: SpecReader, root: SpecNode) {
    this.#reader = reader;
    this.#hasGroups = root.child('x-conventions').exists;
    const keys = root
      .child('components')
      .child('schemas')
      .members()
      .map(([key]) => key);
    const groups = Map.groupBy(keys, (key) => this.#toTypeName(key));
    this.#verbatim = new Set([...groups.values()].filter((group) => group.length > 1).flat());
  }

  /** In the order of naming. */
  get nodes(): ReadonlyMap<string, SpecNode> {
    return this.#nodes;
  }

  nameOf(place: SpecNode): string {
    const known = this.#names.get(place.key);
    if (known !== undefined) return known;
    const node = this.#behindAlias(place);
    const name = this.#names.get(node.key) ?? this.#decide(node);
    this.#names.set(place.key, name);
    if (this.#names.has(node.key) && node.key !== place.key) return name;
    const other = this.#nodes.get(name);
    if (name === '') {
      const shown = JSON.stringify(node.pointer.at(-1) ?? node.file.path);
      this.#reader.report(node, 'SPEC016', `no type name can be made of ${shown}`);
    } else if (other) {
      this.#reader.report(
        node,
        'SPEC008',
        `this schema and the one at ${toPlace(other)} would both be named ${name}`,
      );
    }
    this.#names.set(node.key, name);
    this.#nodes.set(name, node);
    return name;
  }

  /**
   * A component that only refers to a file of its own name, `Pet` to `schemas/pet.json`, is that
   * schema under that name, not another one. What it says beside the reference is kept.
   */
  #behindAlias(alias: SpecNode): SpecNode {
    let node = alias;
    let beside: Record<string, unknown> = {};
    // A loop, which has been reported, ends nowhere.
    while (isAlias(node) && this.#reader.follow(node)) {
      const target = this.#reader.target(node);
      if (!target || this.#decide(target) !== this.#decide(alias)) break;
      const { $ref: _, ...own } = node.value as Record<string, unknown>;
      beside = { ...own, ...beside };
      node = target;
    }
    return Object.keys(beside).length === 0 || !isObject(node.value)
      ? node
      : new SpecNode(node.file, node.pointer, { ...node.value, ...beside });
  }

  #decide(node: SpecNode): string {
    const { file, pointer } = node;
    const last = String(pointer.at(-1));
    const stem = basename(file.path).replace(/\.[^.]*$/, '');
    if (pointer.length === 0) return this.#toTypeName(stem);
    if (definitionMaps.has(String(pointer.at(-2)))) {
      return this.#verbatim.has(last) && /^[A-Za-z_$][\w$]*$/.test(last)
        ? this.#avoidReserved(last)
        : this.#toTypeName(last);
    }
    const words = this.#qualify(node);
    return this.#toTypeName(words.length > 0 ? words.join(' ') : stem);
  }

  #toTypeName(name: string): string {
    return this.#avoidReserved(toPascalCase(name));
  }

  #avoidReserved(name: string): string {
    const isReserved = reservedTypes.has(name) || (this.#hasGroups && groupType.test(name));
    return isReserved ? `${name}Schema` : name;
  }

  /** `#/methods/0/params/1/schema` is known by the names of the method and the param. */
  #qualify({ file, pointer }: SpecNode): string[] {
    let value: unknown = file.value;
    return pointer.flatMap((part, index) => {
      value = (value as Record<string | number, unknown> | undefined)?.[part];
      const parent = pointer[index - 1];
      if (parent === 'methods' || parent === 'params') {
        const { name } = (value ?? {}) as { name?: unknown };
        return typeof name === 'string' ? [name] : [String(part)];
      }
      return unspeaking.has(String(part)) || part === 'methods' || part === 'params'
        ? []
        : [String(part)];
    });
  }
}

/** A reference with nothing beside it that rules out a value. */
function isAlias({ value }: SpecNode): boolean {
  return (
    isObject(value) &&
    typeof value['$ref'] === 'string' &&
    Object.keys(value).every((keyword) => keyword === '$ref' || isAnnotation(keyword))
  );
}

function toPlace({ file, pointer }: SpecNode): string {
  const { line, column } = file.locate(pointer);
  return `${basename(file.path)}:${line}:${column}`;
}
