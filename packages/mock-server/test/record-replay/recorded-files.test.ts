import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecordings } from '../../src/node.ts';
import { stageRecording } from './stage-recording.ts';

const stage = stageRecording();

test.each([
  ['{', 'It cannot be read as JSON'],
  ['{"recording":2,"method":"a","params":{},"replies":[{"result":1}]}', 'recording: 2 is not'],
  [
    '{"recording":1,"method":"a","params":{},"replies":[{"reslt":1}]}',
    'replies.0.reslt is not known',
  ],
  ['{"recording":1,"method":"a","params":{},"replies":[]}', 'replies: [] is not a list of one'],
  ['{"recording":1}', 'method is missing'],
  [`{"params":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'It nests too deeply.'],
])('a file of %.60s is refused by name', async (text, message) => {
  await writeFile(join(stage.folder, 'a.json'), text);
  await expect(readRecordings(stage.folder)).rejects.toThrow(join(stage.folder, 'a.json'));
  await expect(readRecordings(stage.folder)).rejects.toThrow(message);
});
