import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedact, redactValue } from './redact.ts';

describe('redaction', () => {
  test('takes any secret out of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, unit: 'binary' }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          fc.pre(!'[redacted]'.includes(secret));
          expect(createRedact([secret])(before + secret + after)).not.toContain(secret);
        },
      ),
    );
  });

  test('of a short secret leaves words alone that contain it', () => {
    expect(createRedact(['in'])('login in "in" within')).toBe(
      'login [redacted] "[redacted]" within',
    );
  });

  test.each([[], [''], ['\ud800']])('of %j changes no other text', (...secrets) => {
    expect(createRedact(secrets)('no: (a) -- b')).toBe('no: (a) -- b');
  });

  test('takes the longer one of two secrets that begin alike', () => {
    const redact = createRedact(['hunter', 'hunter2', 'hun']);
    expect(redact('Hunter2 hunter hun')).toBe('[redacted] [redacted] [redacted]');
  });

  test.each([
    ['a password/2', 'sent a%20password%2f2'],
    ['a password/2', 'sent a password\\/2'],
    ['Grüße', 'sent Gr%c3%bc%c3%9fe'],
    ['Someone@Example.com', 'sent someone@example.com'],
    ['a"b\\c\n', 'sent a\\"b\\\\c\\n'],
  ])('knows %j in %j', (secret, text) => {
    expect(createRedact([secret])(text)).toBe('sent [redacted]');
  });

  test('gives values without secrets back as they are', () => {
    const cause = Object.assign(new Error('plain'), { list: [1, { a: null }] });
    expect(redactValue(cause, createRedact(['secret']))).toBe(cause);
  });

  test('ends in values that contain themselves', () => {
    const loop: Record<string, unknown> = { secret: 'secret' };
    loop['self'] = loop;
    expect(inspect(redactValue(loop, createRedact(['secret'])), { depth: 20 })).not.toContain(
      "'secret'",
    );
  });

  test('takes a secret out of keys and numbers, too', () => {
    const redact = createRedact(['s3cret', '123456']);
    expect(redactValue({ s3cret: 1, list: [{ pin: 123_456 }], rest: 7 }, redact)).toEqual({
      '[redacted]': 1,
      list: [{ pin: '[redacted]' }],
      rest: 7,
    });
  });

  test('finds what is hidden in an error, and keeps what it says', () => {
    const fault = new RangeError('sent s3cret', { cause: new Error('with s3cret') });
    Object.defineProperty(fault, 'hidden', { value: { s3cret: 's3cret' } });
    Object.assign(fault, { code: 'E_RANGE', [Symbol('body')]: ['s3cret'] });
    const clean = redactValue(fault, createRedact(['s3cret']));
    const text = inspect(clean, { depth: Infinity, showHidden: true });
    expect(text).not.toContain('s3cret');
    expect(clean).toBeInstanceOf(Error);
    expect(clean).toMatchObject({
      name: 'RangeError',
      message: 'sent [redacted]',
      code: 'E_RANGE',
      cause: { message: 'with [redacted]' },
    });
    expect(clean.stack).toContain('RangeError: sent [redacted]');
  });

  test('leaves out what cannot be searched', () => {
    const headers = { Authorization: 'Bearer s3cret' };
    const fault = Object.assign(new Error('lost'), {
      request: new Request('https://x.example/?key=s3cret', { headers }),
      config: { map: new Map([['s3cret', 1]]), body: Buffer.from('s3cret'), retries: 2 },
    });
    const clean = redactValue(fault, createRedact(['s3cret']));
    expect(inspect(clean, { depth: Infinity, showHidden: true })).not.toContain('s3cret');
    expect(clean).toMatchObject({
      message: 'lost',
      request: '[redacted]',
      config: { map: '[redacted]', body: '[redacted]', retries: 2 },
    });
  });

  test('knows errors of another realm', () => {
    const fault = runInNewContext("new TypeError('sent s3cret')") as Error;
    expect(fault).not.toBeInstanceOf(Error);
    expect(redactValue(fault, createRedact(['s3cret']))).toMatchObject({
      name: 'TypeError',
      message: 'sent [redacted]',
    });
  });
});
