import { formatFiles, literal } from '@openrpc-kit/emit';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeApi } from './describe-api.ts';
import { readSpec } from './read-spec.ts';

/** Writes down what the command knows of the API, so that installing it needs no spec and no generator. */
const text = `// Written by \`npm run describe-api -w packages/cli\` from the spec. Edits are lost.
import type { ApiFacts } from './api-facts.ts';

export const callgear: ApiFacts = ${literal(describeApi(readSpec()))};
`;
const [file] = await formatFiles([{ path: 'callgear.ts', text }]);
writeFileSync(fileURLToPath(new URL('../src/api/callgear.ts', import.meta.url)), file!.text);
