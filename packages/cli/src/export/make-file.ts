import type { ExportPlan } from './export-plan.ts';
import { moveFile, removeFile, syncFile } from './safe-files.ts';

/** Makes the file that was asked for of the one that has grown; it is there whole or not at all. */
export async function makeFile({ files, query, fields, signal }: ExportPlan): Promise<void> {
  const { part, made, target } = files;
  if (query.format !== 'parquet') {
    moveFile(part, target);
    return;
  }
  // Loaded when it is needed: most exports are CSV.
  const { writeParquet } = await import('./write-parquet.ts');
  try {
    await writeParquet(part, made, fields, signal);
    syncFile(made);
  } catch (error) {
    removeFile(made);
    throw error;
  }
  moveFile(made, target);
}
