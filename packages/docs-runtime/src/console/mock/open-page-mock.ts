import type { PageMock } from '../../page-mock.ts';

/** Whether the site knows how to mock its API. */
export const hasMock: boolean = import.meta.env.DOCS_HAS_MOCK;

let opened: Promise<PageMock> | undefined;

/** The mock of this page: one, made when it is first needed. */
export function openPageMock(): Promise<PageMock> {
  opened ??= import('virtual:page-mock').then(({ openMock }) => openMock());
  return opened;
}
