import { joinParts, printFile, type GeneratedFile } from '@openrpc-kit/emit';
import { declare } from './declare.ts';
import type { Method } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import { runtimePackage } from './emit-check.ts';
import { toKey } from './emit-list-rules.ts';
import { paramsValidatorName } from './emit-params.ts';
import { resultValidatorName } from './emit-result.ts';

/** All validators by the method's name on the wire: for those who learn the name at run time. */
export function emitByMethod({ model }: Context): GeneratedFile[] {
  const withResult = model.methods.filter(({ result }) => result !== undefined);
  return [
    printFile('by-method.js', {
      imports: [
        { from: runtimePackage, names: ['createValidators'] },
        ...model.methods.map((method) => ({
          from: `./params/${method.slug}.js`,
          names: [paramsValidatorName(method)],
        })),
        ...withResult.map((method) => ({
          from: `./results/${method.slug}.js`,
          names: [resultValidatorName(method)],
        })),
      ],
      statements: [
        `export const paramsValidators = ${printMap(model.methods, paramsValidatorName)};`,
        `export const resultValidators = ${printMap(withResult, resultValidatorName)};`,
        'export const validators = /* @__PURE__ */ createValidators(paramsValidators, resultValidators);',
      ],
    }),
    printFile('by-method.d.ts', {
      imports: [
        {
          from: runtimePackage,
          names: ['ReplyValidator', 'Validator', 'Validators'],
          typeOnly: true,
        },
      ],
      statements: [
        declare(
          'Validators of params, by name of the method. Other names give undefined.',
          'export declare const paramsValidators: Readonly<Record<string, Validator<unknown>>>;',
        ),
        declare(
          'Validators of results, by name of the method. Other names give undefined.',
          'export declare const resultValidators: Readonly<Record<string, ReplyValidator<unknown>>>;',
        ),
        declare(
          "For a client: `connect({ …, validate: validators({ params: true, results: 'drift' }) })`; as it stands it validates params.",
          'export declare const validators: Validators;',
        ),
      ],
    }),
  ];
}

/** Without a prototype, so that `constructor` is no method. */
function printMap(methods: readonly Method[], toName: (method: Method) => string): string {
  const members = methods.map((method) => `${toKey(method.name)}: ${toName(method)}`);
  return joinParts(['__proto__: null', ...members], 40, '');
}
