import type { Pointer, SourceFile } from './source-file.ts';

/** A value together with where it stands, so that whatever is said about it can name the place. */
export class SpecNode {
  readonly file: SourceFile;
  readonly pointer: Pointer;
  readonly value: unknown;
  #key: string | undefined;

  static root(file: SourceFile): SpecNode {
    return new SpecNode(file, [], file.value);
  }

  constructor(file: SourceFile, pointer: Pointer, value: unknown) {
    this.file = file;
    this.pointer = pointer;
    this.value = value;
  }

  /** Own member or item; its value is undefined when there is none. */
  child(key: string | number): SpecNode {
    const { value } = this;
    const owned = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return new SpecNode(
      this.file,
      [...this.pointer, key],
      owned ? (value as Record<string | number, unknown>)[key] : undefined,
    );
  }

  /** What stands at a pointer from here. */
  at(pointer: Pointer): SpecNode {
    return pointer.reduce<SpecNode>((node, part) => node.child(part), this);
  }

  /** Items of an array; nothing for any other value. */
  items(): SpecNode[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.child(index)) : [];
  }

  /** Members of an object in the order of the document; nothing for any other value. */
  members(): [string, SpecNode][] {
    return isObject(this.value) ? Object.keys(this.value).map((key) => [key, this.child(key)]) : [];
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** The text, or the fallback when it is no text. */
  text(fallback = ''): string {
    return typeof this.value === 'string' ? this.value : fallback;
  }

  /** The number, or the fallback when it is no number. */
  number(fallback: number): number {
    return typeof this.value === 'number' ? this.value : fallback;
  }

  /** The strings of an array of strings. */
  texts(): string[] {
    return this.items().flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }

  /** Names the place within all files: `<path>#/a/b`. */
  get key(): string {
    if (this.#key !== undefined) return this.#key;
    const pointer = this.pointer.map(
      (part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    );
    this.#key = `${this.file.path}#${pointer.join('')}`;
    return this.#key;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
