import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { fileURLToPath } from 'node:url';

const path = '../../../../specs/callgear-data-api/openrpc.json';

/** What the docs are made of, too. */
export const spec: ApiModel = load();

function load(): ApiModel {
  const { model, diagnostics } = loadModel(fileURLToPath(new URL(path, import.meta.url)));
  if (model !== undefined) return model;
  throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}
