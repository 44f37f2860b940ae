import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../../../../samples/test/programs/programs.ts';
import { exampleAccess } from '../../mock/example-access.ts';
import { answerFrom } from '../../testing/answer-from.ts';
import type { BuiltSite } from '../../testing/built-site.ts';
import { addCondition, legs, openConsole, readCode, runWell } from '../../testing/console-page.ts';
import { runSample } from '../../testing/run-sample.ts';
import { makeSecrets } from '../../testing/sample-secrets.ts';

/** A call as somebody puts it together in a form. */
interface Form {
  readonly path: string;
  /** For partners only. */
  readonly isForPartners?: boolean;
  readonly fill: (page: Page) => Promise<void>;
}

const forms: Readonly<Record<string, Form>> = {
  'a list with groups, several values, sort, fields and a period': {
    path: legs,
    fill: async (page) => {
      await page.getByLabel('date_from').fill('2026-10-01T08:30:00');
      await page.getByLabel('date_till').fill('2026-10-03T18:00:15');
      await page.getByLabel('limit').fill('20');
      await addCondition(page, 'direction', 'in');
      await page.getByLabel('in', { exact: true }).check();
      await addCondition(page, 'release_cause_code', 'in');
      for (const code of ['16', '17']) {
        await page.getByLabel('Value of release_cause_code', { exact: true }).fill(code);
        await page.keyboard.press('Enter');
      }
      await page.getByRole('button', { name: 'Add group' }).click();
      const group = page.locator('.filter-group .filter-group');
      await group.getByLabel('Field', { exact: true }).selectOption('duration');
      await group.getByLabel('Operator').selectOption('>');
      await group.getByLabel('Value of duration').fill('30');
      await addCondition(page, 'employee_id', '=', group);
      await page.getByLabel('null for employee_id').check();
      await sortBy(page, 'start_time', 'desc');
      await sortBy(page, 'duration', 'asc');
      await chooseFields(page, ['id', 'start_time', 'duration', 'employee_full_name']);
    },
  },
  'a list with texts that break out of quotes': {
    path: legs,
    fill: async (page) => {
      await page.getByRole('button', { name: 'Add group' }).click();
      const group = page.locator('.filter-group .filter-group');
      await group.getByLabel('Field', { exact: true }).selectOption('employee_full_name');
      await group.getByLabel('Operator').selectOption('!=');
      await group
        .getByLabel('Value of employee_full_name')
        .fill(`O'Neil "$HOME" \`ls\` \\ </script>`);
      await addCondition(page, 'scenario_name', 'regexp', group);
      await group.getByLabel('Value of scenario_name').fill('^[^\'"$]+\\s?\\S*$');
      await page.getByLabel('limit').fill('7');
    },
  },
  'another list, with default fields and an offset': {
    path: 'methods/get-calls-report/',
    fill: async (page) => {
      await page.getByLabel('limit').fill('5');
      await page.getByLabel('offset').fill('3');
      await addCondition(page, 'is_lost', '=');
      await page.getByLabel('Value of is_lost').selectOption('false');
    },
  },
  'a list for partners': {
    path: 'methods/get-customer-users/',
    isForPartners: true,
    fill: (page) => page.getByLabel('limit').fill('2'),
  },
  'a method without rows': { path: 'methods/get-account/', fill: () => Promise.resolve() },
  'a login': { path: 'methods/login-user/', fill: () => Promise.resolve() },
};

/** What programs that the console wrote get, compared with what the console itself gets. */
export function testConsoleSamples(site: () => BuiltSite): void {
  let mock: MockServer;
  beforeAll(async () => {
    mock = await startMockServer({ ...exampleAccess, limits: 'none' });
  });
  afterAll(() => mock.close());

  test.each(Object.entries(forms))(
    'samples get what the console gets: %s',
    async (_, { path, isForPartners, fill }) => {
      const { page, close } = await openConsole(site(), path);
      const key = isForPartners ? mock.partner.accessToken : mock.accessToken;
      await answerFrom(page, mock.url);
      await page.getByLabel('Where the call goes').selectOption('address');
      await page.getByLabel('Address', { exact: true }).fill(mock.url);
      const token = page.getByLabel('Access token');
      if ((await token.count()) > 0) await token.fill(key);
      await fill(page);
      await runWell(page);
      await page.getByRole('tab', { name: 'JSON' }).last().click();
      const shown = readData(JSON.parse(await readCode(page, 'Reply as JSON')));
      if (path === legs) expect((shown as unknown[]).length).toBeGreaterThan(3);

      const tabs = page.getByRole('tablist', { name: 'The call as a program' });
      const read = async (title: string): Promise<string> => {
        await tabs.getByRole('tab', { name: title, exact: true }).click();
        return readCode(page, `The call: ${title}`);
      };
      const secrets = makeSecrets(key);
      for (const { title, runs, run, printResult } of programs) {
        if (!runs) continue;
        const { errors, output } = await run(printResult(await read(title)), secrets);
        expect(errors, title).toBe('');
        const last = JSON.parse(output.trim().split('\n').at(-1) ?? '') as object;
        expect(readData('result' in last ? last : { result: last }), title).toEqual(shown);
      }
      const typescript = `${await read('TypeScript')}\nconsole.log(JSON.stringify(reply));`;
      const { errors, output } = await runSample(typescript, 'http://127.0.0.1:9', secrets);
      expect(errors).toBe('');
      expect(readData({ result: JSON.parse(output) as unknown })).toEqual(shown);
      await close();
    },
    120_000,
  );

  test('shows the call in every language and copies it', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    const tabs = page.getByRole('tablist', { name: 'The call as a program' });
    for (const [title, start] of [
      ['JSON', '{\n  "jsonrpc"'],
      ['TypeScript', "import { connect } from '@callgear-data-api/client';"],
      ['curl', "curl 'https://dataapi.callgear.com/v2.0'"],
      ['Python', 'import json'],
      ['PHP', '<?php'],
      ['Go', 'package main'],
    ] as const) {
      await tabs.getByRole('tab', { name: title }).click();
      await page.locator('try-it').getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied', { exact: true }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.startsWith(start), title).toBe(true);
      expect(copied).toContain('2026-10-05 00:00:00');
      expect(copied).toBe(await readCode(page, `The call: ${title}`));
      const colours = page.locator(`pre[aria-label="The call: ${title}"] [class^="t-"]`);
      expect(await colours.count(), title).toBeGreaterThan(3);
    }
    expect(faults).toEqual([]);
    await close();
  });
}

/** What a method answers with, save what differs from call to call: the token of a session. */
function readData(reply: unknown): unknown {
  const { data } = (reply as { result: { data: object | unknown[] } }).result;
  return 'access_token' in data ? Object.keys(data) : data;
}

async function sortBy(page: Page, field: string, order: string): Promise<void> {
  await page.getByRole('button', { name: 'Add sort' }).click();
  await page.locator('try-it').getByLabel('Sort by', { exact: true }).last().selectOption(field);
  await page.locator('try-it').getByLabel('Order', { exact: true }).last().selectOption(order);
}

async function chooseFields(page: Page, fields: readonly string[]): Promise<void> {
  await page.locator('.field-picker summary').click();
  await page.getByRole('button', { name: 'None' }).click();
  for (const field of fields) {
    await page.locator('.field-grid').getByLabel(field, { exact: true }).check();
  }
}
