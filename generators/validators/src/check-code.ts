import { literal, propertyKey } from '@openrpc-kit/emit';
import type { PlainOptions } from './plain-schema.ts';

/** What a piece of a check is about. */
export interface Place {
  /** Name of the variable that holds the value. */
  readonly value: string;
  /** Pointer to the value: texts, and variables that hold an index. */
  readonly instancePath: readonly (string | { readonly name: string })[];
  /** Pointer to the schema, from `#`. */
  readonly schemaPath: string;
}

/** Code of one check while it is written: lines, indented, and what they need around them. */
export class CheckCode {
  readonly lines: string[] = [];
  readonly constants: string[] = [];
  readonly calls: Set<string> = new Set();
  readonly runtime: Set<string> = new Set();
  readonly #options: PlainOptions;
  readonly #patterns = new Map<string, string>();
  #indent = '  ';
  #names = 0;

  constructor(options: PlainOptions) {
    this.#options = options;
  }

  name(start: string): string {
    return `${start}${this.#names++}`;
  }

  line(text: string): void {
    this.lines.push(this.#indent + text);
  }

  /** A statement with a body. */
  open(head: string, body: () => void, end = '}'): void {
    this.line(`${head} {`);
    this.indented(body);
    this.line(end);
  }

  indented(body: () => void): void {
    const before = this.#indent;
    this.#indent += '  ';
    body();
    this.#indent = before;
  }

  /** `if`, left out when there is nothing in it. */
  block(condition: string, body: () => void, otherwise?: () => void): void {
    const before = this.lines.length;
    this.open(`if (${condition})`, body, otherwise ? '} else {' : '}');
    const isEmpty = this.lines.length === before + 2;
    if (otherwise) {
      this.indented(otherwise);
      this.line('}');
    } else if (isEmpty) {
      this.lines.length = before;
    }
  }

  /** Adds an error, as the runtime makes it. */
  fail(keyword: string, { value, instancePath, schemaPath }: Place, params?: string): void {
    this.runtime.add('addError');
    const given = [
      'errors',
      printPath(instancePath),
      literal(`${schemaPath}/${keyword}`),
      'makeSchema0',
      value,
    ];
    this.line(`errors = addError(${[...given, ...(params ? [params] : [])].join(', ')});`);
  }

  /** Calls the check of another schema. */
  call(name: string, { value, instancePath, schemaPath }: Place): void {
    this.calls.add(name);
    this.runtime.add('addErrors');
    const check = `check${name}`;
    this.block(`!${check}(${value})`, () =>
      this.line(
        `errors = addErrors(errors, ${check}.errors, ${literal(`${schemaPath}/x-call`)}, ${printPath(instancePath)});`,
      ),
    );
  }

  /** Name of the constant that holds a pattern. */
  pattern(source: string): string {
    const known = this.#patterns.get(source);
    if (known !== undefined) return known;
    const name = `pattern${this.#patterns.size}`;
    this.#patterns.set(source, name);
    this.constants.push(`const ${name} = new RegExp(${literal(source)}, 'u');`);
    return name;
  }

  isMissing(object: string, name: string): string {
    const access = `${object}${toMember(name)}`;
    if (this.#options.lookUp === 'direct') return `${access} === undefined`;
    return `${access} === undefined || !Object.hasOwn(${object}, ${literal(name)})`;
  }

  readMember(object: string, name: string): string {
    const access = `${object}${toMember(name)}`;
    if (this.#options.lookUp === 'direct') return access;
    return `Object.hasOwn(${object}, ${literal(name)}) ? ${access} : undefined`;
  }

  eachKey(key: string, object: string): string {
    if (this.#options.lookUp === 'direct') return `for (const ${key} in ${object})`;
    return `for (const ${key} of Object.keys(${object}))`;
  }
}

function toMember(name: string): string {
  const key = propertyKey(name);
  return key === name ? `.${name}` : `[${key}]`;
}

/** Texts are joined: `'/rows/' + i0 + '/id'`. */
function printPath(parts: Place['instancePath']): string {
  const joined: string[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else {
      joined.push(literal(text), part.name);
      text = '';
    }
  }
  if (text !== '' || joined.length === 0) joined.push(literal(text));
  return joined.join(' + ');
}
