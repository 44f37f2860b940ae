import type {
  Audience,
  ConventionPage,
  Conventions,
  Fault,
  FilterOperator,
  OpenPoint,
} from './conventions.ts';
import type { ErrorCatalog } from './read-errors.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Resolved nodes of `x-conventions` by their key, in the order of the document. */
export type ConventionNodes = ReadonlyMap<string, SpecNode>;

export function readConventionNodes(
  reader: SpecReader,
  root: SpecNode,
): ConventionNodes | undefined {
  const extension = root.child('x-conventions');
  if (!extension.exists) return undefined;
  const members = extension.members().map(([key, node]) => [key, reader.resolve(node)] as const);
  return new Map(members.flatMap(([key, node]) => (node ? [[key, node] as const] : [])));
}

/** Reads facts whose form has been checked before. */
export function readConventions(nodes: ConventionNodes, errors: ErrorCatalog): Conventions {
  const fact = (convention: string, ...keys: string[]): SpecNode =>
    keys.reduce((node, key) => node.child(key), nodes.get(convention) as SpecNode);
  const faultNodes = fact('errors', 'faults').members();
  for (const [, node] of faultNodes) errors.check(node.text(), node);
  return {
    pages: [...nodes].map(([key, node]) => readPage(key, node)),
    transport: { safeVerbs: fact('transport', 'safeVerbs').texts() },
    filter: {
      operators: fact('filter', 'operators').items().map(readOperator),
      conditions: fact('filter', 'conditions').texts(),
      defaultCondition: fact('filter', 'defaultCondition').text(),
      maximumDepth: fact('filter', 'maximumDepth').number(1),
    },
    sort: {
      orders: fact('sort', 'orders').texts(),
      defaultOrder: fact('sort', 'defaultOrder').text(),
    },
    dates: {
      format: fact('dates', 'format').text(),
      layout: fact('dates', 'layout').text(),
      pattern: fact('dates', 'pattern').text(),
    },
    limits: {
      defaultWeight: fact('limits', 'defaultWeight').number(1),
      day: fact('limits', 'day').number(0),
      minute: fact('limits', 'minute').number(0),
    },
    authentication: {
      sessionSeconds: fact('authentication', 'sessionSeconds').number(0),
      loginMethod: fact('authentication', 'loginMethod').text(),
      logoutMethod: fact('authentication', 'logoutMethod').text(),
    },
    access: {
      audiences: fact('access', 'audiences').items().map(readAudience),
    },
    versioning: {
      current: fact('versioning', 'current').text(),
      latest: fact('versioning', 'latest').text(),
    },
    faults: Object.fromEntries(faultNodes.map(([fault, node]) => [fault, node.text()])) as Record<
      Fault,
      string
    >,
    openPoints: fact('open-points', 'points').items().map(readOpenPoint),
  };
}

function readPage(id: string, node: SpecNode): ConventionPage {
  return {
    id,
    title: node.child('title').text(id),
    summary: node.child('summary').text(),
    description: node.child('description').text(),
  };
}

function readAudience(node: SpecNode): Audience {
  return {
    name: node.child('name').text(),
    alsoCalled: node.child('alsoCalled').text(),
    description: node.child('description').text(),
  };
}

function readOpenPoint(node: SpecNode): OpenPoint {
  return {
    id: node.child('id').text(),
    question: node.child('question').text(),
    choice: node.child('choice').text(),
    reason: node.child('reason').text(),
  };
}

function readOperator(node: SpecNode): FilterOperator {
  return {
    operator: node.child('operator').text(),
    title: node.child('title').text(),
    description: node.child('description').text(),
    types: node.child('types').texts() as FilterOperator['types'],
    operand: node.child('operand').text() as FilterOperator['operand'],
    caseSensitive: node.child('caseSensitive').value === true,
    alias: node.child('alias').value === true,
  };
}
