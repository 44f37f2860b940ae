import { statSync } from 'node:fs';
import { loadModel } from '@openrpc-kit/model';
import { generate, SpecError } from 'openrpc-kit';
import type { Generation, GenerationTask } from './generation.ts';

/** Generates all packages of a document in this process. Never throws. */
export async function generateHere({
  file,
  folder,
  scope,
  lenient,
}: GenerationTask): Promise<Generation> {
  const began = performance.now();
  const facts = { methods: 0, sizeIn: statSync(file).size };
  const end = (outcome: Generation['outcome'], reasons: readonly string[]): Generation => {
    return { outcome, reasons, ...facts, time: performance.now() - began };
  };
  try {
    const { model, files } = loadModel(file, { lenient });
    facts.methods = model?.methods.length ?? 0;
    facts.sizeIn = files.reduce((sum, path) => sum + statSync(path).size, 0);
    const config = { specs: [{ spec: file, scope, packages: '.', lenient }] };
    await generate(config, { root: folder });
    return end('generated', []);
  } catch (error) {
    if (!(error instanceof SpecError)) return end('failed', [String(error)]);
    const errors = error.diagnostics.filter(({ severity }) => severity === 'error');
    return end('refused', [...new Set(errors.map(({ code }) => code))].toSorted());
  }
}
