import {
  type Account,
  createTableOfRows,
  type Key,
  OwnRows,
  Random,
  type Table,
  type User,
} from '@openrpc-kit/mock-runtime';
import { createDataset } from './data/dataset.ts';
import { findList } from './data/list-facts.ts';
import { createCallViews } from './data/ongoing-calls.ts';
import { apiDescription } from './generated/api-description.ts';
import type { Credentials, MockOptions } from './mock-options.ts';

/** Everybody who may call the mock. */
export interface SeededAccounts {
  readonly accounts: readonly Account[];
  /** Those of the customer, and of the accounts that are in trouble. */
  readonly rows: OwnRows;
  readonly customer: Credentials;
  readonly partner: Credentials;
  /** Another customer of the partner, with rows of its own. */
  readonly otherCustomer: Credentials;
  readonly tokens: TroubledTokens;
}

/** Tokens that fail, each for a reason of its own. */
export interface TroubledTokens {
  /** A temporary key that is over. */
  readonly expired: string;
  readonly blocked: string;
  /** Of an account that was disabled. */
  readonly inactive: string;
  /** Of an account that lets no address in. */
  readonly walled: string;
  /** Of an account without points. */
  readonly spent: string;
  /** Of a user without the right to read reports. */
  readonly restricted: string;
  /** Of an account without the component for `get.calls_report`, and for `fields` of the legs. */
  readonly bare: string;
}

const everybody = ['0.0.0.0/0'];
const reports = ['get.call_legs_report', 'get.calls_report'];

export function createSeededAccounts(options: MockOptions): SeededAccounts {
  const { seed = 1, legs = 20_000, from = '2026-08-01 00:00:00' } = options;
  const period = { from, till: options.till ?? '2026-10-31 23:59:59' };
  const secrets = new Random(seed, 0x5ec2e7);
  const token = (): string => secrets.hex(32);
  const seeded = createDataset({
    ...period,
    seed,
    legs,
    firstLegId: 50_000_001,
    firstSessionId: 40_000_001,
  });
  const { fixtures = {}, fixtureMode } = options;
  const rows = new OwnRows(apiDescription, seeded, fixtures, fixtureMode);
  const { tables } = rows;
  const otherTables = createDataset({
    ...period,
    seed: seed + 1,
    legs: Math.min(legs, 1000),
    firstLegId: 950_000_001,
    firstSessionId: 940_000_001,
  });
  const customer: Credentials = {
    accessToken: options.accessToken ?? token(),
    login: options.login ?? 'reports@bakery.example',
    password: options.password ?? token(),
    userId: 7001,
  };
  const partner = createCredentials('agent@partner.example', 8001, token);
  const otherCustomer = createCredentials('reports@florist.example', 7101, token);
  const tokens: TroubledTokens = {
    expired: token(),
    blocked: token(),
    inactive: token(),
    walled: token(),
    spent: token(),
    restricted: token(),
    bare: token(),
  };
  const bakery = createAccount(1001, 'Example Bakery Ltd', options, tables, {
    users: [
      createUser(customer, 'Reports', 'Reads reports'),
      createUser(
        createCredentials('desk@bakery.example', 7004, token),
        'Sales desk',
        null,
        reports,
      ),
    ],
    keys: [
      { token: customer.accessToken, userId: customer.userId },
      { token: tokens.expired, userId: customer.userId, expiresAt: 0 },
      { token: tokens.blocked, userId: customer.userId, blocked: true },
      { token: tokens.restricted, userId: 7004 },
    ],
  });
  const florist = createAccount(1002, 'Example Florist Ltd', options, otherTables, {
    users: [createUser(otherCustomer, 'Reports', null)],
    keys: [{ token: otherCustomer.accessToken, userId: otherCustomer.userId }],
  });
  const troubled = [
    {
      ...createTroubled(1003, 'Disabled account', tokens.inactive, options, tables),
      active: false,
    },
    {
      ...createTroubled(1004, 'Walled account', tokens.walled, options, tables),
      allowedAddresses: [],
    },
    {
      ...createTroubled(1005, 'Spent account', tokens.spent, options, tables),
      limits: { day: 10_000, minute: 0 },
    },
    {
      ...createTroubled(1006, 'Bare account', tokens.bare, options, tables),
      missingComponents: new Map([
        ['get.calls_report', ['call_statistics', 'call_tracking']],
        ['get.call_legs_report fields', ['call_statistics']],
      ]),
    },
  ];
  const customers = [bakery, florist];
  const agency: Account = {
    ...createAccount(2001, 'Example Partners Ltd', options, createUserTables(customers), {
      users: [createUser(partner, 'Agent', null)],
      keys: [{ token: partner.accessToken, userId: partner.userId }],
    }),
    audience: 'partner',
    customers,
  };
  return {
    accounts: [...customers, agency, ...troubled],
    rows,
    customer,
    partner,
    otherCustomer,
    tokens,
  };
}

function createCredentials(login: string, userId: number, token: () => string): Credentials {
  return { accessToken: token(), login, password: token(), userId };
}

function createUser(
  { userId, login, password }: Credentials,
  name: string,
  description: string | null,
  forbiddenMethods?: readonly string[],
): User {
  return { id: userId, login, password, name, description, forbiddenMethods };
}

function createAccount(
  id: number,
  name: string,
  options: MockOptions,
  tables: ReadonlyMap<string, Table>,
  people: { readonly users: readonly User[]; readonly keys: readonly Key[] },
): Account {
  const { limits = apiDescription.conventions?.limits } = options;
  return {
    id,
    audience: 'customer',
    name,
    timezone: options.timezone ?? 'Europe/London',
    active: true,
    allowedAddresses: options.allowedAddresses ?? everybody,
    limits: limits === 'none' ? undefined : limits,
    missingComponents: new Map(),
    tables,
    views: createCallViews(options.timezone ?? 'Europe/London', options.clock),
    customers: [],
    ...people,
  };
}

function createTroubled(
  id: number,
  name: string,
  token: string,
  options: MockOptions,
  tables: ReadonlyMap<string, Table>,
): Account {
  const login = `user@account-${id}.example`;
  const credentials = { accessToken: token, login, password: token, userId: 6000 + id };
  return createAccount(id, name, options, tables, {
    users: [createUser(credentials, name, null)],
    keys: [{ token, userId: credentials.userId }],
  });
}

/** What a partner reads of its customers. */
function createUserTables(customers: readonly Account[]): ReadonlyMap<string, Table> {
  const rows = customers.flatMap((customer) =>
    customer.users.map(({ id, login, name, description }) => {
      return { id, login, name, description, customer_id: customer.id };
    }),
  );
  return new Map([['CustomerUser', createTableOfRows(findList('CustomerUser'), rows)]]);
}
