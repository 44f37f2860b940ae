import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { settle } from './open-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** The looks that a page is checked in: each is a width and a palette. */
const looks = [
  { name: 'light', theme: 'light', width: 1280 },
  { name: 'dark', theme: 'dark', width: 1280 },
  { name: 'phone', theme: 'light', width: 390 },
  { name: 'dark phone', theme: 'dark', width: 390 },
] as const;

/** What axe has to say of a page as it stands, light and dark, wide and narrow; a line an element. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const { name, theme, width } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value;
    }, theme);
    await settle(page);
    const { violations } = (await page.evaluate(
      '(() => axe.run(document, { resultTypes: ["violations"] }))()',
    )) as AxeResults;
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary = '' } of nodes) {
        found.push(`${name}: ${id}: ${html.slice(0, 160)} ${failureSummary}`);
      }
    }
  }
  return found;
}
