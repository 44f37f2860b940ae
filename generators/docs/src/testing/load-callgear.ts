import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { fileURLToPath } from 'node:url';

/** The model of the flagship's document. */
export function loadCallgear(): ApiModel {
  const file = new URL('../../../../specs/callgear-data-api/openrpc.json', import.meta.url);
  const { model, diagnostics } = loadModel(fileURLToPath(file));
  if (!model) throw new Error(`the spec does not load: ${JSON.stringify(diagnostics[0])}`);
  return model;
}
