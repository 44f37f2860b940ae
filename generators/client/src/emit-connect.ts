import {
  comment,
  identifier,
  joinParts,
  literal,
  printFile,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { typesOf } from './method-types.ts';
import { sessionMethods, tokenParam } from './roles.ts';
import { importTypes, importValues } from './runtime.ts';

/** `connect.ts`: the whole API as one object. */
export function emitConnect(input: GeneratorInput): GeneratedFile {
  const { model, options } = input;
  const session = findSession(input);
  const from = (module: string): string => `./${module}${options.importExtension}`;
  return printFile('connect.ts', {
    imports: [
      importValues('openConnection'),
      importTypes('ConnectionOptions', 'ConnectionFacts'),
      { from: from('api'), names: ['api', 'servers'] },
      { from: from('api'), names: ['ServerName'], typeOnly: true },
      { from: from('tree'), names: ['bindMethods'] },
      { from: from('tree'), names: ['MethodTree'], typeOnly: true },
      ...(session ? [importTypes('AccountOptions', 'KeyOrLogin')] : []),
      { from: from('methods'), names: session?.methods ?? [] },
      { from: from('methods'), names: session ? [session.params] : [], typeOnly: true },
    ],
    statements: session ? printWithSession(model, session) : printPlain(model),
  });
}

interface SessionText {
  /** Names of the methods that open and close a session. */
  readonly methods: readonly string[];
  /** Name of the type of the login's params. */
  readonly params: string;
  readonly facts: readonly string[];
}

function findSession(input: GeneratorInput): SessionText | undefined {
  const { login, logout } = sessionMethods(input.model);
  const token = tokenParam(input.model);
  if (!login || token === undefined) return undefined;
  const members = [
    `login: ${identifier(login.identifier)}`,
    ...(logout ? [`logout: ${identifier(logout.identifier)}`] : []),
    `credentials: ${literal(login.params.map(({ name }) => name))}`,
    `token: ${literal(token)}`,
  ];
  return {
    methods: (logout ? [login, logout] : [login]).map((method) => identifier(method.identifier)),
    params: typesOf(login, input).params.name,
    facts: members,
  };
}

function printWithSession({ title }: ApiModel, { params, facts }: SessionText): string[] {
  return [
    `${comment('A key, or what a login takes; never both.')}
export type Credentials = KeyOrLogin<${params}>;`,
    `${comment('Where and how to connect.')}
export type ConnectOptions = ConnectionOptions<ServerName> & AccountOptions & Credentials;`,
    `${comment(`All methods of ${title}.`)}
export interface Api extends MethodTree {
  ${comment('Logs out, if a session was opened by login and password.')}
  readonly close: () => Promise<void>;
}`,
    `const facts: ConnectionFacts = {
  api,
  servers,
  session: ${joinParts(facts, 11, '  ')},
};`,
    `${comment(`Connects to ${title}. Nothing is sent before the first call.`)}
export function connect(options: ConnectOptions): Api {
  const { client, close } = openConnection(facts, options);
  return { ...bindMethods(client), close };
}`,
  ];
}

function printPlain({ title }: ApiModel): string[] {
  return [
    `${comment('Where and how to connect.')}
export type ConnectOptions = ConnectionOptions<ServerName>;`,
    `${comment(`All methods of ${title}.`)}
export type Api = MethodTree;`,
    'const facts: ConnectionFacts = { api, servers };',
    `${comment(`Connects to ${title}. Nothing is sent before the first call.`)}
export function connect(options: ConnectOptions = {}): Api {
  return bindMethods(openConnection(facts, options).client);
}`,
  ];
}
