/** Types that a filter, a sort or a docs column speaks of. Derived from a property's JSON Schema. */
export type DataType = 'number' | 'string' | 'enum' | 'boolean' | 'iso8601' | 'array' | 'object';

/** What the methods of one API share, each rule stated once (`x-conventions`). */
export interface Conventions {
  /** One page each, in the order of the document. */
  readonly pages: readonly ConventionPage[];
  readonly transport: { readonly safeVerbs: readonly string[] };
  readonly filter: FilterConvention;
  readonly sort: { readonly orders: readonly string[]; readonly defaultOrder: string };
  readonly dates: DatesConvention;
  readonly limits: LimitsConvention;
  readonly authentication: AuthenticationConvention;
  readonly access: { readonly audiences: readonly Audience[] };
  readonly versioning: { readonly current: string; readonly latest: string };
  /** Which error answers which fault. Values are keys of `ApiModel.errors`. */
  readonly faults: Readonly<Record<Fault, string>>;
  /** What the documentation leaves open, and how this project decides it. */
  readonly openPoints: readonly OpenPoint[];
}

export interface ConventionPage {
  /** kebab-case, unique: `filter`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown; shown inert. */
  readonly description: string;
}

export interface FilterConvention {
  readonly operators: readonly FilterOperator[];
  readonly conditions: readonly string[];
  readonly defaultCondition: string;
  /** Groups may nest this deep; a single condition has depth 1. */
  readonly maximumDepth: number;
}

export interface FilterOperator {
  /** As on the wire: `>=`. */
  readonly operator: string;
  readonly title: string;
  readonly description: string;
  readonly types: readonly DataType[];
  /**
   * What `value` is: `value` of the field's type or null, `ordered` of the field's type,
   * `list` of them, `pattern` a string, `none` no value at all.
   */
  readonly operand: 'value' | 'ordered' | 'list' | 'pattern' | 'none';
  readonly caseSensitive: boolean;
  /** Another spelling of an operator with a null value: accepted, not advertised. */
  readonly alias: boolean;
}

export interface DatesConvention {
  /** `format` that marks a date and time on the wire. */
  readonly format: string;
  readonly layout: string;
  readonly pattern: string;
}

export interface LimitsConvention {
  readonly defaultWeight: number;
  /** Points of an ordinary account. */
  readonly day: number;
  readonly minute: number;
}

export interface AuthenticationConvention {
  /** Seconds that a session lives after `loginMethod`. */
  readonly sessionSeconds: number;
  readonly loginMethod: string;
  readonly logoutMethod: string;
}

export interface Audience {
  readonly name: string;
  readonly alsoCalled: string;
  readonly description: string;
}

export interface OpenPoint {
  /** kebab-case, unique. */
  readonly id: string;
  readonly question: string;
  readonly choice: string;
  readonly reason: string;
}

/** Faults that the shared rules can find, whatever the method. */
export const faults = [
  'parse',
  'envelope',
  'batch',
  'notification',
  'unknown-method',
  'missing-param',
  'unknown-param',
  'wrong-type',
  'wrong-value',
  'param-combination',
  'unknown-field',
  'unfilterable-field',
  'unsortable-field',
  'period-too-long',
  'token-unknown',
  'token-expired',
  'token-blocked',
  'wrong-login',
  'address-not-allowed',
  'forbidden',
  'component-disabled',
  'param-component-disabled',
  'account-inactive',
  'points-spent',
  'internal',
] as const;

export type Fault = (typeof faults)[number];
