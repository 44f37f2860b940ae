import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import type { Api } from '@callgear-data-api/client';
import type { FieldFacts, MethodFacts } from '../api-facts.ts';
import { facts } from '../generated/facts.ts';
import {
  addConnectionOptions,
  parseCount,
  type ConnectionFlags,
} from '../connection/connection-options.ts';
import { describeTarget, openClient, pickMethod } from '../connection/open-client.ts';
import { checkTarget } from '../export/check-target.ts';
import { nameFiles } from '../export/export-files.ts';
import type { ExportQuery } from '../export/export-query.ts';
import { onFile } from '../export/file-failure.ts';
import { lockFile } from '../export/lock-file.ts';
import {
  createBar,
  formatCount,
  formatDuration,
  silence,
  type Progress,
} from '../export/progress.ts';
import { runExport, type ExportSummary, type Page } from '../export/run-export.ts';
import { listenForSignals } from '../export/signals.ts';
import { listFlags, type ParamFlag } from '../params/param-flag.ts';
import { readParams, type Params } from '../params/read-params.ts';
import { describeFields } from './method-help.ts';

interface ExportFlags extends ConnectionFlags {
  readonly to: string;
  readonly params?: string;
  readonly pageSize?: number;
  readonly overwrite?: true;
  readonly restart?: true;
  readonly spreadsheet?: true;
  readonly quiet?: true;
}

interface List {
  pages(params: object, options: object): AsyncIterable<Page>;
}

/** An export has patience: a fault that passes shall not end a read of hours. */
const attempts = 12;

const examples = `
Examples:
  $ callgear-data export get.call_legs_report --from 2026-10 --till 2026-10 --to october.csv
  $ callgear-data export get.call_legs_report --from 2025 --till 2026 --fields all --to legs.parquet
  $ callgear-data export get.calls_report --from 2026-10-05 --till 2026-10-05 --to day.ndjson \\
      --filter "direction=in and is_lost=true"

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
  const flags = listFlags(method).filter(
    ({ param }) => !['limit', 'offset'].includes(param.role ?? ''),
  );
  const command = parent
    .command(method.name)
    .summary(method.summary)
    .description(method.description)
    .optionsGroup('Rows:');
  for (const { param, option } of flags)
    command.addOption(option.makeOptionMandatory(param.required));
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

async function exportRows(
  method: MethodFacts,
  flags: readonly ParamFlag[],
  given: ExportFlags,
): Promise<void> {
  const params = readParams(flags, given as unknown as Params, given.params);
  const target = resolve(given.to);
  const format = checkTarget(given.to, given);
  const fields = chooseFields(method, params['fields'] as readonly string[] | undefined);
  const query: ExportQuery = {
    method: method.name,
    format,
    spreadsheet: given.spreadsheet ?? false,
    params,
    userId: given.userId,
    columns: fields.map(({ name }) => name),
    target: describeTarget(given),
  };
  const client = await openClient(given, { retry: { attempts } });
  const files = nameFiles(target);
  const unlock = onFile(given.to, () => lockFile(files.lock, given.to));
  const progress = process.stderr.isTTY && !given.quiet ? createBar(process.stderr) : silence;
  const signals = listenForSignals(given.to);
  try {
    const startedAt = Date.now();
    const summary = await runExport({
      query,
      files,
      fields,
      restart: given.restart ?? false,
      readPages: (resume) => readPages(client, method, params, given, signals.signal, resume),
      onRows: (rows, fraction) => progress.show(rows, fraction),
    }).finally(() => progress.end());
    report(summary, given, progress, Date.now() - startedAt);
  } catch (error) {
    throw signals.toFailure(error);
  } finally {
    signals.stop();
    unlock();
  }
}

/** The pages; then the session is closed, so that nothing is left to do when the file is there. */
async function* readPages(
  client: Api,
  method: MethodFacts,
  params: Params,
  { pageSize, timeout }: ExportFlags,
  signal: AbortSignal,
  resume: Page['checkpoint'],
): AsyncGenerator<Page> {
  try {
    yield* pickMethod<List>(client, method).pages(params, {
      signal,
      ...(pageSize !== undefined && { pageSize }),
      ...(timeout !== undefined && { timeout: timeout * 1000 }),
      ...(resume && { from: resume }),
    });
  } finally {
    await client.close();
  }
}

/** Facts of the fields that were asked for, or of the default ones. */
function chooseFields(
  { list }: MethodFacts,
  names: readonly string[] | undefined,
): readonly FieldFacts[] {
  const known = list?.fields ?? [];
  if (names === undefined) return known.filter((field) => field.default);
  return names.flatMap((name) => known.find((field) => field.name === name) ?? []);
}

function report(
  { rows, bytes, resumedAt, leftOut }: ExportSummary,
  { to }: ExportFlags,
  progress: Progress,
  time: number,
): void {
  if (leftOut.length > 0) {
    process.stderr.write(
      `Not in the file: ${leftOut.join(', ')}. This version of the command does not know them; .ndjson has everything.\n`,
    );
  }
  if (progress === silence) return;
  const resumed = resumedAt > 0 ? `, of which ${formatCount(resumedAt)} from an earlier run` : '';
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  process.stderr.write(
    `${to}: ${formatCount(rows)} rows${resumed}, ${size}, ${formatDuration(Math.round(time / 1000))}\n`,
  );
}
