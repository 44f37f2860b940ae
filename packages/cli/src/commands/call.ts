import { Option, type Command } from 'commander';
import type { MethodFacts } from '../api-facts.ts';
import { facts } from '../generated/facts.ts';
import { addConnectionOptions, type ConnectionFlags } from '../connection/connection-options.ts';
import { openClient, pickMethod } from '../connection/open-client.ts';
import { canPrompt, promptHidden } from '../connection/prompt-hidden.ts';
import { loginAdvice, readLogin } from '../connection/read-credentials.ts';
import { printResult, type OutputFormat } from '../output/print-result.ts';
import { listFlags, type ParamFlag } from '../params/param-flag.ts';
import { readParams, type Params } from '../params/read-params.ts';
import { takesLogin } from '../params/secret-params.ts';
import { describeFields, describeMethod } from './method-help.ts';

interface CallFlags extends ConnectionFlags {
  readonly params?: string;
  readonly output?: OutputFormat;
  readonly showToken?: true;
}

const examples = `
Examples:
  $ callgear-data call get.account
  $ callgear-data call get.call_legs_report --from 2026-10-05 --till 2026-10-05 --limit 10
  $ callgear-data call get.call_legs_report --from 2026-10 --till 2026-10 \\
      --filter "direction=in and is_talked=false" --fields id,start_time,calling_phone_number
  $ callgear-data call get.call_legs_report --params @params.json --output json

A call answers with one page. For every row of a period: callgear-data export.`;

/** `callgear-data call <method>`: one call, its result as a table, JSON or CSV. */
export function addCallCommand(program: Command): void {
  const call = program
    .command('call')
    .summary('call one method and print its result')
    .description('Calls one method and prints its result.')
    .usage('<method> [options]')
    .addHelpText('after', examples);
  for (const method of facts.methods) addMethod(call, method);
}

function addMethod(call: Command, method: MethodFacts): void {
  const flags = listFlags(method);
  const command = call
    .command(method.name)
    .summary(method.summary)
    .description(describeMethod(method))
    .optionsGroup('Params:');
  for (const { option } of flags) command.addOption(option);
  command
    .option('--params <json>', 'params as a JSON object, or @file; flags win over it')
    .optionsGroup('Output:')
    .addOption(
      new Option('-o, --output <format>', 'table on a terminal, else json').choices([
        'table',
        'json',
        'csv',
      ]),
    );
  if (takesLogin(method)) command.option('--show-token', 'print the token that comes back');
  addConnectionOptions(command, !takesLogin(method))
    .addHelpText('after', takesLogin(method) ? `\n${loginAdvice}` : describeFields(method))
    .action((given: CallFlags) => runCall(method, flags, given));
}

async function runCall(
  method: MethodFacts,
  flags: readonly ParamFlag[],
  given: CallFlags,
): Promise<void> {
  const params = readParams(flags, given as unknown as Params, given.params);
  const prompt = canPrompt() ? promptHidden : undefined;
  const credentials = takesLogin(method)
    ? await readLogin(undefined, process.env, prompt)
    : undefined;
  const client = await openClient(given, {}, credentials);
  try {
    const run = pickMethod<(params: object, options: object) => Promise<unknown>>(client, method);
    const timeout = given.timeout === undefined ? {} : { timeout: given.timeout * 1000 };
    const result = await run({ ...params, ...credentials }, timeout);
    printResult(result, method, {
      format: given.output ?? (process.stdout.isTTY ? 'table' : 'json'),
      showToken: given.showToken ?? false,
      fields: params['fields'] as readonly string[] | undefined,
    });
  } finally {
    await client.close();
  }
}
