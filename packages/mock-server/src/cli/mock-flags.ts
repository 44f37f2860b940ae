/** A flag of the command that starts the mock. */
export interface MockFlag {
  /** What stands for the value in the help; left out for a flag without one. */
  readonly value?: string;
  /** A line for the help. */
  readonly text: string;
}

/**
 * Every flag, by its name without the dashes. `callgear-mock` and `callgear-data mock` both take
 * their flags, help and completion from here: a new one goes here and into `readOptions`.
 */
export const mockFlags = {
  port: { value: 'number', text: 'port to listen on (default 4010; 0 takes any free one)' },
  host: { value: 'address', text: 'address to listen on (default 127.0.0.1: this machine only)' },
  seed: {
    value: 'number',
    text: 'which calls are made up (default 1); the same seed, the same calls',
  },
  legs: { value: 'number', text: 'how many call legs (default 20000)' },
  from: {
    value: 'time',
    text: "first second of the calls, 'YYYY-MM-DD hh:mm:ss' (default 2026-08-01 00:00:00)",
  },
  till: { value: 'time', text: 'last second of the calls (default 2026-10-31 23:59:59)' },
  timezone: { value: 'name', text: 'time zone that get.account tells (default Europe/London)' },
  token: { value: 'text', text: 'key of the customer; without it one follows from the seed' },
  login: { value: 'text', text: 'login of the customer' },
  password: { value: 'text', text: 'password of that login' },
  'day-limit': { value: 'number', text: 'points a day (default 10000)' },
  'minute-limit': { value: 'number', text: 'points a minute (default 60)' },
  'no-limits': { text: 'points without end' },
  fixtures: {
    value: 'folder',
    text: 'rows of your own: CallLeg.json, CallSession.csv and the like',
  },
  'add-fixtures': { text: 'beside the made-up rows instead of in their place' },
  latency: {
    value: 'time',
    text: 'milliseconds that answers wait: 50, drawn from 20-80, or around a mean: 120+-40',
  },
  faults: {
    value: 'mix',
    text: 'what part of the calls goes wrong, by the seed: drop=5%,503=2%,limit_exceeded=1%',
  },
  scenario: {
    value: 'file',
    text: 'what happens while it is called, step by step: a JSON file',
  },
  watch: { text: 'take over changes of fixtures, scenario and recordings while it serves' },
  record: {
    value: 'folder',
    text: 'send calls on to --upstream, and store them with their replies, without secrets',
  },
  upstream: { value: 'url', text: 'address of the real API, for --record' },
  replay: { value: 'folder', text: 'answer with what was recorded' },
  'replay-missing': {
    value: 'how',
    text: 'what was not recorded gets an error (default), or with seed an answer made up',
  },
  discover: {
    text: 'answer rpc.discover with the document of the API, which the service does not',
  },
  'strict-headers': { text: 'refuse calls that do not say Content-Type: application/json' },
  cors: {
    value: 'origins',
    text: 'let pages call: loopback (of this machine, any port), or http://localhost:5173,… (default none)',
  },
  'max-body': { value: 'MiB', text: 'largest body of a request (default 16)' },
} as const;

export type MockFlagName = keyof typeof mockFlags;

/** What was given on a command line: texts, and true for flags without a value. */
export type MockFlagValues = {
  readonly [Name in MockFlagName]?: (typeof mockFlags)[Name] extends { readonly value: string }
    ? string | undefined
    : boolean | undefined;
};

/** Name and description of every flag, for a parser and for completion. */
export function listMockFlags(): readonly (MockFlag & { readonly name: MockFlagName })[] {
  return Object.entries<MockFlag>(mockFlags).map(([name, flag]) => ({
    name: name as MockFlagName,
    ...flag,
  }));
}
