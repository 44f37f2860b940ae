import { describe } from 'vitest';
import { testAccessibility } from './suites/accessibility.ts';
import { editBase, testFiles } from './suites/files.ts';
import { testKeyboard } from './suites/keyboard.ts';
import { testLooks } from './suites/looks.ts';
import { testPrinting } from './suites/printing.ts';
import { testReading } from './suites/reading.ts';
import { browser, useSite } from './testing/built-site.ts';

// One build and one browser for all of it: a build takes longer than most of what is looked at.
const site = useSite('/under/a/path/', { DOCS_EDIT: editBase });

describe('the built site', () => testFiles(site));

describe.skipIf(!browser)('in a browser', () => {
  describe('reading', () => testReading(site));
  describe('looks', () => testLooks(site));
  describe('the keyboard', () => testKeyboard(site));
  describe('on paper', () => testPrinting(site));
  describe('accessibility', () => testAccessibility(site));
});
