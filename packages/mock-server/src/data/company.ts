import type { Random } from '@openrpc-kit/mock-runtime';
import { firstNames, lastNames } from './names.ts';
import { companyNumbers } from './phone-numbers.ts';

/** The invented company whose calls the mock serves: who works there, and how calls are routed. */
export interface Company {
  readonly employees: readonly Employee[];
  readonly groups: readonly Group[];
  readonly scenarios: readonly Scenario[];
  /** Virtual numbers, digits only. */
  readonly lines: readonly string[];
}

export interface Employee {
  readonly id: number;
  readonly fullName: string;
  readonly phone: string;
  /** Index into `Company.groups`. */
  readonly group: number;
}

export interface Group {
  readonly id: number;
  readonly name: string;
  /** Indexes into `Company.employees`; never empty. */
  readonly members: readonly number[];
}

export interface Scenario {
  readonly id: number;
  readonly name: string;
  readonly operations: readonly Operation[];
  /** Indexes into `Company.groups` that it rings. */
  readonly groups: readonly number[];
}

export interface Operation {
  readonly id: number;
  readonly name: string;
}

const groupNames = ['Sales', 'Support', 'Accounts', 'Deliveries', 'Complaints'];
const scenarioPlans: readonly { readonly name: string; readonly groups: readonly number[] }[] = [
  { name: 'Main line', groups: [0, 1] },
  { name: 'Sales line', groups: [0] },
  { name: 'Help desk', groups: [1, 4] },
  { name: 'Existing orders', groups: [3, 2] },
];
const lineCount = 8;

/** @param size how many employees, 10 to 250 */
export function createCompany(random: Random, size: number): Company {
  const numbers = companyNumbers(lineCount + size);
  const employees = Array.from({ length: size }, (_item, index) => ({
    id: 301 + index,
    fullName: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    phone: numbers[lineCount + index] ?? '',
    group: index % groupNames.length,
  }));
  const groups = groupNames.map((name, index) => ({
    id: 21 + index,
    name,
    members: employees.flatMap((employee, at) => (employee.group === index ? [at] : [])),
  }));
  const scenarios = scenarioPlans.map(({ name, groups: rung }, index) => ({
    id: 71 + index,
    name,
    groups: rung,
    operations: ['Greeting', 'Call the team', 'Take a message'].map((operation, at) => ({
      id: 8101 + index * 10 + at,
      name: `${operation}: ${name}`,
    })),
  }));
  return { employees, groups, scenarios, lines: numbers.slice(0, lineCount) };
}
