import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '@openrpc-kit/emit';
import ts from 'typescript';

const workspace = join(import.meta.dirname, '../../../..');

/** A method as the client has it, and what it is called with. */
export interface PlannedCall {
  readonly path: readonly string[];
  readonly params: readonly (readonly [name: string, value: unknown])[];
  /** Key of the error that the mock is to answer with. */
  readonly error?: string;
}

export interface MadeCall {
  /** As they went over the wire. */
  readonly method: string;
  readonly params: readonly (readonly [name: string, value: unknown])[];
  readonly result: unknown;
  /** What the client threw, for a call that was answered with an error. */
  readonly refusal: { readonly code: number; readonly message: string } | undefined;
}

/** Runs the generated client against the generated mock server, in a process of its own. */
export function callPackages(
  files: readonly GeneratedFile[],
  folder: string,
  scope: string,
  calls: readonly PlannedCall[],
): readonly MadeCall[] {
  for (const { path, text } of files) {
    if (!/^(client|validators|mock-server)\/.*(\.ts|\.js|package\.json)$/.test(path)) continue;
    const isSource = path.endsWith('.ts') && !path.endsWith('.d.ts');
    const file = join(
      folder,
      isSource ? path.replace('/src/', '/dist/').replace(/ts$/, 'js') : path,
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, isSource ? toJavaScript(text) : text);
  }
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, scope), { recursive: true });
  symlinkSync(join(workspace, 'node_modules/@openrpc-kit'), join(modules, '@openrpc-kit'));
  symlinkSync(join(folder, 'validators'), join(modules, scope, 'validators'));
  writeFileSync(join(folder, 'script.mjs'), script(calls));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@openrpc-kit/source', join(folder, 'script.mjs')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly MadeCall[];
}

function toJavaScript(text: string): string {
  const { Latest: target } = ts.ScriptTarget;
  const options = { target, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}

function script(calls: readonly PlannedCall[]): string {
  return `
import { connect } from './client/dist/index.js';
import { createMock } from './mock-server/dist/index.js';
const mock = createMock();
const made = [];
let request;
const client = connect({
  url: 'http://mock.invalid/',
  retry: false,
  fetch: async (input, init) => {
    request = await new Request(input, init).clone().json();
    return await mock.fetch(input, init);
  },
});
for (const { path, params, error } of JSON.parse(${JSON.stringify(JSON.stringify(calls))})) {
  if (error !== undefined) mock.engine.faults.order({ error });
  const method = path.reduce((owner, name) => owner[name], client);
  let refusal;
  const called = params.length > 0 ? method(Object.fromEntries(params)) : method();
  const result = await called.catch((thrown) => {
    if (typeof thrown.code !== 'number') throw thrown;
    refusal = { code: thrown.code, message: thrown.message };
  });
  made.push({ method: request.method, params: Object.entries(request.params ?? {}), result, refusal });
}
console.log(JSON.stringify(made));
`;
}
