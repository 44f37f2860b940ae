import { callRules } from './call-rules.ts';
import {
  anyFunction,
  anything,
  checkOptions,
  wholeNumberFrom,
  type Rules,
} from './check-options.ts';
import { OptionError } from './option-error.ts';
import { parseWindow } from './parse-window.ts';
import type { Checkpoint } from './read-options.ts';
import type { Window } from './window.ts';

const readRules: Rules = {
  ...callRules,
  pageSize: wholeNumberFrom(1),
  ahead: wholeNumberFrom(1),
  rereads: wholeNumberFrom(0),
  onProgress: anyFunction,
  from: anything,
};

/** Checks the options of a long read, save its checkpoint. */
export function checkReadOptions(options: unknown): void {
  checkOptions(options, readRules, 'a long read');
}

const checkpointRules: Rules = {
  window: anything,
  query: anything,
  offset: wholeNumberFrom(0),
  keys: anything,
  total: wholeNumberFrom(0),
};

/**
 * The window in which a checkpoint stands; undefined for a list without a period.
 *
 * @param query mark of the params; a checkpoint without one has been made by a program, which answers for it
 * @throws OptionError when it is no checkpoint of a read of this period and query: to go on there would lose rows
 */
export function locateCheckpoint(
  checkpoint: Checkpoint,
  period: Window | undefined,
  query: number,
): Window | undefined {
  checkOptions(checkpoint, checkpointRules, 'a checkpoint');
  const { window, offset } = checkpoint;
  const current = window && parseWindow(window.from, window.till, 'from', 'from');
  const isInside =
    current && period
      ? current.from >= period.from && current.till <= period.till
      : current === period;
  const isSame = (checkpoint.query ?? query) === query;
  if (isInside && isSame && (offset as number | undefined) !== undefined) return current;
  throw new OptionError('expected a checkpoint of a read with the same params', 'from');
}
