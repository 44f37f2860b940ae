import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import { Failure, usageFailure } from '../failure.ts';
import { nameFiles } from './export-files.ts';
import { exportFormats, type ExportFormat } from './export-query.ts';
import { onFile } from './file-failure.ts';
import { findTarget } from './find-target.ts';

export interface TargetFlags {
  readonly overwrite?: true;
  readonly restart?: true;
  readonly spreadsheet?: true;
}

/** A file that can be written. */
export interface Target {
  /** Absolute; behind a link, if there is one. */
  readonly path: string;
  /** What the name that was given stands for. */
  readonly format: ExportFormat;
}

/** Checks before the first call that the file can be written, and that nobody loses one. */
export function checkTarget(file: string, flags: TargetFlags): Target {
  const format = exportFormats.find((name) => extname(file).toLowerCase() === `.${name}`);
  if (format === undefined) {
    throw usageFailure(
      `--to: the name of a file ends in ${exportFormats.map((name) => `.${name}`).join(', ')}, unlike ${file}`,
    );
  }
  if (flags.spreadsheet && format !== 'csv')
    throw usageFailure('--spreadsheet goes with .csv only');
  const path = findTarget(file);
  onFile(file, () => {
    const folder = dirname(path);
    if (!statSync(folder).isDirectory())
      throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  });
  if (existsSync(path) && !flags.overwrite && !existsSync(nameFiles(path).state)) {
    throw new Failure(
      exitCodes.file,
      `${file} is there already`,
      'Choose another name, or add --overwrite.',
    );
  }
  return { path, format };
}
