import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import { Failure, usageFailure } from '../failure.ts';
import { nameFiles } from './export-files.ts';
import { exportFormats, type ExportFormat } from './export-query.ts';
import { onFile } from './file-failure.ts';

export interface TargetFlags {
  readonly overwrite?: true;
  readonly restart?: true;
  readonly spreadsheet?: true;
}

/**
 * Checks before the first call that the file can be written, and that nobody loses one.
 *
 * @returns the format that its name stands for
 */
export function checkTarget(file: string, flags: TargetFlags): ExportFormat {
  const format = exportFormats.find((name) => extname(file).toLowerCase() === `.${name}`);
  if (format === undefined) {
    throw usageFailure(
      `--to: the name of a file ends in ${exportFormats.map((name) => `.${name}`).join(', ')}, unlike ${file}`,
    );
  }
  if (flags.spreadsheet && format !== 'csv')
    throw usageFailure('--spreadsheet goes with .csv only');
  const path = resolve(file);
  onFile(file, () => {
    const folder = dirname(path);
    if (!statSync(folder).isDirectory())
      throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  });
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) {
      throw new Failure(exitCodes.file, `${file}: it is a folder`, 'Name a file in it.');
    }
    if (!flags.overwrite && !existsSync(nameFiles(path).state)) {
      throw new Failure(
        exitCodes.file,
        `${file} is there already`,
        'Choose another name, or add --overwrite.',
      );
    }
  }
  return format;
}
