import { mkdirSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listFiles, makeProject, runCommand } from './command.fixture.ts';

const cases = fileURLToPath(new URL('cases', import.meta.url));

describe('a document with a mistake ends the command and touches nothing', () => {
  for (const name of readdirSync(cases)) {
    test(name, () => {
      const root = makeProject(join(cases, name));
      mkdirSync(join(root, 'out/client'), { recursive: true });
      writeFileSync(join(root, 'out/client/old.ts'), 'old');
      const before = listFiles(root);

      const { code, stdout, stderr } = runCommand(root, 'generate');

      const expected = join(cases, name, 'stderr.txt');
      if (process.env['UPDATE_CASES']) writeFileSync(expected, stderr);
      expect(existsSync(expected), 'UPDATE_CASES=1 writes stderr.txt').toBe(true);
      expect(stderr).toBe(readFileSync(expected, 'utf8'));
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(stdout).toBe('');
      expect(code).toBe(1);
      expect(listFiles(root)).toEqual(before);
      expect(runCommand(root, 'check')).toEqual({ code, stdout, stderr });
      rmSync(root, { recursive: true });
    });
  }
});
