import type { NamedSchema, Schema, SchemaObject } from './api-model.ts';
import { addNull } from './add-null.ts';
import { isAnnotation } from './annotations.ts';
import { checkDistinct } from './check-distinct.ts';
import { sortKeys, sortKeysDeep } from './canonical-order.ts';
import { SchemaNames } from './schema-names.ts';
import { isObject, type SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { chooseWideIntegers } from './wide-integers.ts';

const schemaKeywords = new Set([
  'additionalProperties',
  'additionalItems',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
]);
const schemaListKeywords = new Set(['allOf', 'anyOf', 'oneOf']);
const schemaMapKeywords = new Set(['properties', 'patternProperties']);
/** All that `#convertKeyword` looks into; most keywords, `type` or `description`, stay as they are. */
const convertedKeywords = new Set([
  ...schemaKeywords,
  ...schemaListKeywords,
  ...schemaMapKeywords,
  'items',
  'enum',
  'pattern',
  'dependencies',
]);
/** Not part of a schema once its references are resolved. */
const droppedKeywords = new Set([
  '$ref',
  '$id',
  '$schema',
  '$comment',
  'definitions',
  '$defs',
  'nullable',
]);
const maximumDepth = 200;

/** Converts schemas to the model's form, and gives each target of a `$ref` one name. */
export class SchemaRegistry {
  readonly #reader: SpecReader;
  readonly #patterns: Readonly<Record<string, string>>;
  readonly #check: (node: SpecNode) => void;
  readonly #names: SchemaNames;
  readonly #registered = new Set<string>();
  readonly #converted = new Map<string, Schema>();

  /**
   * @param patterns pattern by `format`: what a format of the conventions means in standard terms.
   * @param check called once with each named schema, as it stands in its file.
   * @param targets what references of schemas lead to, as `checkReferences` finds it.
   */
  constructor(
    reader: SpecReader,
    root: SpecNode,
    patterns: Readonly<Record<string, string>>,
    check: (node: SpecNode) => void,
    targets: readonly SpecNode[],
  ) {
    this.#reader = reader;
    this.#check = check;
    this.#patterns = patterns;
    this.#names = new SchemaNames(reader, root, targets);
  }

  /** Name of the schema at a place, which from now on belongs to the model. */
  register(node: SpecNode): string {
    if (!this.#registered.has(node.key)) {
      this.#registered.add(node.key);
      this.#check(node);
    }
    return this.#names.nameOf(node);
  }

  /** Where each named schema is written. */
  get nodes(): ReadonlyMap<string, SpecNode> {
    return this.#names.nodes;
  }

  /** The schema that a reference of the model stands for, with what stands beside it. */
  dereference(schema: Schema): Schema {
    if (typeof schema === 'boolean' || schema.$ref === undefined) return schema;
    const node = this.#names.nodes.get(schema.$ref.slice('#/components/schemas/'.length));
    const target = node ? this.dereference(this.convert(node)) : true;
    const { $ref: _, ...beside } = schema;
    return typeof target === 'boolean' ? beside : { ...target, ...beside };
  }

  /** Schemas of all registered places, in the order of registration. */
  namedSchemas(rows: ReadonlySet<string>): NamedSchema[] {
    for (let before = -1; before !== this.#converted.size;) {
      before = this.#converted.size;
      for (const [name, node] of this.#names.nodes) {
        if (!this.#converted.has(name)) this.#converted.set(name, this.convert(node));
      }
    }
    return [...this.#converted].map(([name, schema]) => ({
      name,
      schema,
      kind: rows.has(name) ? 'row' : 'plain',
    }));
  }

  convert(node: SpecNode, depth = 0): Schema {
    const { value } = node;
    if (typeof value === 'boolean') return value;
    if (!isObject(value)) {
      this.#reader.report(node, 'SPEC003', 'a schema is an object, true or false');
      return true;
    }
    if (depth > maximumDepth) {
      this.#reader.report(node, 'SPEC003', `schemas are nested deeper than ${maximumDepth} levels`);
      return true;
    }
    if (isReference(node)) return this.#convertReference(node, depth);
    return this.#convertKeywords(node, depth);
  }

  #convertReference(node: SpecNode, depth: number): Schema {
    const target = this.#reader.target(node);
    if (!target || !this.#reader.follow(target)) return true;
    const $ref = `#/components/schemas/${this.register(target)}`;
    const beside = this.#convertKeywords(node, depth);
    const converted = Object.keys(beside).every(isAnnotation)
      ? { $ref, ...beside }
      : { allOf: [{ $ref }], ...beside };
    return isNullable(node) ? sortKeys(addNull(converted)) : converted;
  }

  #convertKeywords(node: SpecNode, depth: number): SchemaObject {
    const result = dropKeywords(node.value as object);
    for (const keyword of Object.keys(result)) {
      if (convertedKeywords.has(keyword)) {
        result[keyword] = this.#convertKeyword(keyword, node.child(keyword), depth + 1);
      } else if (keyword.startsWith('x-')) {
        result[keyword] = sortKeysDeep(result[keyword]);
      }
    }
    const format = result['format'];
    if (typeof format === 'string' && Object.hasOwn(this.#patterns, format)) {
      result['pattern'] = this.#patterns[format];
    }
    const whole = isNullable(node) && !isReference(node) ? addNull(result) : result;
    return sortKeys(chooseWideIntegers(whole, this.#reader.wideIntegers));
  }

  #convertKeyword(keyword: string, node: SpecNode, depth: number): unknown {
    if (schemaKeywords.has(keyword)) return this.convert(node, depth);
    if (schemaListKeywords.has(keyword))
      return node.items().map((item) => this.convert(item, depth));
    if (keyword === 'items') {
      return Array.isArray(node.value)
        ? node.items().map((item) => this.convert(item, depth))
        : this.convert(node, depth);
    }
    if (keyword === 'enum') checkDistinct(this.#reader, node);
    if (keyword === 'pattern') this.#checkPattern(node, node.text());
    if (schemaMapKeywords.has(keyword)) {
      if (keyword === 'patternProperties') {
        for (const [pattern, child] of node.members()) this.#checkPattern(child, pattern);
      }
      return Object.fromEntries(
        node.members().map(([key, child]) => [key, this.convert(child, depth)]),
      );
    }
    if (keyword === 'dependencies') {
      return Object.fromEntries(
        node
          .members()
          .map(([key, child]) => [
            key,
            Array.isArray(child.value) ? child.value : this.convert(child, depth),
          ]),
      );
    }
    return node.value;
  }

  /** Validators are made of it: what is no expression must not get that far. */
  #checkPattern(node: SpecNode, pattern: string): void {
    if (isExpression(pattern, 'u') || isExpression(pattern, '')) return;
    this.#reader.report(
      node,
      'SPEC020',
      `${JSON.stringify(pattern.slice(0, 100))} is no regular expression`,
    );
  }
}

function dropKeywords(schema: object): Record<string, unknown> {
  if (!Object.keys(schema).some((keyword) => droppedKeywords.has(keyword))) return { ...schema };
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !droppedKeywords.has(keyword)),
  );
}

function isReference({ value }: SpecNode): boolean {
  return isObject(value) && typeof value['$ref'] === 'string';
}

function isNullable({ value }: SpecNode): boolean {
  return isObject(value) && value['nullable'] === true;
}

function isExpression(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags).flags === flags;
  } catch {
    return false;
  }
}
