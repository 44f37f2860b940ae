import type { GeneratedFile } from '@openrpc-kit/emit';
import type { Context } from '../context.ts';
import type { ErrorTopic } from '../error-topics.ts';
import { makeRequest } from '@openrpc-kit/samples';
import { makeSampleParams } from '../samples/sample-params.ts';
import type { ErrorFacts } from '@openrpc-kit/samples';
import { describeConsole } from './describe-console.ts';

/** Data of the consoles: a file a method and a file a page of errors. */
export function makeConsoleFiles(
  context: Context,
  topics: readonly ErrorTopic[],
): readonly GeneratedFile[] {
  return [
    ...context.model.methods.map((method) =>
      toFile(`console/methods/${method.slug}.json`, describeConsole(method, context)),
    ),
    ...topics.map((topic) =>
      toFile(`console/errors/${topic.slug}.json`, describeErrors(topic, context)),
    ),
  ];
}

/** Each error with a call of the first method that can raise it, or of any when none says so. */
function describeErrors({ errors }: ErrorTopic, { model }: Context): ErrorFacts {
  const replying = model.methods.filter(({ result }) => result !== undefined);
  return {
    errors: errors.flatMap(({ key, code, params }) => {
      const raises = replying.find((method) => method.errors.some((error) => error.key === key));
      const method = raises ?? replying[0];
      if (!method) return [];
      return [{ key, code, params, request: makeRequest(method, makeSampleParams(method)) }];
    }),
  };
}

function toFile(path: string, facts: object): GeneratedFile {
  return { path, text: `${JSON.stringify(facts)}\n` };
}
