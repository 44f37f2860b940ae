import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type JsonObject, VirtualClock } from '@openrpc-kit/mock-runtime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MockServer, startMockServer } from '../src/node.ts';
import { launchBrowser } from './launch-browser.ts';

const browser: Browser | undefined = await launchBrowser();
const clock = new VirtualClock({ at: Date.UTC(2026, 10, 2, 12), frozen: true });

afterAll(() => browser?.close());

describe.skipIf(!browser)('the page of the mock', { retry: 1 }, () => {
  let mock: MockServer;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    mock = await startMockServer({ legs: 50, clock, seed: 7 });
  });
  afterAll(() => mock.close());
  beforeEach(async () => {
    mock.scenario.stop();
    mock.reset();
    clock.set(Date.UTC(2026, 10, 2, 12));
    problems.length = 0;
    if (browser === undefined) throw new Error('no browser');
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => {
      problems.push('a dialog opened');
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(new URL('/', mock.url).href);
    await page.locator('#seed', { hasText: '7' }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  async function call(method: string, params: JsonObject = {}): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const reply = await fetch(mock.url, { method: 'POST', body });
    return reply.ok ? reply.json() : reply.status;
  }

  const token = (): JsonObject => ({ access_token: mock.accessToken });

  test('accounts, keys, seed, clock and rows are shown', async () => {
    const text = await page.locator('#accounts').innerText();
    for (const shown of [mock.accessToken, mock.login, mock.password, mock.partner.accessToken]) {
      expect(text).toContain(shown);
    }
    expect(await page.locator('#clock').innerText()).toBe('2026-11-02 12:00:00 UTC, stopped');
    expect(await page.locator('#rows').innerText()).toContain('CallLeg 50');
    expect(await page.title()).toContain('mock server');
  });

  test('calls come as they are made, with what was asked and answered; texts stay texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await call('get.account', token());
    await call('get.account', { ...token(), extra: hostile });
    await page.locator('#log tr').nth(1).waitFor();
    await page.locator('#log button').first().click();
    await page.locator('#call').waitFor();
    expect(await page.locator('#request').innerText()).toContain(hostile);
    expect(await page.locator('#request').innerText()).toContain('"access_token": "***"');
    expect(await page.locator('#reply').innerText()).toContain('unexpected_parameters');
    expect(await page.locator('#call img').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('unexpected_parameters');
  });

  test('faults are ordered and forgotten', async () => {
    await page.getByLabel('Goes wrong by').selectOption('status');
    await page.getByLabel('How often').fill('2');
    await page.getByRole('button', { name: 'Order' }).click();
    await page.locator('#pending li', { hasText: 'next 2: status 503' }).waitFor();
    expect(await call('get.account', token())).toBe(503);
    await page.getByRole('button', { name: 'Forget faults' }).click();
    await page.locator('#pending li').waitFor({ state: 'detached' });
    expect(await call('get.account', token())).toHaveProperty('result');
    await page.getByLabel('Goes wrong by').selectOption('error');
    await page.locator('#error').selectOption('internal_error');
    await page.locator('#method').selectOption('get.account');
    await page.getByRole('button', { name: 'Order' }).click();
    await page
      .locator('#pending li', { hasText: 'of get.account: error internal_error' })
      .waitFor();
    expect(await call('get.account', token())).toMatchObject({
      error: { data: { mnemonic: 'internal_error' } },
    });
  });

  test('latency and clock are turned, and the mock is reset', async () => {
    await page.getByLabel('Milliseconds').fill('3');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.locator('#latencies li', { hasText: 'every other method: 3 ms' }).waitFor();
    expect(mock.latency.settings).toEqual([{ delay: 3 }]);
    await page.getByRole('button', { name: 'one hour on' }).click();
    await page.locator('#clock', { hasText: '13:00:00' }).waitFor();
    expect(clock.now()).toBe(Date.UTC(2026, 10, 2, 13));
    await page.getByRole('button', { name: 'Clock: go on' }).click();
    await page.getByRole('button', { name: 'Clock: stop' }).waitFor();
    expect(clock.frozen).toBe(false);
    clock.freeze();
    await page.getByRole('button', { name: 'Reset the mock' }).click();
    await page.locator('#latencies li').waitFor({ state: 'detached' });
    expect(mock.latency.settings).toEqual([]);
  });

  test('a scenario is played, followed and ended; what is wrong with one is told', async () => {
    await page.getByText('Play another').click();
    const play = async (text: string): Promise<void> => {
      await page.getByLabel('As JSON').fill(text);
      await page.getByRole('button', { name: 'Play' }).click();
    };
    await play('{"name":"x","steps":[{"falt":{}}]}');
    await page.getByRole('alert').filter({ hasText: 'steps.0.falt is not known' }).waitFor();
    problems.splice(0, 1, ...problems.filter((problem) => !problem.includes('400')).slice(0, 1));
    const steps = [
      { name: 'first', when: { call: 1 }, fault: { status: 503 } },
      { name: 'second', when: { call: 1 }, reset: true },
    ];
    await play(JSON.stringify({ name: 'two steps', steps }));
    await page.locator('#steps li.waiting', { hasText: 'first' }).waitFor();
    expect(await call('get.account', token())).toBe(503);
    await page.locator('#steps li.done', { hasText: 'first' }).waitFor();
    await page.locator('#steps li.waiting', { hasText: 'second' }).waitFor();
    await page.getByRole('button', { name: 'End the scenario' }).click();
    await page.getByText('None is played.').waitFor();
    expect(mock.scenario.state).toBeUndefined();
  });

  test.each([390, 1280])('it can be read by everybody, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await call('get.account', token());
    await page.locator('#log button').first().click();
    await page.locator('#call').waitFor();
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
    // As a user's tool does: the page's own policy lets no script of others in.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: source });
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))',
      awaitPromise: true,
      returnByValue: true,
    });
    expect(result.value).toEqual([]);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/mock-${width}.png`, fullPage: true });
  });
});
