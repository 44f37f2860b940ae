import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonValue } from '../json.ts';
import { listRecordingProblems, writeRecording } from '../recording/check-recording.ts';
import { type RecordedCall, toCallKey } from '../recording/recorded-call.ts';
import { RecordingError } from '../recording/recording-error.ts';
import { explain } from './explain.ts';

/** Letters of a method that stand in the name of its file. */
const longestName = 80;

/**
 * Reads every call that was recorded into a folder.
 *
 * @throws {RecordingError} naming the file that cannot be used
 */
export async function readRecordedCalls(folder: string): Promise<readonly RecordedCall[]> {
  const files = await listFiles(folder);
  if (files.length === 0) throw new RecordingError(folder, ['It holds no recordings.']);
  return Promise.all(files.map((file) => readCall(join(folder, file))));
}

/** Stores a call in the file of its own, in place of what stood there. */
export async function storeRecordedCall(folder: string, call: RecordedCall): Promise<void> {
  const path = join(folder, nameFile(call));
  // A reader of the folder never sees half a file.
  await writeFile(`${path}.part`, writeRecording(call));
  await rename(`${path}.part`, path);
}

/** @throws {RecordingError} when there can be no such folder */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new RecordingError(folder, [`It cannot be made: ${explain(error)}`]);
  }
}

/** `get.account-3f2a91c04b7d.json`: the method for people, and a digest of method and params. */
function nameFile({ method, params }: RecordedCall): string {
  const plain = method
    .replaceAll(/[^\w.-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, longestName);
  const digest = createHash('sha256').update(toCallKey(method, params)).digest('hex');
  return `${plain}-${digest.slice(0, 12)}.json`;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  } catch (error) {
    throw new RecordingError(folder, [`It is no folder that can be read: ${explain(error)}`]);
  }
}

async function readCall(path: string): Promise<RecordedCall> {
  let value: JsonValue;
  try {
    value = JSON.parse(await readFile(path, 'utf8')) as JsonValue;
  } catch (error) {
    throw new RecordingError(path, [`It cannot be read as JSON: ${explain(error)}`]);
  }
  const problems = listRecordingProblems(value);
  if (problems.length > 0) throw new RecordingError(path, problems);
  return value as unknown as RecordedCall;
}
