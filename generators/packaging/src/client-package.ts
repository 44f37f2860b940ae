import {
  builtEntry,
  compilerRange,
  placeSource,
  runtimeVersion,
  strictConfig,
  type PackagePlan,
} from './package-files.ts';
import { toPlainTitle } from './plain-title.ts';
import { describeSubscriptions } from './subscription-readme.ts';
import type { PackageInput } from './wrap-package.ts';

export function clientPackage({ model, scope }: PackageInput): PackagePlan {
  const title = toPlainTitle(model.title);
  const [method] = model.methods;
  const call = method ? `client.${method.path.join('.')}(…)` : 'client';
  return {
    name: 'client',
    description: `Typed client of ${title}.`,
    manifest: {
      exports: { '.': builtEntry('index'), './methods': builtEntry('methods') },
      files: ['dist'],
      scripts: { build: 'tsc' },
      dependencies: { '@openrpc-kit/client-runtime': runtimeVersion },
      devDependencies: { typescript: compilerRange },
    },
    tsconfig: strictConfig([]),
    readme: `
Typed client of ${title}, made by openrpc-kit.

\`\`\`ts
import { connect } from '${scope}/client';

const client = connect({ url: 'https://…' });
await ${call};
\`\`\`

\`${scope}/client/methods\` has one import a method, which leaves the others out of a bundle.
Run \`npm install && npm run build\` first. Sources are generated: change the document instead.
${describeSubscriptions(model, `${scope}/client`)}`,
    sources: {},
    placeGenerated: placeSource,
  };
}
