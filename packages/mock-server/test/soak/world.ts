import type {
  Account,
  JsonObject,
  JsonValue,
  ListDescription,
  Table,
} from '@openrpc-kit/mock-runtime';
import { VirtualClock } from '@openrpc-kit/mock-runtime';
import { apiDescription } from '../../src/generated/api-description.ts';
import type { Mock, MockOptions } from '../../src/index.ts';
import type { SlowRows } from './slow-list.ts';
import type { SlowAccount, SlowKey } from './slow-account.ts';
import { SlowService } from './slow-service.ts';

/** A mock, and the model that knows the same accounts and rows. */
export interface World {
  readonly mock: Mock;
  readonly clock: VirtualClock;
  readonly model: SlowService;
  /** Distinct values of each field of a list method: what filters ask for. */
  readonly samples: ReadonlyMap<string, ReadonlyMap<string, readonly JsonValue[]>>;
}

/** Few enough points that programs run out of them. */
const limits = { day: 60, minute: 12 };
export const start: number = Date.UTC(2026, 10, 2, 23, 57, 30);

/** Options that the model counts on. */
export function createOptions(): MockOptions & { readonly clock: VirtualClock } {
  const clock = new VirtualClock({ at: start, frozen: true });
  return { clock, limits, onError: fail };
}

/** @param mock made with these options, among others */
export function createWorld(mock: Mock, { clock }: { readonly clock: VirtualClock }): World {
  const known = new Map<Account, SlowAccount>();
  const origin = new URL(mock.url).origin;
  for (const account of mock.engine.accounts) {
    known.set(account, describeAccount(account, known, origin));
  }
  const keys = new Map<string, SlowKey>();
  for (const [account, slow] of known) {
    for (const { token, userId, blocked, expiresAt } of account.keys) {
      const isOver = expiresAt === undefined ? 'valid' : 'expired';
      keys.set(token, { account: slow, userId, state: blocked === true ? 'blocked' : isOver });
    }
  }
  return { mock, clock, model: new SlowService(keys, start), samples: collectSamples(known) };
}

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

function describeAccount(
  account: Account,
  known: ReadonlyMap<Account, SlowAccount>,
  origin: string,
): SlowAccount {
  const lists = apiDescription.methods.flatMap(({ name, list }) => {
    const table = list && account.tables.get(list.row);
    return table === undefined
      ? []
      : [[name, readTable(list as ListDescription, table, origin)] as const];
  });
  return {
    id: account.id,
    name: account.name,
    timezone: account.timezone,
    isPartner: account.audience === 'partner',
    active: account.active,
    open: account.allowedAddresses.includes('0.0.0.0/0'),
    limits: account.limits ?? limits,
    users: new Map(account.users.map((user) => [user.id, user.forbiddenMethods ?? []])),
    missing: account.missingComponents,
    rows: new Map(lists),
    customers: account.customers.map((customer) => known.get(customer) ?? missing(customer)),
  };
}

function missing({ name }: Account): never {
  throw new Error(`${name} comes after its partner.`);
}

const read = new Map<Table, SlowRows>();

/** Cell by cell; accounts that share a table share its rows. Recordings are where the mock is. */
function readTable({ fields, order }: ListDescription, table: Table, origin: string): SlowRows {
  const rows = read.get(table) ?? {
    rows: Array.from({ length: table.length }, (_item, row): JsonObject => {
      const cells = fields.map(({ name }): [string, JsonValue] => {
        const cell = table.column(name).value(row);
        const isAddress = name === 'full_record_file_link' && typeof cell === 'string';
        return [name, isAddress ? cell.replace('https://media.callgear.com', origin) : cell];
      });
      return Object.fromEntries(cells);
    }),
    defaultFields: fields.filter((field) => field.default).map(({ name }) => name),
    order: order.map(({ field }) => field),
  };
  read.set(table, rows);
  return rows;
}

function collectSamples(accounts: ReadonlyMap<Account, SlowAccount>): World['samples'] {
  const samples = new Map<string, Map<string, readonly JsonValue[]>>();
  for (const { rows } of accounts.values()) {
    for (const [method, list] of rows) {
      if (samples.has(method)) continue;
      const names = Object.keys(list.rows[0] ?? {});
      samples.set(method, new Map(names.map((name) => [name, sampleField(list.rows, name)])));
    }
  }
  return samples;
}

function sampleField(rows: readonly JsonObject[], name: string): readonly JsonValue[] {
  const values = new Set(rows.map((row) => row[name] ?? null).filter((value) => value !== null));
  const all = [...values];
  const step = Math.max(1, Math.floor(all.length / 20));
  return all.filter((_value, at) => at % step === 0);
}
