import { isObject, memberOf, nestsDeeperThan, type JsonValue } from '../json.ts';
import type { MemberRules } from '../members/member-rule.ts';
import { joinPath, listProblems } from '../members/member-rule.ts';
import { objectRule, rangeRule } from '../members/rules.ts';
import type { RecordedCall } from './recorded-call.ts';

/** Says which form a file has, for the day there is another. */
export const recordingVersion = 1;

/** A bit more than what is recorded: deeper files are refused before anything walks them by recursion. */
const deepest = 210;

const textRule = { needs: 'a text', accepts: (value: JsonValue) => typeof value === 'string' };
const noNames = { methods: [], errors: [] };

const fileRules: MemberRules = {
  recording: {
    needs: `the version ${recordingVersion}`,
    accepts: (value) => value === recordingVersion,
  },
  method: textRule,
  params: { needs: 'an object or a list', accepts: (value) => typeof value === 'object' },
  replies: {
    needs: 'a list of one reply or more',
    accepts: (value) => Array.isArray(value) && value.length > 0,
  },
};

const replyRules: MemberRules = {
  result: { needs: 'a value', accepts: () => true },
  error: objectRule,
  status: rangeRule(200, 599),
  contentType: textRule,
  text: textRule,
};

/** What one reply has for members: exactly one of these. */
const replyForms = ['result', 'error', 'status,contentType,text'];

/** What is wrong with the text of a recording that somebody may have edited. */
export function listRecordingProblems(value: JsonValue): readonly string[] {
  if (nestsDeeperThan(value, deepest)) return ['It nests too deeply.'];
  const problems = [...listProblems(value, fileRules, noNames, '')];
  if (!isObject(value)) return problems;
  const missing = Object.keys(fileRules).filter((name) => !Object.hasOwn(value, name));
  problems.push(...missing.map((name) => `${name} is missing.`));
  const replies = memberOf(value, 'replies');
  for (const [at, reply] of Array.isArray(replies) ? replies.entries() : []) {
    const path = joinPath('replies', at);
    problems.push(...listProblems(reply as JsonValue, replyRules, noNames, path));
    if (!isObject(reply) || replyForms.includes(Object.keys(reply).join(','))) continue;
    problems.push(`${path} must have result, or error, or status, contentType and text.`);
  }
  return problems;
}

/** The text of the file that a call is stored in: the same for the same call and replies. */
export function writeRecording({ method, params, replies }: RecordedCall): string {
  return `${JSON.stringify({ recording: recordingVersion, method, params, replies }, null, 2)}\n`;
}
