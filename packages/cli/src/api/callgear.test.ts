import { expect, test } from 'vitest';
import { describeApi } from '../../tools/describe-api.ts';
import { readSpec } from '../../tools/read-spec.ts';
import { callgear } from './callgear.ts';

test('what the command knows of the API is what the spec says now', () => {
  expect(callgear, 'run npm run describe-api -w packages/cli').toEqual(describeApi(readSpec()));
});
