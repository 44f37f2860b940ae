import type { GeneratedFile } from '@openrpc-kit/emit';
import ts from 'typescript';
import { listNodes, readPage } from '../../../../generators/docs/src/testing/read-page.ts';
import { intruder } from './payloads.fixture.ts';

/** Where a text of the document stands as code or as live markup. */
export function findIntruders(files: readonly GeneratedFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...checkPath(path),
    ...checkText(path, text).map((problem) => `${path}: ${problem}`),
  ]);
}

function checkPath(path: string): string[] {
  const inert = /^[\w./@-]+$/.test(path) && !path.split('/').includes('..');
  return inert ? [] : [`the path ${JSON.stringify(path)} comes from the document`];
}

function checkText(path: string, text: string): string[] {
  if (/\.(ts|js|mjs)$/.test(path)) return findCode(path, text);
  if (path.endsWith('.json')) return JSON.parse(text) === undefined ? ['no JSON'] : [];
  if (/^docs\/src\/.*\.md$/.test(path)) return findMarkup(text);
  return text.includes(intruder) ? ['holds a text of the document'] : [];
}

/** A text may be part of a string or of a comment, which is no part of the tree at all. */
function findCode(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const found = parseDiagnostics.map(
    ({ messageText, start }) =>
      `does not parse: ${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${text.slice(start, (start ?? 0) + 60)}`,
  );
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteral(node);
    const isLeaf = 'text' in node && typeof node.text === 'string' && !ts.isSourceFile(node);
    if (isLeaf && !isText && String(node.text).includes(intruder)) {
      found.push(`${ts.SyntaxKind[node.kind]} ${String(node.text).slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const inertNodes = new Set(
  (
    'root paragraph heading text emphasis strong delete break inlineCode code ' +
    'list listItem blockquote table tableRow tableCell thematicBreak link'
  ).split(' '),
);

function findMarkup(text: string): string[] {
  const { frontmatter, root } = readPage(text);
  const known = new Set(['title', 'description', 'editUrl', 'tableOfContents', 'pagefind']);
  const strange = Object.keys(frontmatter).filter((key) => !known.has(key));
  return [
    ...strange.map((key) => `front matter ${key}`),
    ...listNodes(root).flatMap((node) => {
      if (!inertNodes.has(node.type)) return [`markup ${node.type}`];
      const safe = /^(\/([a-z0-9-]+\/)+|\/openrpc\.json|#.*|https?:\/\/.*|mailto:.*)$/;
      return node.type === 'link' && !safe.test(node.url) ? [`link to ${node.url}`] : [];
    }),
  ];
}
