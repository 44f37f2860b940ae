import { describe } from 'vitest';
import { testAddresses } from './suites/console/address.ts';
import { testErrors } from './suites/console/errors.ts';
import { testLoading } from './suites/console/loading.ts';
import { testPhone } from './suites/console/phone.ts';
import { testQueries } from './suites/console/query.ts';
import { testRunning } from './suites/console/running.ts';
import { testConsoleSamples } from './suites/console/samples.ts';
import { testSecrets } from './suites/console/secrets.ts';
import { testValues } from './suites/console/values.ts';
import { testSearch } from './suites/search.ts';
import { browser, useSite } from './testing/built-site.ts';

// Apart from site.test.ts, so that the two of them run at the same time.
const site = useSite('/under/a/path/');

describe.skipIf(!browser)('in a browser', () => {
  describe('the console is loaded when', () => testLoading(site));
  describe('the query', () => testQueries(site));
  describe('values', () => testValues(site));
  describe('running', () => testRunning(site));
  describe('on a phone', () => testPhone(site));
  describe('a real address', () => testAddresses(site));
  describe('secrets', () => testSecrets(site));
  describe('the call as a program', () => testConsoleSamples(site));
  describe('the buttons of the error pages', () => testErrors(site));
  describe('the search', () => testSearch(site));
});
