import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const root = new URL('../../../', import.meta.url);

function readJobs(name: string): Readonly<Record<string, Job>> {
  const text = readFileSync(new URL(`.github/workflows/${name}.yml`, root), 'utf8');
  return (parse(text) as { jobs: Record<string, Job> }).jobs;
}

function readScripts(folder: string): Readonly<Record<string, string>> {
  const text = readFileSync(new URL(`${folder}package.json`, root), 'utf8');
  return (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
}

const { build, deploy } = readJobs('pages');

describe('the workflow that publishes the site', () => {
  test('may do what its actions ask for, and no more', () => {
    expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  test('runs scripts that there are', () => {
    const runs = build?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(runs[0]).toBe('npm ci');
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs.slice(1)) {
      const [, script = '', folder = ''] = /^npm run (\S+)(?: -w (\S+))?$/.exec(run) ?? [];
      expect(readScripts(folder === '' ? '' : `${folder}/`), run).toHaveProperty(script);
    }
  });

  test('uploads the folder that the build fills', () => {
    const upload = build?.steps.find(({ uses }) => uses?.includes('upload-pages-artifact'));
    expect(upload?.with).toEqual({ path: 'packages/docs/dist' });
  });
});

test.each(['ci', 'pages'])('actions of %s are named by commit: a tag can be moved', (name) => {
  const used = Object.values(readJobs(name)).flatMap(({ steps }) =>
    steps.flatMap(({ uses }) => uses ?? []),
  );
  expect(used).not.toEqual([]);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});
