import type { MethodFacts } from '../api-facts.ts';
import { describeTarget, openClient } from '../connection/open-client.ts';
import { checkNoUser, checkPaging } from '../params/check-params.ts';
import type { ParamFlag } from '../params/param-flag.ts';
import { readParams, type Params } from '../params/read-params.ts';
import { checkTarget } from './check-target.ts';
import { chooseFields } from './choose-fields.ts';
import { customerColumn } from './customer.ts';
import { describeLeftOut, describeSummary, refuseGaps } from './describe-summary.ts';
import { nameFiles, type ExportFiles } from './export-files.ts';
import type { ExportFlags } from './export-flags.ts';
import type { ExportQuery } from './export-query.ts';
import { onFile } from './file-failure.ts';
import { lockFile } from './lock-file.ts';
import { createBar, silence } from './progress.ts';
import { readPages } from './read-pages.ts';
import type { ExportPlan } from './export-plan.ts';
import { runExport } from './run-export.ts';
import { listenForSignals } from './signals.ts';

/** An export has patience: a fault that passes shall not end a read of hours. */
const attempts = 12;

/** Reads every row into the file that the flags name, and says on a terminal how it went. */
export async function exportRows(
  method: MethodFacts,
  flags: readonly ParamFlag[],
  given: ExportFlags,
): Promise<void> {
  const params = readParams(flags, given as unknown as Params, given.params);
  checkPaging(method, params);
  const { everyCustomer } = given;
  if (everyCustomer) checkNoUser(method, params);
  const own = chooseFields(method, params['fields'] as readonly string[] | undefined);
  const fields = everyCustomer ? [customerColumn, ...own] : own;
  const { path, format } = checkTarget(given.to, given);
  const query: ExportQuery = {
    method: method.name,
    format,
    spreadsheet: given.spreadsheet ?? false,
    params,
    userId: given.userId,
    ...(everyCustomer && { everyCustomer }),
    columns: fields.map(({ name }) => name),
    target: describeTarget(given),
  };
  const client = await openClient(given, { retry: { attempts } });
  const files = nameFiles(path);
  await exportLocked(given, files, (signal) => ({
    query,
    files,
    fields,
    restart: given.restart ?? false,
    signal,
    readPages: (start) => readPages(client, method, params, { ...given, signal }, start),
  }));
}

/** Runs an export that no other process writes to, and that ends in order on Ctrl+C. */
async function exportLocked(
  { to, quiet, verbose }: ExportFlags,
  files: ExportFiles,
  makePlan: (signal: AbortSignal) => Omit<ExportPlan, 'onRows'>,
): Promise<void> {
  const unlock = onFile(to, () => lockFile(files.lock, to));
  // Lines of their own would tear the bar.
  const isShown = process.stderr.isTTY && !quiet && !verbose;
  const progress = isShown ? createBar(process.stderr) : silence;
  const signals = listenForSignals(to, files.state, () => {
    progress.end();
    unlock();
  });
  try {
    const startedAt = Date.now();
    const plan = { ...makePlan(signals.signal), onRows: progress.show };
    const summary = await runExport(plan).finally(() => progress.end());
    process.stderr.write(describeLeftOut(summary));
    if (progress !== silence) {
      process.stderr.write(describeSummary(to, summary, Date.now() - startedAt));
    }
    refuseGaps(to, summary);
  } catch (error) {
    throw signals.toFailure(error);
  } finally {
    signals.stop();
    unlock();
  }
}
