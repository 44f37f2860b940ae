import type { ClientNames } from './sample-call.ts';

/** What the console of a method's page has to know: `console/<slug>.json`. */
export interface ConsoleFacts {
  /** Name on the wire. */
  readonly name: string;
  readonly paramStructure: 'by-name' | 'by-position' | 'either';
  readonly replies: boolean;
  /** Who may call it; empty when the document does not say. */
  readonly access: readonly string[];
  /** Points of a successful call; undefined for an API without points. */
  readonly weight: number | undefined;
  readonly servers: readonly { readonly name: string; readonly url: string }[];
  readonly client: ClientNames;
  readonly params: readonly ConsoleParam[];
  /** Params that the form begins with. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly list: ConsoleList | undefined;
  /** Errors that it can answer with: the mnemonic, or the code where there is none, and its page. */
  readonly errors: readonly { readonly name: string; readonly path: string }[];
}

/** A param as a form asks for it. */
export interface ConsoleParam {
  readonly name: string;
  readonly required: boolean;
  readonly role: string | undefined;
  /** Whether it never shows: tokens, logins, passwords. */
  readonly secret: boolean;
  readonly kind: 'string' | 'number' | 'integer' | 'boolean' | 'choice' | 'date' | 'json';
  /** Values of a choice. */
  readonly values: readonly unknown[] | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly default: unknown;
  readonly summary: string;
}

/** What the builders of filter, fields and sort offer. */
export interface ConsoleList {
  readonly fields: readonly ConsoleField[];
  readonly operators: readonly ConsoleOperator[];
  readonly conditions: readonly string[];
  readonly maximumDepth: number;
  readonly orders: readonly string[];
}

export interface ConsoleField {
  readonly name: string;
  readonly title: string;
  readonly dataType: string;
  readonly nullable: boolean;
  readonly sortable: boolean;
  readonly default: boolean;
  /** Empty when it does not filter. */
  readonly operators: readonly string[];
  readonly values: readonly { readonly value: string | number; readonly title: string }[];
  /** Whether other values than these may appear. */
  readonly open: boolean;
}

export interface ConsoleOperator {
  readonly operator: string;
  readonly title: string;
  readonly operand: 'value' | 'ordered' | 'list' | 'pattern' | 'none';
}

/** What the page of an error has to know to show it: `console/errors/<slug>.json`. */
export interface ErrorFacts {
  readonly errors: readonly {
    readonly key: string;
    readonly code: number;
    /** Names of the values that its message is filled with. */
    readonly params: readonly string[];
    /** A call that is answered with it. */
    readonly request: object;
  }[];
}
