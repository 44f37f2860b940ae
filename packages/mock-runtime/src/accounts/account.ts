import type { JsonObject } from '../json.ts';
import type { Table } from '../store/table.ts';

/** A customer or a partner of the service, and all that decides how its calls are answered. */
export interface Account {
  /** `app_id` on the wire. */
  readonly id: number;
  /** Audience it belongs to: `customer`, `partner`. */
  readonly audience: string;
  readonly name: string;
  /** IANA name: the zone of every date in its reports. */
  readonly timezone: string;
  /** A disabled account answers every call with one error. */
  active: boolean;
  /** Addresses and CIDR ranges that may call; nobody when empty, everybody with `0.0.0.0/0`. */
  allowedAddresses: readonly string[];
  /** Points a day and a minute; undefined when no limit applies. */
  limits: { readonly day: number; readonly minute: number } | undefined;
  readonly users: readonly User[];
  keys: readonly Key[];
  /** Components that are switched off, by what needs them: a method, or `method param`. */
  missingComponents: ReadonlyMap<string, readonly string[]>;
  /** Rows that it can read, by the name of the row. */
  readonly tables: ReadonlyMap<string, Table>;
  /** How rows look at a moment, by their name, where that depends on the clock or on the params. */
  readonly views?: ReadonlyMap<string, ViewTable> | undefined;
  /** Accounts that a partner looks after. */
  readonly customers: readonly Account[];
}

export interface User {
  readonly id: number;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly description: string | null;
  /** Methods that this user may not call. */
  readonly forbiddenMethods?: readonly string[] | undefined;
}

/** A key made by hand: permanent without `expiresAt`, else temporary. */
export interface Key {
  readonly token: string;
  /** User whose rights it carries. */
  readonly userId: number;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  readonly blocked?: boolean | undefined;
}

/** Makes of a table what a call gets to see of it. */
export type ViewTable = (table: Table, call: ViewCall) => TableView;

export interface ViewCall {
  readonly params: JsonObject;
  /** Milliseconds since 1970, by the mock's clock. */
  readonly now: number;
}

export interface TableView {
  readonly table: Table;
  /** Numbers of rows that are passed over, ascending. */
  readonly hidden: readonly number[];
}

/** Who calls: set once the token is known. */
export interface Caller {
  readonly account: Account;
  readonly user: User;
}
