import { Option, type Command } from 'commander';
import type { MethodFacts } from '../api-facts.ts';
import { addConnectionOptions, parseCount } from '../connection/connection-options.ts';
import type { ExportFlags } from '../export/export-flags.ts';
import { isReadForCustomers } from '../export/customer.ts';
import { exportRows } from '../export/export-rows.ts';
import { facts } from '../generated/facts.ts';
import { isPaging } from '../params/check-params.ts';
import { listFlags } from '../params/param-flag.ts';
import { describeFields, describeMethod } from './method-help.ts';

const examples = `
Examples:
  $ callgear-data export get.call_legs_report --from 2026-10 --till 2026-10 --to october.csv
  $ callgear-data export get.call_legs_report --from 2025 --till 2026 --fields all --to legs.parquet
  $ callgear-data export get.calls_report --from 2026-10-05 --till 2026-10-05 --to day.ndjson \\
      --filter "direction=in and is_lost=true"
  $ callgear-data export get.call_legs_report --from 2026-10 --till 2026-10 --every-customer \\
      --to customers.csv                             a partner, for all customers

Periods of any length and any number of rows are read, each row exactly once. An export that was
interrupted goes on when the same command is run again.`;

/** `callgear-data export <method>`: every row of a period into a file. */
export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .summary('read every row of a period into a CSV, NDJSON or Parquet file')
    .description('Reads every row that a method has, for a period of any length, into a file.')
    .usage('<method> --from <time> --till <time> --to <file> [options]')
    .addHelpText('after', examples);
  for (const method of facts.methods) if (method.list) addMethod(command, method);
}

function addMethod(parent: Command, method: MethodFacts): void {
  const flags = listFlags(method).filter(({ param }) => !isPaging(param.role));
  const command = parent
    .command(method.name)
    .summary(method.summary)
    .description(describeMethod(method))
    .optionsGroup('Rows:');
  for (const { option } of flags) command.addOption(option);
  if (isReadForCustomers(method)) {
    command.option(
      '--every-customer',
      'for partners: the rows of all customers, after a column customer_id',
    );
  }
  command
    .addOption(new Option('--params <json>', 'further params as a JSON object, or @file'))
    .optionsGroup('File:')
    .addOption(
      new Option('--to <file>', 'file to write: .csv, .ndjson or .parquet').makeOptionMandatory(),
    )
    .option('--overwrite', 'replace the file if there is one')
    .option('--restart', 'begin from the first row, whatever an earlier run has read')
    .option('--spreadsheet', 'CSV for Excel and the like: encoding mark, formulas made harmless')
    .option('--quiet', 'no progress bar, also on a terminal')
    .option(
      '--page-size <number>',
      'rows a call; as many as the service allows by default',
      parseCount,
    );
  addConnectionOptions(command)
    .addHelpText('after', describeFields(method))
    .action((given: ExportFlags) => exportRows(method, flags, given));
}
