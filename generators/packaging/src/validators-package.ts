import {
  compilerRange,
  placeSource,
  runtimeVersion,
  strictConfig,
  type PackagePlan,
} from './package-files.ts';
import { toPlainTitle } from './plain-title.ts';
import type { PackageInput } from './wrap-package.ts';

export function validatorsPackage({ model, scope }: PackageInput): PackagePlan {
  const title = toPlainTitle(model.title);
  const [method] = model.methods;
  const validate = `validate${method?.typeName ?? 'Method'}Params`;
  return {
    name: 'validators',
    description: `Runtime validators of ${title}.`,
    manifest: {
      exports: {
        '.': { types: './src/index.d.ts', default: './src/index.js' },
        './by-method': { types: './src/by-method.d.ts', default: './src/by-method.js' },
      },
      files: ['src'],
      scripts: { typecheck: 'tsc' },
      dependencies: { '@openrpc-kit/validators-runtime': runtimeVersion },
      devDependencies: { typescript: compilerRange },
    },
    // Declarations are all that there is to check.
    tsconfig: strictConfig([], { skipLibCheck: false, noEmit: true }),
    readme: `
Runtime validators of ${title}, made by openrpc-kit. Plain JavaScript with types: nothing to build.

\`\`\`ts
import { ${validate} } from '${scope}/validators';

const checked = ${validate}(params);
if (!checked.ok) console.error(checked.issues[0].message);
\`\`\`

\`${scope}/validators/by-method\` has all of them by the name of the method.
`,
    sources: {},
    placeGenerated: placeSource,
  };
}
