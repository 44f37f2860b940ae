import { basename, dirname, relative, sep } from 'node:path';
import { toPascalCase } from './names.ts';
import { isAnnotation } from './annotations.ts';
import { isObject, SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Segments of a pointer that hold named schemas; what stands below one is known by its own name. */
const definitionMaps = new Set(['schemas', 'definitions', '$defs', 'x-schemas', 'x-definitions']);
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
 * depends on where the schema stands and on what else the document has, never on what was named
 * before it: a component keeps its own name; of others that would have one name, each takes its
 * folder and file in front of it; a number tells apart what is still the same.
 */
export class SchemaNames {
  readonly #reader: SpecReader;
  readonly #hasGroups: boolean;
  /** Absolute path of the document. */
  readonly #root: string;
  readonly #names = new Map<string, string>();
  readonly #nodes = new Map<string, SpecNode>();
  /** Component keys that differ in case or punctuation only, and so cannot share the usual form. */
  readonly #verbatim: ReadonlySet<string>;
  /** Names of all schemas that are known to be referred to, by the place of the schema. */
  readonly #decided = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Numbers that are known to be taken, by name: thousands may share one. */
  readonly #counts = new Map<string, number>();

  /** @param targets what references of the document lead to, wherever a schema is asked for */
  constructor(reader: SpecReader, root: SpecNode, targets: readonly SpecNode[]) {
    this.#reader = reader;
    this.#hasGroups = root.child('x-conventions').exists;
    this.#root = root.file.path;
    const components = root.child('components').child('schemas').members();
    const keys = components.map(([key]) => key);
    const groups = Map.groupBy(keys, (key) => this.#toTypeName(key));
    this.#verbatim = new Set([...groups.values()].filter((group) => group.length > 1).flat());
    this.#decideAll(
      components.map(([, node]) => node),
      targets,
    );
  }

  /** In the order of naming. */
  get nodes(): ReadonlyMap<string, SpecNode> {
    return this.#nodes;
  }

  nameOf(place: SpecNode): string {
    const known = this.#names.get(place.key);
    if (known !== undefined) return known;
    const node = this.#behindAlias(place);
    const name = this.#decided.get(node.key) ?? this.#decideLate(node);
    this.#names.set(place.key, name);
    if (name === '' && !this.#nodes.has(name)) {
      const shown = JSON.stringify(node.pointer.at(-1) ?? node.file.path);
      this.#reader.report(node, 'SPEC016', `no type name can be made of ${shown}`);
    }
    if (!this.#nodes.has(name)) this.#nodes.set(name, node);
    return name;
  }

  #decideAll(components: readonly SpecNode[], targets: readonly SpecNode[]): void {
    const owners = new Set(components.map((node) => this.#behindAlias(node).key));
    const nodes = new Map(
      [...components, ...targets].map((place) => {
        const node = this.#behindAlias(place);
        return [node.key, node] as const;
      }),
    );
    const sorted = [...nodes.values()]
      .map((node) => ({ node, place: this.#toRelative(node) }))
      .toSorted((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ node }) => node);
    const late: SpecNode[] = [];
    for (const [name, group] of Map.groupBy(sorted, (node) => this.#decide(node))) {
      const owned = group.filter(({ key }) => owners.has(key));
      const owner = group.length === 1 ? group[0] : owned[0];
      if (owner) this.#take(owner, name);
      late.push(...group.filter((node) => node !== owner));
    }
    for (const node of late) {
      this.#take(
        node,
        this.#free(owners.has(node.key) ? this.#decide(node) : this.#qualifyByFile(node)),
      );
      this.#tell(node);
    }
  }

  /** A schema that is no target of the document's own references: of a convention, for example. */
  #decideLate(node: SpecNode): string {
    const name = this.#decide(node);
    if (!this.#taken.has(name)) return this.#take(node, name);
    const other = this.#take(node, this.#free(this.#qualifyByFile(node)));
    this.#tell(node);
    return other;
  }

  #take(node: SpecNode, name: string): string {
    this.#decided.set(node.key, name);
    this.#taken.add(name);
    return name;
  }

  #free(name: string): string {
    let free = name;
    let count = this.#counts.get(name) ?? 1;
    while (this.#taken.has(free)) free = `${name}${++count}`;
    this.#counts.set(name, count);
    return free;
  }

  #tell(node: SpecNode): void {
    const name = this.#decided.get(node.key);
    const wanted = this.#decide(node);
    this.#reader.report(
      node,
      'SPEC021',
      `${wanted} would be the name of several schemas; this one is called ${name}`,
    );
  }

  /** `common/user.json` is `CommonUser`, and `Name` of its definitions `CommonUserName`. */
  #qualifyByFile(node: SpecNode): string {
    const { file, pointer } = node;
    const isRoot = file.path === this.#root;
    const path = isRoot ? [] : [this.#toRelative(node).replace(/(\.[^./]*)?#.*$/s, '')];
    const isDefinition = definitionMaps.has(String(pointer.at(-2)));
    const inside = isDefinition ? pointer.slice(isRoot ? -2 : -1) : this.#qualify(node);
    return this.#toTypeName([...path, ...inside].join(' '));
  }

  #toRelative({ file, pointer }: SpecNode): string {
    const path = relative(dirname(this.#root), file.path).split(sep).join('/');
    return `${path}#${pointer.join('/')}`;
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
