import type { ApiError } from './api-model.ts';
import { sortKeysDeep } from './canonical-order.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { suggest } from './suggest.ts';
import { toWords } from './words.ts';

/** Errors of an API: those declared once for all methods, by key, and who can raise them. */
export class ErrorCatalog {
  readonly #reader: SpecReader;
  readonly #convention: SpecNode | undefined;
  readonly #errors = new Map<string, ApiError>();
  readonly #nodes = new Map<string, SpecNode>();
  readonly #groups: ReadonlyMap<string, readonly string[]>;

  /** @param convention the errors convention: `errors`, `groups`, `verbs`; undefined for documents without. */
  constructor(reader: SpecReader, convention: SpecNode | undefined) {
    this.#reader = reader;
    this.#convention = convention;
    this.#groups = new Map(
      convention
        ?.child('groups')
        .members()
        .map(([group, node]) => [group, node.texts()]),
    );
    const scopes = new Map(
      [...this.#groups].flatMap(([group, keys]) => keys.map((key) => [key, group] as const)),
    );
    for (const [key, node] of convention?.child('errors').members() ?? []) {
      this.#errors.set(key, readError(key, node, scopes.get(key) ?? 'own'));
      this.#nodes.set(key, node);
    }
    this.#checkGroups();
  }

  get all(): readonly ApiError[] {
    return [...this.#errors.values()];
  }

  /** Where each error is declared, by key. */
  get nodes(): ReadonlyMap<string, SpecNode> {
    return this.#nodes;
  }

  has(key: string): boolean {
    return this.#errors.has(key);
  }

  /** A method's own errors, then those of its verb, then those of every method; each once. */
  forMethod(name: string, own: readonly SpecNode[]): readonly ApiError[] {
    const verb = name.split('.', 1)[0] ?? '';
    const group = this.#convention?.child('verbs').child(verb).text();
    const keys = [
      ...own.flatMap((node) => this.#keyOfOwn(node) ?? []),
      ...((group && this.#groups.get(group)) || []),
      ...(this.#groups.get('all') ?? []),
    ];
    return [...new Set(keys)].flatMap((key) => this.#errors.get(key) ?? []);
  }

  /** Says so when a key is not declared. */
  check(key: string, node: SpecNode): void {
    if (this.#errors.has(key)) return;
    this.#reader.report(
      node,
      'SPEC014',
      `there is no error ${JSON.stringify(key)}`,
      suggest(key, [...this.#errors.keys()]),
    );
  }

  #checkGroups(): void {
    const groups = this.#convention?.child('groups');
    for (const [, group] of groups?.members() ?? []) {
      for (const item of group.items()) this.check(item.text(), item);
    }
    for (const [, verb] of this.#convention?.child('verbs').members() ?? []) {
      if (!this.#groups.has(verb.text())) {
        const known = suggest(verb.text(), [...this.#groups.keys()]);
        this.#reader.report(
          verb,
          'SPEC014',
          `there is no group of errors ${JSON.stringify(verb.text())}`,
          known,
        );
      }
    }
  }

  /** A reference to a shared error keeps its key; an error written in the method gets one. */
  #keyOfOwn(node: SpecNode): string | undefined {
    const target = this.#reader.follow(node);
    if (!target) return undefined;
    const last = String(target.pointer.at(-1));
    if (target !== node && this.#errors.has(last)) return last;
    const error = readError(
      target === node ? toErrorKey(target) : last,
      this.#reader.resolve(node) ?? target,
      'own',
    );
    const key = this.#freeKey(error);
    if (!this.#errors.has(key)) {
      this.#errors.set(key, { ...error, key });
      this.#nodes.set(key, target);
    }
    return key;
  }

  /** Two errors of one key with another code or message are told apart by the code. */
  #freeKey(error: ApiError): string {
    for (let key = error.key, attempt = 0; ; attempt++) {
      const other = this.#errors.get(key);
      if (!other || isSame(other, error)) return key;
      key = `${error.key}_${Math.abs(error.code)}${attempt > 0 ? `_${attempt}` : ''}`;
    }
  }
}

function readError(key: string, node: SpecNode, scope: string): ApiError {
  const mnemonic = node.child('mnemonic').text() || node.child('data').child('mnemonic').text();
  const message = node.child('message').text();
  return {
    key,
    code: node.child('code').number(0),
    mnemonic: mnemonic === '' ? undefined : mnemonic,
    message,
    data: sortKeysDeep(node.child('data').value),
    params: node.child('params').exists ? node.child('params').texts() : toPlaceholders(message),
    description: node.child('description').text(),
    cure: node.child('cure').text(),
    scope,
    retry: node.child('retry').text('never') as ApiError['retry'],
  };
}

function isSame(one: ApiError, other: ApiError): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    JSON.stringify(one.data) === JSON.stringify(other.data)
  );
}

function toPlaceholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}

function toErrorKey(node: SpecNode): string {
  const words = toWords(
    node.child('data').child('mnemonic').text() || node.child('message').text(),
  );
  const code = Math.abs(node.child('code').number(0));
  return words.length === 0 ? `error_${code}` : words.slice(0, 6).join('_').toLowerCase();
}
