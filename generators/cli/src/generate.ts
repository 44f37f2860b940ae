import { type Generator, printConstant, printFile } from '@openrpc-kit/emit';
import { describeApi } from './describe-api.ts';

/** `facts.ts`: what a command line has to know of an API, as one constant. */
export const generateCli: Generator = ({ model, options: { packageScope } }) => [
  printFile('facts.ts', {
    imports: [{ from: `${packageScope}/cli`, names: ['ApiFacts'], typeOnly: true }],
    statements: [
      `/** What the command knows of the API. */\n${printConstant('export const facts: ApiFacts', describeApi(model))}`,
    ],
  }),
];
