import type { ConsoleFacts } from '@openrpc-kit/samples';
import { makeCodeView } from '../code-view.ts';
import { make } from '../make.ts';
import { makeTabs } from '../make-tabs.ts';
import type { Outcome } from '../send-request.ts';
import { findRows, makeReplyTable } from './reply-table.ts';

/** Characters of a reply that are shown; copying takes all of it. */
const mostShown = 100_000;

export interface ReplyViewOptions {
  readonly outcome: Outcome;
  readonly weight: number | undefined;
  readonly errors: ConsoleFacts['errors'];
  /** Path of the site, before the paths of pages. */
  readonly base: string;
  /** What is wrong with the result; undefined when nothing can tell. */
  readonly issues: readonly string[] | undefined;
}

/** A reply: how it went, its rows as a table, all of it as JSON. */
export function makeReplyView(options: ReplyViewOptions): HTMLElement {
  const { outcome } = options;
  const rows = findRows(outcome.reply?.result);
  const json = (): HTMLElement => makeJson(outcome);
  const tabs = [
    ...(rows ? [{ title: 'Table', panel: () => makeReplyTable(rows) }] : []),
    { title: 'JSON', panel: json },
  ];
  return make(
    'div',
    { class: 'reply-view' },
    makeSummary(options, rows?.length),
    ...makeVerdict(options),
    makeTabs('Reply', tabs).element,
  );
}

function makeSummary(options: ReplyViewOptions, rows: number | undefined): HTMLElement {
  const { outcome, weight } = options;
  const error = outcome.reply?.error;
  const total = findTotal(outcome.reply?.result);
  const facts = [
    ...(rows === undefined ? [] : [`${rows}${total === undefined ? '' : ` of ${total}`} rows`]),
    `${outcome.milliseconds.toFixed(1)} ms`,
    formatBytes(outcome.bytes),
    ...(weight === undefined ? [] : [formatPoints(error ? 0 : weight, rows !== undefined)]),
    ...(outcome.status === 200 ? [] : [`HTTP ${outcome.status}`]),
  ];
  const failed = error !== undefined || outcome.status !== 200;
  return make(
    'p',
    { class: 'reply-summary' },
    make('strong', { class: failed ? 'failed' : 'fine' }, failed ? 'Error' : 'OK'),
    ...facts.map((fact) => make('span', {}, fact)),
  );
}

/** The error in words, or what the validators say. */
function makeVerdict({ outcome, errors, base, issues }: ReplyViewOptions): HTMLElement[] {
  const error = outcome.reply?.error;
  if (error) {
    const mnemonic = error.data?.mnemonic ?? undefined;
    const name = mnemonic ?? String(error.code);
    const page = errors.find((known) => known.name === name)?.path;
    const code = make('code', {}, name);
    const label = page === undefined ? code : make('a', { href: base + page.slice(1) }, code);
    return [make('p', { class: 'reply-error' }, label, ` ${error.message}`)];
  }
  if (issues === undefined) return [];
  if (issues.length === 0) {
    return [make('p', { class: 'reply-valid' }, '✓ The validators find it as documented.')];
  }
  const shown = issues.slice(0, 5).map((issue) => make('li', {}, issue));
  return [
    make('p', { class: 'reply-error' }, `${issues.length} places differ from the documentation:`),
    make('ul', {}, ...shown),
  ];
}

function makeJson({ text, reply }: Outcome): HTMLElement {
  const all = reply ? JSON.stringify(reply, null, 2) : text;
  const code = all.length > mostShown ? `${all.slice(0, mostShown)}\n…` : all;
  return makeCodeView({ label: 'Reply as JSON', language: 'json', code, copied: all });
}

function findTotal(result: unknown): number | undefined {
  const { metadata } = (result ?? {}) as { metadata?: { total_items?: number } };
  return metadata?.total_items;
}

function formatBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** What the document says a call costs. A list costs that again for each page; this was one. */
function formatPoints(points: number, isPage: boolean): string {
  const cost = points === 1 ? '1 point' : `${points} points`;
  return isPage ? `${cost} for this page` : cost;
}
