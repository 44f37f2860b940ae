import { expect, test } from 'vitest';
import type { ApiDescription } from '../api-description.ts';
import { Recorder } from './recorder.ts';
import { Recordings } from './recordings.ts';
import { writeRecording } from './check-recording.ts';

const login = { required: true };
const facts = { access: [], weight: 0, errors: [], metadata: false };
const description: ApiDescription = {
  title: 'x',
  version: '1',
  methods: [
    {
      name: 'enter',
      paramStructure: 'by-name',
      params: [
        { name: 'login', ...login },
        { name: 'password', ...login },
        { name: 'note', required: false },
      ],
      ...facts,
    },
  ],
  errors: [],
  schemas: {},
};

test.each([
  ['enter', ['somebody', 's3cret!', 'kept', 'too much']],
  ['entr', ['somebody', 's3cret!', null, true]],
])('%s with %j: what has no name is not stored, nor repeated by replies', (method, params) => {
  const recorder = new Recorder(description);
  const error = { code: 1, message: `somebody with s3cret! is not known` };
  const recorded = recorder.add({ id: 1, method, params, reply: { error } });
  if (recorded === undefined) throw new Error('nothing was recorded');
  const text = writeRecording(recorded) + JSON.stringify(recorder.showParams(method, params));
  expect(text).not.toContain('s3cret!');
  expect(text).not.toContain('somebody');
  expect(text.includes('kept')).toBe(params.includes('kept'));
});

test('params that are no list and no object are not stored', () => {
  const recorder = new Recorder(description);
  const pair = { id: 1, method: 'enter', params: 's3cret!', reply: { result: 1 } };
  expect(recorder.add(pair)).toBeUndefined();
  expect(recorder.showParams('enter', 's3cret!')).toBe('***');
});

test('what the document says is secret is neither stored nor repeated, and played again', () => {
  const named = { ...description, secrets: ['note'] };
  const recorder = new Recorder(named);
  const params = { login: 'somebody', at: { note: ['s3cret!'] } };
  const reply = { error: { code: 1, message: 's3cret! is wrong' } };
  const recorded = recorder.add({ id: 1, method: 'enter', params, reply });
  if (recorded === undefined) throw new Error('nothing was recorded');
  expect(writeRecording(recorded)).not.toContain('s3cret!');
  const other = { login: 'another', at: { note: ['another'] } };
  expect(new Recordings(named, [recorded]).take('enter', other)).toEqual({
    error: { code: 1, message: '*** is wrong' },
  });
});
