import { loadModel, type ApiModel } from '@openrpc-kit/model';
import { fileURLToPath } from 'node:url';

const spec = fileURLToPath(
  new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);

/** The model of the spec in this workspace. */
export function readSpec(): ApiModel {
  const { model, diagnostics } = loadModel(spec);
  if (model !== undefined) return model;
  throw new Error(
    `the spec does not load: ${diagnostics.map(({ message }) => message).join('; ')}`,
  );
}
